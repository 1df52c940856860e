import type { APIEmbed, APIMessageTopLevelComponent, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Message, Modal } from '../present/message.ts';
import type { Services } from './services.ts';

/** Who asked, and where. Permissions are Discord's bit sets as they hold in that channel. */
export interface Caller {
  readonly userId: string;
  /** Absent in a direct message. */
  readonly guildId?: string;
  readonly channelId: string;
  /** BCP 47 tag of the reader's client. */
  readonly locale: string;
  readonly permissions: bigint;
  readonly botPermissions: bigint;
}

/** A message somebody acts on (context menu, button), as far as Discord shows it to us. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly fromBot: boolean;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly ephemeral: boolean;
}

/** A slash or context-menu command as typed: plain data, no platform object. */
export interface Invocation {
  readonly command: string;
  readonly subcommand?: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly caller: Caller;
  /** The message a context-menu command was used on. */
  readonly target?: SeenMessage;
}

/** An option being typed. */
export interface Partial {
  readonly command: string;
  readonly subcommand?: string;
  readonly focused: string;
  readonly value: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly caller: Caller;
}

/** A choice offered while typing: at most 25 of them, name and value at most 100 characters each. */
export interface Choice {
  readonly name: string;
  readonly value: string;
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

/** What a command or an action answers with. `private` messages are seen by the caller alone. */
export type Reply =
  | { readonly kind: 'message'; readonly message: Message; readonly private: boolean }
  | { readonly kind: 'update'; readonly message: Message }
  | { readonly kind: 'modal'; readonly modal: Modal };

/** One file in `commands/`. `data` is what is registered with Discord, verbatim. */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  run(invocation: Invocation, services: Services): Reply | Promise<Reply>;
  complete?(partial: Partial, services: Services): readonly Choice[] | Promise<readonly Choice[]>;
}

/** One file in `src/bot/actions/`; everything it needs to know is in the event, so it works after a restart. */
export interface Action {
  /** 1–20 characters of `a-z` and `-`; the middle of the custom id. */
  readonly name: string;
  act(event: ActionEvent, services: Services): Reply | Promise<Reply>;
}
