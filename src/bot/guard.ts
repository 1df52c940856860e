import type { Library } from '../corpus/library.ts';
import { assertVerbatim } from '../present/assert-verbatim.ts';
import { notice } from '../present/notice.ts';
import { words } from '../present/words.ts';
import { type MessageReply, privately, type Reply } from './contract.ts';
import type { Log } from './log.ts';

export interface GuardParts {
  readonly library: Library;
  readonly log: Log;
  /** Makes the number an error is found by in the log. */
  reference(): string;
}

/** Does the work; whatever breaks, the caller is told privately, with a number under which the log has the cause. */
export type Guard = <T extends Reply | undefined>(
  work: () => Promise<T>,
  where: object,
) => Promise<T | MessageReply>;

/** The bot's one catch, and its last look at every quotation. */
export const createGuard =
  ({ library, log, reference }: GuardParts): Guard =>
  async (work, where) => {
    try {
      const reply = await work();
      if (reply && reply.kind !== 'modal') assertVerbatim(reply.message, library);
      return reply;
    } catch (error) {
      const number = reference();
      log.error({ ...where, reference: number, error }, 'failed to answer');
      return privately(notice(words.error.failed(number)));
    }
  };
