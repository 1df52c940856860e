/** One briefing owed to one server: at most one per server and local date, for ever. */
export interface Slot {
  readonly guildId: string;
  /** The local date the plan meant, `YYYY-MM-DD`. */
  readonly localDate: string;
  /** UTC milliseconds. */
  readonly dueAt: number;
  readonly channelId: string;
}

/** A slot one process holds until `leaseUntil`; `fence` grows with every taking-over. */
export interface Claim extends Slot {
  readonly fence: number;
  /** How often it was claimed, this time included. */
  readonly attempt: number;
  /** UTC milliseconds of the first send whose fate is unknown; absent when nothing can have been posted. */
  readonly uncertainSince?: number;
}

/** How a slot ended. A `sent` message deleted at once by somebody has no id. */
export type SlotOutcome =
  | { readonly state: 'sent'; readonly messageId?: string; readonly late: boolean }
  | { readonly state: 'missed' | 'failed' | 'unknown'; readonly reason: string };

/** A slot as the ledger remembers it. */
export interface SlotRecord extends Slot {
  readonly state: 'claimed' | SlotOutcome['state'];
  readonly attempt: number;
  readonly messageId?: string;
  readonly late: boolean;
  /** Why it was not sent, or why the last attempt did not succeed. */
  readonly reason?: string;
  /** UTC milliseconds of the last change. */
  readonly updatedAt: number;
}

/**
 * Who sends which briefing, and what became of it. Every change names the claim's fencing number and is
 * refused (`false`) once somebody else has taken the slot over. All times are UTC milliseconds.
 */
export interface Ledger {
  /**
   * Takes a slot nobody took yet, or one whose lease ran out, in one atomic statement.
   * Of any number of callers at once, in any number of processes, exactly one gets the claim.
   */
  claim(slot: Slot, now: number, leaseMs: number): Promise<Claim | undefined>;
  /** Must succeed right before every send: from here on the post may exist. Renews the lease. */
  beginSend(claim: Claim, now: number, leaseMs: number): Promise<boolean>;
  /** Nothing was posted for certain in all attempts so far (`posted: 'no'`), or it may have been; free again at `until`. */
  postpone(
    claim: Claim,
    delay: { readonly until: number; readonly reason: string; readonly posted: 'no' | 'perhaps' },
    now: number,
  ): Promise<boolean>;
  finish(claim: Claim, outcome: SlotOutcome, now: number): Promise<boolean>;
  /** Claimed slots whose lease ran out, oldest first. */
  expired(now: number, limit: number): Promise<readonly Slot[]>;
  slot(guildId: string, localDate: string): Promise<SlotRecord | undefined>;
  /** How many briefings were sent for dates before that one. */
  sentBefore(guildId: string, localDate: string): Promise<number>;
  /** Newest first. */
  history(guildId: string, limit: number): Promise<readonly SlotRecord[]>;
}
