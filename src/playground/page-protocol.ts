import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Actor, Completion, OptionValues } from './driver.ts';
import type { Violation } from './violations.ts';

const id = z.string().regex(/^\d{1,20}$/);
const name = z.string().min(1).max(100);
const text = z.string().max(6000);
const values = z.record(name, z.union([text, z.number(), z.boolean()]));

/** What the person at the page does. */
const ask = z.discriminatedUnion('type', [
  /** Takes a seat as one of the two people; without a channel, or in one that is not theirs, in the first channel. */
  z.object({ type: z.literal('sit'), actor: z.enum(['member', 'manager']), channelId: id.optional() }),
  z.object({ type: z.literal('say'), text, replyTo: id.optional() }),
  z.object({ type: z.literal('slash'), command: name, options: values }),
  z.object({ type: z.literal('complete'), command: name, option: name, typed: text, others: values }),
  z.object({ type: z.literal('context-menu'), command: name, targetId: id }),
  z.object({ type: z.literal('click'), messageId: id, customId: name }),
  z.object({ type: z.literal('select'), messageId: id, customId: name, values: z.array(name).max(25) }),
  z.object({
    type: z.literal('submit'),
    interactionId: id,
    fields: z.record(name, z.union([text, z.array(name).max(25)])),
  }),
  /** Forward only, at most 400 days at once. */
  z.object({
    type: z.literal('move-clock'),
    byMs: z
      .int()
      .min(0)
      .max(400 * 86_400_000),
  }),
]);

/** One message from the page; the answer carries the same `number`. */
export const pageRequest = z.object({ number: z.int().positive(), ask });

export type PageAsk = z.infer<typeof ask>;

/** What a first visitor reads. An example is a command ready to be run. */
export interface Welcome {
  readonly title: string;
  readonly text: string;
  readonly examples: readonly {
    readonly label: string;
    readonly command: string;
    readonly options: OptionValues;
  }[];
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'direct' | 'thread';
  readonly parentId?: string;
}

export interface PageMember {
  readonly user: APIUser;
  readonly roleIds: readonly string[];
}

export interface PageMessage {
  readonly message: APIMessage;
  /** Only the person at the page sees it. */
  readonly isPrivate: boolean;
  /** The command this message answers. */
  readonly command?: string;
}

export type BotState = 'connecting' | 'online' | 'offline';

/** A REST call of the bot. */
export interface BotCall {
  readonly method: string;
  readonly path: string;
  /** The ids that stand in the path. */
  readonly ids: readonly string[];
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
  readonly atMs: number;
}

/** Everything seen from one seat. */
export interface Room {
  readonly welcome: Welcome;
  readonly guildName: string;
  readonly actor: Actor;
  readonly me: APIUser;
  readonly botId: string;
  readonly channelId: string;
  readonly channels: readonly PageChannel[];
  readonly members: readonly PageMember[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly commands: readonly APIApplicationCommand[];
  /** Oldest first. */
  readonly messages: readonly PageMessage[];
  readonly nowMs: number;
  readonly isClockTicking: boolean;
  readonly botState: BotState;
  /** The newest 100, oldest first. */
  readonly calls: readonly BotCall[];
  readonly violations: readonly Violation[];
}

/** What became of an ask; what a person sees of it arrives as events. */
export type PageAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'no-response' }
  | {
      readonly kind: 'modal';
      readonly interactionId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  | { readonly kind: 'completion'; readonly completion: Completion };

export type PageEvent =
  | { readonly type: 'answer'; readonly number: number; readonly answer: PageAnswer }
  /** Discord's client would not let the person do it. */
  | { readonly type: 'refusal'; readonly number: number; readonly why: string }
  | { readonly type: 'room'; readonly room: Room }
  /** New, or changed when its id is known. */
  | { readonly type: 'message'; readonly message: PageMessage }
  | { readonly type: 'message-gone'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'bot'; readonly state: BotState }
  | { readonly type: 'clock'; readonly nowMs: number }
  | { readonly type: 'call'; readonly call: BotCall }
  | { readonly type: 'violation'; readonly violation: Violation };
