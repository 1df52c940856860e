interface Vote {
  /** Names the answer voted on, such as a hash of its quotation; never the question. */
  readonly answerKey: string;
  readonly userId: string;
  readonly direction: 'up' | 'down';
  /** UTC milliseconds. */
  readonly at: number;
}

interface Tally {
  readonly up: number;
  readonly down: number;
}

/** Readers' thumbs: one per reader and answer, the last one counts. */
export interface Votes {
  cast(vote: Vote): Promise<Tally>;
  tally(answerKey: string): Promise<Tally>;
  /** Deletes everything kept about a reader; returns how many votes that was. */
  forget(userId: string): Promise<number>;
}
