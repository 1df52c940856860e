import { notice } from '../present/notice.ts';
import { words } from '../present/words.ts';
import type { Settings } from '../store/settings.ts';
import { type Caller, type MessageReply, privately, type Reply } from './contract.ts';
import { maySpeak } from './may-speak.ts';
import type { RateLimit } from './rate-limit.ts';

/** Keeps the bot from crowding anybody out and from speaking where it is not wanted. */
export interface Manners {
  /** For what someone asked of the bot alone: over the limit a notice; where it may not speak, privately. */
  interaction(caller: Caller, work: () => Reply | Promise<Reply>): Promise<Reply>;
  /** For what someone wrote for all to see: over the limit one notice, then silence. */
  chat(caller: Caller, work: () => Promise<MessageReply | undefined>): Promise<MessageReply | undefined>;
}

const tooFast = (waitMs: number): MessageReply =>
  privately(notice(words.limit.slow(Math.ceil(waitMs / 1000))));

export const createManners = (rateLimit: RateLimit, settings: Settings): Manners => ({
  async interaction(caller, work) {
    const turn = await rateLimit.take(caller.userId, caller.guildId);
    if (!turn.granted) return tooFast(turn.waitMs);
    const reply = await work();
    const isPublic = reply.kind === 'message' && !reply.private;
    return isPublic && !(await maySpeak(caller, settings)) ? privately(reply.message) : reply;
  },
  async chat(caller, work) {
    const turn = await rateLimit.take(caller.userId, caller.guildId);
    if (!turn.granted) return turn.firstRefusal ? tooFast(turn.waitMs) : undefined;
    if (await maySpeak(caller, settings)) return work();
    return privately(notice(words.chat.notAllowed(`<#${caller.channelId}>`)));
  },
});
