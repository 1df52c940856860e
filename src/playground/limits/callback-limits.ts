import { InteractionResponseType as Callback, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Interaction } from '../interaction.ts';
import type { BodyIssue } from '../rest-error.ts';
import { codePoints } from './text-length.ts';

/** Source: Receiving and Responding, "Interaction Callback Type". */
const allowed: Readonly<Record<number, readonly Callback[]>> = {
  [InteractionType.ApplicationCommand]: [
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
    Callback.Modal,
  ],
  [InteractionType.MessageComponent]: [
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
    Callback.DeferredMessageUpdate,
    Callback.UpdateMessage,
    Callback.Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [Callback.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
  ],
};

/** A modal opened from a message may also change that message. */
const allowedFromMessage: readonly Callback[] = [Callback.DeferredMessageUpdate, Callback.UpdateMessage];

/** The callback types that fit: 6 and 7 only where there is a message, 8 only for autocomplete, 9 never for a modal. */
export function callbackTypeIssues(
  type: number,
  { payload, sourceMessageId }: Pick<Interaction, 'payload' | 'sourceMessageId'>,
): readonly BodyIssue[] {
  const fromMessage =
    payload.type === InteractionType.ModalSubmit && sourceMessageId ? allowedFromMessage : [];
  if ([...(allowed[payload.type] ?? []), ...fromMessage].includes(type)) return [];
  return [
    {
      path: ['type'],
      code: 'INTERACTION_INVALID_TYPE',
      message: `Type ${type} does not answer this kind of interaction.`,
    },
  ];
}

/** Source: Interaction Callback Type 5: only the ephemeral flag counts; Components V2 comes with the later edit. */
export function deferFlagIssues(flags: number): readonly BodyIssue[] {
  if ((flags & ~MessageFlags.Ephemeral) === 0) return [];
  return [
    {
      path: ['data', 'flags'],
      code: 'BASE_TYPE_CHOICES',
      message: 'Only EPHEMERAL may be set when deferring.',
    },
  ];
}

/** Source: Application Command Option Choice: a string value has at most 100 characters; and not empty. */
export function choiceIssues(choices: readonly APIApplicationCommandOptionChoice[]): readonly BodyIssue[] {
  return choices.flatMap(({ value }, at) => {
    if (typeof value !== 'string' || codePoints(value) <= 100) return [];
    const path = ['data', 'choices', at, 'value'];
    return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 100 or fewer in length.' }];
  });
}
