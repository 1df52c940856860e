import type { Kysely } from 'kysely';
import type { BackupResult, StoreHealth } from '../store.ts';
import type { Schema } from './schema.ts';

/** A database that is open and migrated, and what only its engine knows. */
export interface Engine {
  readonly name: StoreHealth['engine'];
  readonly db: Kysely<Schema>;
  readonly schemaVersion: number;
  backup(file: string): Promise<BackupResult>;
}
