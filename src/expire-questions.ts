import type { Log } from './bot/log.ts';
import type { Unanswered } from './store/unanswered.ts';

const everyMs = 6 * 60 * 60 * 1000;

/** Deletes expired unanswered questions now and four times a day; returns what ends that. */
export const expireQuestions = (unanswered: Unanswered, now: () => number, log: Log): (() => void) => {
  const purge = (): void => {
    unanswered.purge(now()).catch((error: unknown) => log.error({ error }, 'could not delete old questions'));
  };
  purge();
  const timer = setInterval(purge, everyMs);
  return () => clearInterval(timer);
};
