import type { Ledger } from './ledger.ts';
import type { Schedules } from './schedules.ts';
import type { Settings } from './settings.ts';
import type { Unanswered } from './unanswered.ts';
import type { Votes } from './votes.ts';

/** Whether the store can be read and written now, in words fit for an operator (no password, no path). */
export type StoreHealth =
  | { readonly ok: true; readonly engine: 'SQLite' | 'PostgreSQL'; readonly schemaVersion: number }
  | { readonly ok: false; readonly engine: 'SQLite' | 'PostgreSQL'; readonly problem: string };

/** What became of a backup: written here, not written over a file that exists, or the command that the engine's own tool needs. */
export type BackupResult =
  | { readonly kind: 'written'; readonly file: string }
  | { readonly kind: 'exists'; readonly file: string }
  | { readonly kind: 'use-tool'; readonly command: string };

/** Everything that must survive a restart. Safe for several processes at once. */
export interface Store {
  readonly settings: Settings;
  readonly schedules: Schedules;
  readonly ledger: Ledger;
  readonly votes: Votes;
  readonly unanswered: Unanswered;
  health(): Promise<StoreHealth>;
  /** A consistent copy while everything runs on; never overwrites a file. */
  backup(file: string): Promise<BackupResult>;
  close(): Promise<void>;
}
