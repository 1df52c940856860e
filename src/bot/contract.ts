import type {
  APIEmbed,
  APIMessageTopLevelComponent,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Message, Modal } from '../present/message.ts';
import type { Services } from './services.ts';

/** Who asked, and where. Permissions are Discord's bit sets as they hold in that channel. */
export interface Caller {
  readonly userId: string;
  /** Absent in a direct message. */
  readonly guildId?: string;
  readonly channelId: string;
  /** The channel a thread hangs on; absent outside threads. */
  readonly parentId?: string;
  /** BCP 47 tag of the reader's client. */
  readonly locale: string;
  readonly permissions: bigint;
  readonly botPermissions: bigint;
}

/** A message somebody acts on (context menu, button, reply), as far as Discord shows it to us. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  /** Whether this bot itself wrote it. */
  readonly own: boolean;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly ephemeral: boolean;
}

/** A channel given as an option, with what this bot may do there. */
export interface SeenChannel {
  readonly id: string;
  readonly botPermissions: bigint;
}

export type OptionValue = string | number | boolean;

/** A slash or context-menu command as typed: plain data, no platform object. */
export interface Invocation {
  readonly command: string;
  readonly subcommand?: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Channels among the options, by option name; the option's value is the channel's id. */
  readonly channels?: Readonly<Record<string, SeenChannel>>;
  readonly caller: Caller;
  /** The message a context-menu command was used on. */
  readonly target?: SeenMessage;
}

/** A command whose option `focused` is being typed; `value` is what stands there so far. */
export interface PartialInvocation extends Invocation {
  readonly focused: string;
  readonly value: string;
}

/** A choice offered while typing: at most 25 of them, name and value at most 100 characters each; a number for a number option. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A button pressed, a select chosen or a modal submitted; `args` come from its custom id `v1:<action>:<args>`. */
export interface ActionEvent {
  readonly action: string;
  readonly args: readonly string[];
  readonly caller: Caller;
  /** The message the component hangs on; absent for a modal not opened from a message. */
  readonly message?: SeenMessage;
  /** Values of a select. */
  readonly values: readonly string[];
  /** Text inputs of a modal by custom id. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A thread to open on a public message; `name` has at most 100 characters. */
export interface OpenThread {
  readonly name: string;
  readonly opening: Message;
}

/** A new message; `private` means only the caller sees it. */
export interface MessageReply {
  readonly kind: 'message';
  readonly message: Message;
  readonly private: boolean;
  /** Opened on the message; never on a private one. */
  readonly thread?: OpenThread;
}

/** What a command or an action answers with; `update` rewrites the message a component hangs on. */
export type Reply =
  | MessageReply
  | { readonly kind: 'update'; readonly message: Message }
  | { readonly kind: 'modal'; readonly modal: Modal };

/** One file in `commands/`. `data` is what is registered with Discord, verbatim. */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  run(invocation: Invocation, services: Services): Reply | Promise<Reply>;
  complete?(partial: PartialInvocation, services: Services): readonly Choice[] | Promise<readonly Choice[]>;
  /**
   * Whether "thinking …" is shown to the caller alone when the answer takes longer than two seconds;
   * unset: what the option `private` says, else public. The reply's own `private` always has the last word.
   */
  readonly thinksPrivately?: boolean;
}

/** A message written to the bot: a mention, a reply to it, or a direct message. */
export interface ChatEvent {
  /** The message's text without the mention of the bot. */
  readonly text: string;
  readonly caller: Caller;
  /**
   * Messages this one may go on from, latest first: the one replied to, else those of the bot in the thread and the one
   * the thread hangs on, or in the direct messages.
   */
  readonly earlier: readonly SeenMessage[];
}

/** One file in `src/bot/actions/`; everything it needs to know is in the event, so it works after a restart. */
export interface Action {
  /** 1–20 characters of `a-z` and `-`; the middle of the custom id. */
  readonly name: string;
  act(event: ActionEvent, services: Services): Reply | Promise<Reply>;
}

/** A new message nobody but the caller sees. */
export const privately = (message: Message): MessageReply => ({ kind: 'message', message, private: true });

/** A new message everybody in the channel sees. */
export const publicly = (message: Message): MessageReply => ({ kind: 'message', message, private: false });
