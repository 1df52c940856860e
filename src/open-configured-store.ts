import { processConfig } from './config.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

/**
 * The store that the environment names.
 * @throws {ConfigError} or {StoreRefusal}, each with the remedy
 */
export function openConfiguredStore(): Promise<Store> {
  const { databaseUrl, databaseFile } = processConfig();
  return openStore({ file: databaseFile, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
}
