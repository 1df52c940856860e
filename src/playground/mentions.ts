import { AllowedMentionsTypes } from 'discord-api-types/v10';
import type { APIAllowedMentions, APIUser } from 'discord-api-types/v10';
import type { State } from './state.ts';

export interface Mentioned {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

/** Whom a text pings under its `allowed_mentions`; without any, everybody it names. Source: Message, "Allowed Mentions". */
export function mentionedIn(
  state: State,
  text: string,
  allowed: APIAllowedMentions | null | undefined,
): Mentioned {
  const parses = (kind: AllowedMentionsTypes) => !allowed || (allowed.parse?.includes(kind) ?? false);
  const userIds = idsIn(text, /<@!?(\d+)>/g).filter(
    (id) => parses(AllowedMentionsTypes.User) || allowed?.users?.includes(id),
  );
  const roleIds = idsIn(text, /<@&(\d+)>/g).filter(
    (id) => parses(AllowedMentionsTypes.Role) || allowed?.roles?.includes(id),
  );
  return {
    mentions: userIds.map((id) => state.user(id)).filter((user) => user !== undefined),
    mention_roles: roleIds,
    mention_everyone: parses(AllowedMentionsTypes.Everyone) && /@(?:everyone|here)\b/.test(text),
  };
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
