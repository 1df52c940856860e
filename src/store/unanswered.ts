/** A question the memos did not answer; who asked is not kept. */
interface UnansweredQuestion {
  readonly text: string;
  readonly asked: number;
  /** UTC milliseconds. */
  readonly lastAt: number;
}

/** Kept for this long after it was asked last. */
export const unansweredKeptMs = 30 * 24 * 60 * 60 * 1000;

/** Unanswered questions of the servers whose manager turned the list on. All times are UTC milliseconds. */
export interface Unanswered {
  /** The same text again counts up. */
  add(guildId: string, text: string, now: number): Promise<void>;
  /** Those not expired, the most asked first. */
  list(guildId: string, now: number, limit: number): Promise<readonly UnansweredQuestion[]>;
  /** Deletes the server's list, as when its manager turns it off. */
  clear(guildId: string): Promise<void>;
  /** Deletes every expired question of every server; returns how many. */
  purge(now: number): Promise<number>;
}
