import { ApplicationCommandType } from 'discord-api-types/v10';
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { State } from './state.ts';

export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** Two commands with the same key cannot stand side by side. */
export function keyOf(command: { readonly name: string; readonly type?: number | undefined }): string {
  return `${command.type ?? ApplicationCommandType.ChatInput} ${command.name}`;
}

/** The command as Discord answers with it: every default filled in, and what is false or empty left out of options. */
export function storedCommand(
  state: State,
  body: CommandBody,
  guildId: string,
  id?: string,
): APIApplicationCommand {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  const wide = { dm_permission: body.dm_permission ?? true, contexts: body.contexts ?? null };
  return {
    id: id ?? state.ids.next(),
    application_id: state.applicationId,
    version: state.ids.next(),
    type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: 'description' in body ? (body.description ?? '') : '',
    description_localizations:
      'description_localizations' in body ? (body.description_localizations ?? null) : null,
    default_member_permissions:
      body.default_member_permissions == null ? null : String(body.default_member_permissions),
    nsfw: body.nsfw ?? false,
    integration_types: body.integration_types ?? [0],
    ...(guildId ? { guild_id: guildId } : wide),
    ...('options' in body && body.options?.length && { options: tidy(body.options) }),
  } as APIApplicationCommand;
}

/** Source: answers of the real service, which leave out `required: false`, `autocomplete: false` and empty lists. */
function tidy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(tidy) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, inner]) =>
      inner !== false &&
      inner !== null &&
      inner !== undefined &&
      !(Array.isArray(inner) && inner.length === 0),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, tidy(inner)])) as T;
}
