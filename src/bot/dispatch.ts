import { clip } from '../present/citation.ts';
import { CHOICE_LENGTH_MAX, CHOICES_MAX } from '../present/limits.ts';
import { notice } from '../present/notice.ts';
import { words } from '../present/words.ts';
import { chat } from './chat.ts';
import {
  type Action,
  type ActionEvent,
  type ChatEvent,
  type Choice,
  type Command,
  type Invocation,
  type MessageReply,
  type PartialInvocation,
  privately,
  type Reply,
} from './contract.ts';
import type { Log } from './log.ts';
import { createGuard } from './guard.ts';
import { createManners } from './manners.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Services } from './services.ts';

/** Everything the dispatcher works with; `reference` makes the number an error is found by in the log. */
export interface DispatchParts {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly services: Services;
  readonly rateLimit: RateLimit;
  readonly log: Log;
  reference(): string;
}

/** Turns what happened on Discord into what is answered. None of these ever rejects. */
export interface Dispatch {
  run(invocation: Invocation): Promise<Reply>;
  /** At most 25 choices; none when something goes wrong. */
  complete(partial: PartialInvocation): Promise<readonly Choice[]>;
  act(event: ActionEvent): Promise<Reply>;
  /** `undefined`: nothing is to be said. A private reply goes to the writer's direct messages. */
  chat(event: ChatEvent): Promise<MessageReply | undefined>;
  /** Whether "thinking …" is for the caller alone. */
  thinksPrivately(invocation: Invocation): boolean;
}

/** Discord refuses the whole list for one choice that is too long or has an empty name. */
const fitChoices = (choices: readonly Choice[]): Choice[] =>
  choices
    .filter(({ name, value }) => name.trim() && String(value).length <= CHOICE_LENGTH_MAX)
    .slice(0, CHOICES_MAX)
    .map(({ name, value }) => ({ name: clip(name, CHOICE_LENGTH_MAX), value }));

export const createDispatch = (parts: DispatchParts): Dispatch => {
  const { services, log } = parts;
  const commands = new Map(parts.commands.map((entry) => [entry.data.name, entry]));
  const actions = new Map(parts.actions.map((entry) => [entry.name, entry]));
  const guard = createGuard({ library: services.library, log, reference: parts.reference });
  const manners = createManners(parts.rateLimit, services.store.settings);

  const runNow = (invocation: Invocation): Reply | Promise<Reply> =>
    commands.get(invocation.command)?.run(invocation, services) ??
    privately(notice(words.error.unknownCommand));
  const actNow = (event: ActionEvent): Reply | Promise<Reply> =>
    actions.get(event.action)?.act(event, services) ?? privately(notice(words.error.unknownAction));

  return {
    run: (invocation) =>
      guard(() => manners.interaction(invocation.caller, () => runNow(invocation)), {
        command: invocation.command,
        subcommand: invocation.subcommand,
      }),
    act: (event) =>
      guard(() => manners.interaction(event.caller, () => actNow(event)), { action: event.action }),
    chat: (event) =>
      guard(() => manners.chat(event.caller, () => chat(event, services)), { chat: event.caller.channelId }),
    async complete(partial) {
      try {
        return fitChoices((await commands.get(partial.command)?.complete?.(partial, services)) ?? []);
      } catch (error) {
        log.error({ command: partial.command, focused: partial.focused, error }, 'failed to complete');
        return [];
      }
    },
    thinksPrivately: ({ command, options }) =>
      commands.get(command)?.thinksPrivately ?? options['private'] === true,
  };
};
