/** Rows as both engines hold them: text, and integers (times in UTC milliseconds, flags as 0 and 1). */
export interface Schema {
  settings: SettingsRow;
  schedules: ScheduleRow;
  slots: SlotRow;
  votes: VoteRow;
  unanswered: UnansweredRow;
}

interface SettingsRow {
  guildId: string;
  /** JSON of the fields that were changed. */
  changes: string;
  revision: number;
}

export interface ScheduleRow {
  guildId: string;
  channelId: string;
  minuteOfDay: number;
  zone: string;
  /** ISO weekday digits, such as `12345`. */
  weekdays: string;
  state: 'active' | 'paused';
  pauseReason: string | null;
  nextAt: number;
}

export interface SlotRow {
  guildId: string;
  localDate: string;
  dueAt: number;
  channelId: string;
  state: 'claimed' | 'sent' | 'missed' | 'failed' | 'unknown';
  fence: number;
  leaseUntil: number;
  uncertainSince: number | null;
  messageId: string | null;
  late: number;
  reason: string | null;
  updatedAt: number;
}

interface VoteRow {
  answerKey: string;
  userId: string;
  direction: 'up' | 'down';
  at: number;
}

interface UnansweredRow {
  guildId: string;
  /** SHA-256 of `text`, because a long text does not fit an index. */
  textHash: string;
  text: string;
  asked: number;
  lastAt: number;
}
