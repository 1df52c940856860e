import type {
  BriefingNotice,
  BriefingPoster,
  FindResult,
  PostResult,
} from '../../src/briefing/briefing-poster.ts';
import { slotKey } from '../../src/briefing/slot-key.ts';
import type { BriefingOrder } from '../../src/briefing/deliver-slot.ts';

export interface PostedBriefing {
  readonly messageId: string;
  readonly channelId: string;
  readonly slotKey: string;
  readonly late: boolean;
  readonly nonce: string;
  readonly at: number;
}

/** Discord's rule as its documentation tells it, with a window longer than the one the bot counts on. */
const nonceWindowMs = 3 * 60_000;

/** Channels that keep what is posted to them and obey the nonce rule on the given clock. */
export interface ChannelFake extends BriefingPoster<BriefingOrder> {
  readonly posted: PostedBriefing[];
  readonly notices: BriefingNotice[];
  /** What the next posts answer instead; `lost-answer` posts and then fails as a dropped connection does. */
  readonly answers: (PostResult | 'lost-answer')[];
  /** What looking answers instead of the truth. */
  look: FindResult | undefined;
}

export function channelFake(now: () => number): ChannelFake {
  const posted: PostedBriefing[] = [];
  const notices: BriefingNotice[] = [];
  const answers: (PostResult | 'lost-answer')[] = [];
  const byNonce = new Map<string, PostedBriefing>();
  const byPlace = new Map<string, PostedBriefing>();

  const keep = (channelId: string, order: BriefingOrder, nonce: string): PostedBriefing => {
    const earlier = byNonce.get(`${channelId} ${nonce}`);
    if (earlier !== undefined && now() - earlier.at < nonceWindowMs) return earlier;
    const key = slotKey(order);
    const messageId = String(posted.length + 1);
    const message = { messageId, channelId, slotKey: key, late: order.late, nonce, at: now() };
    posted.push(message);
    byNonce.set(`${channelId} ${nonce}`, message);
    byPlace.set(`${channelId} ${key}`, message);
    return message;
  };

  const fake: ChannelFake = {
    posted,
    notices,
    answers,
    look: undefined,
    async post(channelId, order, nonce) {
      const answer = answers.shift();
      if (answer !== undefined && answer !== 'lost-answer') return answer;
      const { messageId } = keep(channelId, order, nonce);
      return answer === undefined
        ? { kind: 'sent', messageId }
        : { kind: 'uncertain', reason: 'the connection was lost' };
    },
    async findOwn(channelId, key, since) {
      if (fake.look !== undefined) return fake.look;
      const found = byPlace.get(`${channelId} ${key}`);
      return found !== undefined && found.at >= since
        ? { kind: 'found', messageId: found.messageId }
        : { kind: 'none' };
    },
    async tell(notice) {
      notices.push(notice);
    },
  };
  return fake;
}
