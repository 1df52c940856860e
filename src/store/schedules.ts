/** When a server wants its briefing: a wall-clock time in an IANA zone on some weekdays. */
export interface BriefingPlan {
  readonly channelId: string;
  /** Minutes after local midnight, 0–1,439. */
  readonly minuteOfDay: number;
  /** IANA name, such as `Asia/Kabul`. */
  readonly zone: string;
  /** ISO weekdays, 1 = Monday … 7 = Sunday, ascending, at least one. */
  readonly weekdays: readonly number[];
}

/** A server's one briefing schedule. */
export interface Schedule extends BriefingPlan {
  readonly guildId: string;
  readonly state: 'active' | 'paused';
  /** Why Footnote paused it by itself; absent when a manager did. */
  readonly pauseReason?: string;
  /** UTC milliseconds of the next slot that nobody has claimed yet. */
  readonly nextAt: number;
}

/** The briefing schedules, at most one a server. All times are UTC milliseconds. */
export interface Schedules {
  of(guildId: string): Promise<Schedule | undefined>;
  /** Creates or replaces the server's schedule and makes it active. */
  put(guildId: string, plan: BriefingPlan, nextAt: number): Promise<void>;
  /** False when the server has no schedule. */
  pause(guildId: string, reason?: string): Promise<boolean>;
  /** False when the server has no schedule. Slots before `nextAt` are not owed. */
  resume(guildId: string, nextAt: number): Promise<boolean>;
  /** False when the server had no schedule. The ledger keeps its history. */
  remove(guildId: string): Promise<boolean>;
  /** Active schedules with `nextAt <= now`, the longest waiting first. */
  due(now: number, limit: number): Promise<readonly Schedule[]>;
  /** Moves `nextAt` on, only if the schedule still is as it was read; false when it was changed meanwhile. */
  advance(schedule: Schedule, nextAt: number): Promise<boolean>;
}
