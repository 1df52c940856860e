import {
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  REST,
  RESTJSONErrorCodes,
  SnowflakeUtil,
  type APIMessage,
  type Client,
  type RateLimitData,
  type RawFile,
} from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { BriefingPoster, BriefingNotice, FindResult, PostResult } from '../briefing/briefing-poster.ts';
import type { Log } from '../bot/log.ts';
import { noticeWords } from '../present/words.ts';
import { dayInWords } from '../present/citation.ts';
import { customId } from '../present/custom-id.ts';
import { escapeEcho } from '../present/escape.ts';
import type { Message } from '../present/message.ts';
import { notice } from '../present/notice.ts';
import type { Connection } from './connect-bot.ts';

/** One page of a channel's messages; Discord gives no more. */
const pageSize = 100;
const pagesMax = 20;

/** Discord's clock gives messages their ids, ours says since when to look. */
const clockSlackMs = 10 * 60_000;

/** Errors after which trying again is useless, in words that follow "because". */
const barred: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: 'the channel is gone',
  [RESTJSONErrorCodes.UnknownGuild]: 'I am no longer in this server',
  [RESTJSONErrorCodes.MissingAccess]: 'I may not see the channel (View Channel)',
  [RESTJSONErrorCodes.MissingPermissions]: 'I may not post in the channel (Send Messages, Attach Files)',
};

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** Well below the lease of a claim, so that a send has an end before anybody else takes the slot over. */
const requestTimeoutMs = 15_000;

/** The second after which discord.js counts anew, and the 50 ms it adds. */
const ownPaceMs = 1_050;

export interface BriefingPosterParts {
  readonly connection: Connection;
  readonly client: Client<true>;
  readonly log: Log;
}

/** Posts briefings to Discord and finds them again. */
export function createBriefingPoster({
  connection,
  client,
  log,
}: BriefingPosterParts): BriefingPoster<Message> {
  const rest = createRest(connection);
  const send = async (channelId: string, message: Message, nonce: string): Promise<string> => {
    const { files = [] } = message;
    const posted = (await rest.post(Routes.channelMessages(channelId), {
      body: { ...bodyOf(message), nonce, enforce_nonce: true },
      files: files.map(({ name, data }): RawFile => ({ name, data: Buffer.from(data) })),
    })) as APIMessage;
    return posted.id;
  };

  return {
    async post(channelId, message, nonce) {
      try {
        return { kind: 'sent', messageId: await send(channelId, message, nonce) };
      } catch (error) {
        return postResult(error);
      }
    },
    async findOwn(channelId, slotKey, since) {
      try {
        return await findIn(rest, { channelId, slotKey, since, authorId: client.user.id });
      } catch (error) {
        const reason = reasonOf(error);
        return { kind: isBarred(error) ? 'cannot-look' : 'later', reason };
      }
    },
    async tell(told) {
      const { guildId, channelId, localDate, kind, reason } = told;
      log.warn({ guildId, channelId, localDate, kind, reason }, 'a briefing needs its manager');
      const places = new Set([channelId, client.guilds.cache.get(guildId)?.systemChannelId ?? channelId]);
      for (const place of places) {
        try {
          await send(place, notice(noticeLine(told)), `${kind}-${localDate}`);
          return;
        } catch {
          // The log has it; the next place may be open.
        }
      }
    },
  };
}

/** It neither repeats a request that may have arrived nor waits where Discord asks to: what a failed send means is judged here. */
function createRest({ token, api }: Connection): REST {
  const options = { timeout: requestTimeoutMs, retries: 0, rejectOnRateLimit: isAskedToWait };
  return new REST({ ...options, ...(api && { api }) }).setToken(token);
}

/** False where discord.js only keeps to so many requests a second of its own accord, for which it gives one time as both. */
function isAskedToWait({ global, scope, retryAfter, timeToReset }: RateLimitData): boolean {
  return !(global && scope === 'user' && timeToReset === retryAfter && retryAfter <= ownPaceMs);
}

function bodyOf({ content, embeds, components, flags, files = [] }: Message) {
  return {
    content,
    embeds,
    components,
    flags,
    allowed_mentions: { parse: [] },
    attachments: files.map(({ name, description }, id) => ({ id, filename: name, description })),
  };
}

function noticeLine({ kind, localDate, reason }: BriefingNotice): string {
  const why = escapeEcho(reason);
  return kind === 'paused' ? noticeWords.paused(why) : noticeWords[kind](dayInWords(localDate), why);
}

interface Wanted {
  readonly channelId: string;
  readonly slotKey: string;
  readonly since: number;
  readonly authorId: string;
}

async function findIn(rest: REST, { channelId, slotKey, since, authorId }: Wanted): Promise<FindResult> {
  const wanted = JSON.stringify(customId('briefing', slotKey));
  const from = SnowflakeUtil.generate({ timestamp: since - clockSlackMs }).toString();
  let after = from;
  for (let page = 0; page < pagesMax; page += 1) {
    const query = new URLSearchParams({ after, limit: String(pageSize) });
    const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
    const own = messages.find(
      ({ author, components }) => author.id === authorId && JSON.stringify(components ?? []).includes(wanted),
    );
    if (own) return { kind: 'found', messageId: own.id };
    if (messages.length < pageSize) {
      if (await mayReadHistory(rest, channelId, from)) return { kind: 'none' };
      return { kind: 'cannot-look', reason: 'I may not read the channel (Read Message History)' };
    }
    after = messages.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
  }
  return { kind: 'cannot-look', reason: `more than ${pageSize * pagesMax} messages were posted since` };
}

/**
 * Without the permission Discord gives an empty list, which would look like "not posted". A single message that
 * does not exist tells the two apart: "unknown" to those who may read, "missing" to the others.
 */
async function mayReadHistory(rest: REST, channelId: string, noMessageId: string): Promise<boolean> {
  try {
    await rest.get(Routes.channelMessage(channelId, noMessageId));
    return true;
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.code === RESTJSONErrorCodes.UnknownMessage) return true;
    if (isBarred(error)) return false;
    throw error;
  }
}

/** What a failed send means. Whatever does not surely mean "not posted" is uncertain. */
function postResult(error: unknown): PostResult {
  const reason = reasonOf(error);
  if (error instanceof RateLimitError) return { kind: 'later', afterMs: error.retryAfter, reason };
  if (error instanceof DiscordAPIError) {
    // A post under this nonce exists and was deleted (discord-api-docs#6647).
    if (error.code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'sent' };
    if (isBarred(error)) return { kind: 'barred', reason };
    return error.status === 401 ? { kind: 'later', afterMs: 0, reason } : { kind: 'rejected', reason };
  }
  if (unreachable.has(codeOf(error))) return { kind: 'later', afterMs: 0, reason };
  return { kind: 'uncertain', reason };
}

function isBarred(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code in barred;
}

/** Words for a manager and a log; never an address, which could hold a token. */
function reasonOf(error: unknown): string {
  if (error instanceof RateLimitError) return 'Discord asked to wait';
  if (error instanceof DiscordAPIError)
    return barred[Number(error.code)] ?? `Discord refused it (${error.code})`;
  if (error instanceof HTTPError) return `Discord answered ${error.status}`;
  const code = codeOf(error);
  return code ? `the connection to Discord failed (${code})` : 'Discord did not answer in time';
}

function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].find((value) => typeof value === 'string') ?? '';
}
