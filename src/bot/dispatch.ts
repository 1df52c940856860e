import { assertVerbatim } from '../present/assert-verbatim.ts';
import { CHOICE_LENGTH_MAX, CHOICES_MAX } from '../present/limits.ts';
import { clip } from '../present/citation.ts';
import { notice } from '../present/notice.ts';
import { words } from '../present/words.ts';
import {
  type Action,
  type ActionEvent,
  type Choice,
  type Command,
  type Invocation,
  type PartialInvocation,
  type Reply,
  privately,
} from './contract.ts';
import type { Log } from './log.ts';
import type { Services } from './services.ts';

/** Everything the dispatcher works with; `reference` makes the number an error is found by in the log. */
export interface DispatchParts {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly services: Services;
  readonly log: Log;
  reference(): string;
}

/** Turns what happened on Discord into what is answered. None of the three ever rejects. */
export interface Dispatch {
  run(invocation: Invocation): Promise<Reply>;
  /** At most 25 choices; none when something goes wrong. */
  complete(partial: PartialInvocation): Promise<readonly Choice[]>;
  act(event: ActionEvent): Promise<Reply>;
  /** Whether "thinking …" is for the caller alone. */
  thinksPrivately(invocation: Invocation): boolean;
}

/** Discord refuses the whole list for one choice that is too long or has an empty name. */
const fitChoices = (choices: readonly Choice[]): Choice[] =>
  choices
    .filter(({ name, value }) => name.trim() && value.length <= CHOICE_LENGTH_MAX)
    .slice(0, CHOICES_MAX)
    .map(({ name, value }) => ({ name: clip(name, CHOICE_LENGTH_MAX), value }));

export const createDispatch = ({ commands, actions, services, log, reference }: DispatchParts): Dispatch => {
  const command = new Map(commands.map((entry) => [entry.data.name, entry]));
  const action = new Map(actions.map((entry) => [entry.name, entry]));

  const failed = (error: unknown, where: object): Reply => {
    const number = reference();
    log.error({ ...where, reference: number, error }, 'failed to answer');
    return privately(notice(words.error.failed(number)));
  };

  const checked = async (work: () => Reply | Promise<Reply>, where: object): Promise<Reply> => {
    try {
      const reply = await work();
      if (reply.kind !== 'modal') assertVerbatim(reply.message, services.library);
      return reply;
    } catch (error) {
      return failed(error, where);
    }
  };

  return {
    run: (invocation) =>
      checked(
        () =>
          command.get(invocation.command)?.run(invocation, services) ??
          privately(notice(words.error.unknownCommand)),
        { command: invocation.command, subcommand: invocation.subcommand },
      ),
    act: (event) =>
      checked(
        () => action.get(event.action)?.act(event, services) ?? privately(notice(words.error.unknownAction)),
        { action: event.action },
      ),
    async complete(partial) {
      try {
        return fitChoices((await command.get(partial.command)?.complete?.(partial, services)) ?? []);
      } catch (error) {
        log.error({ command: partial.command, focused: partial.focused, error }, 'failed to complete');
        return [];
      }
    },
    thinksPrivately: ({ command: name, options }) =>
      command.get(name)?.thinksPrivately ?? options['private'] === true,
  };
};
