import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { EventLog } from './event-log.ts';

/** The two people of the box: a plain member, and one with Manage Server. */
export type Actor = 'member' | 'manager';

/** What the acting user finally sees of an interaction. */
export type Outcome =
  | {
      readonly kind: 'message';
      readonly interactionId: string;
      readonly message: APIMessage;
      /** Only the acting user sees it. */
      readonly ephemeral: boolean;
      /** The message was there before and has been changed in place. */
      readonly updated: boolean;
    }
  | {
      readonly kind: 'modal';
      readonly interactionId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  /** Acknowledged, and then nothing more until the token ran out or the reply was deleted. */
  | { readonly kind: 'acknowledged'; readonly interactionId: string }
  | {
      readonly kind: 'no-response';
      readonly interactionId: string;
      readonly text: 'The application did not respond';
    };

/** What an autocomplete popup shows; `no-response` is Discord's "Loading options failed". */
export type Completion =
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'no-response' };

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** What a person fills into a modal: text, or the chosen values of a select. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** A message, or just its id. */
export type MessageRef = string | { readonly id: string };

/** Thrown where Discord's own client would not let the user do it; `message` says why. */
export class RefusedByClient extends Error {
  override readonly name = 'RefusedByClient';
}

/**
 * Acts as one user in one channel. `as`, `in` and `speaking` give another driver over the same box; everything else
 * happens as Discord's client would do it, and throws {@link RefusedByClient} where that client would refuse.
 * An interaction resolves when the user sees its result: a deferred reply when it is filled in, a missing answer
 * when 3 s have passed on the box's clock.
 */
export interface Driver {
  readonly actor: Actor;
  readonly userId: string;
  readonly channelId: string;
  readonly log: EventLog;

  as(actor: Actor): Driver;
  /** By channel id, or by name within the first guild. */
  in(channel: string): Driver;
  /** The same user in their direct messages with the bot. */
  inDirectMessages(): Driver;
  /** With another client language, such as `de`. */
  speaking(locale: string): Driver;

  /** The commands Discord would offer this user here. */
  commands(): readonly APIApplicationCommand[];
  /** `command` may name a subcommand: `briefing schedule`. Channels, users and roles are given by id. */
  slash(command: string, options?: OptionValues): Promise<Outcome>;
  /** A message or user context-menu command; `targetId` is a message of this channel or a user. */
  contextMenu(command: string, targetId: string): Promise<Outcome>;
  /** Types `typed` into an autocompleted option, with the other options already filled in. */
  complete(command: string, option: string, typed: string, others?: OptionValues): Promise<Completion>;
  click(message: MessageRef, customId: string): Promise<Outcome>;
  select(message: MessageRef, customId: string, values: readonly string[]): Promise<Outcome>;
  /** Submits the modal that the interaction opened: text, or the values of a select, by custom id. */
  submit(modal: { readonly interactionId: string }, fields: FieldValues): Promise<Outcome>;

  say(text: string): APIMessage;
  /** Writes to the bot in direct messages. */
  dm(text: string): APIMessage;
  reply(message: MessageRef, text: string): APIMessage;

  /** Moves the box's clock forward, ringing every deadline on the way, and logs it. */
  passTime(ms: number): void;

  /** What this user sees in the channel, oldest first, private messages to them included. */
  messages(): readonly APIMessage[];
  /** A message of the bot in this channel that holds, already there or still to come; oldest first. */
  waitForMessage(holds?: (message: APIMessage) => boolean): Promise<APIMessage>;
  /** The message once it holds, now or after an edit. */
  waitForEdit(message: MessageRef, holds: (message: APIMessage) => boolean): Promise<APIMessage>;
  /** Resolves when the bot's gateway session has been told of every guild. */
  waitForBot(): Promise<void>;
}
