import type { Action } from './contract.ts';
import { loadModules } from './load-modules.ts';

const FOLDER = new URL('actions/', import.meta.url).pathname;

/** What would keep an action from ever being called: its name must be its file's. */
export const inspectAction = (value: unknown, fileName: string): string[] => {
  const { name, act } = (value ?? {}) as { readonly name?: unknown; readonly act?: unknown };
  if (typeof act !== 'function') return ['default export is no action: it has no `act` function'];
  return name === fileName && /^[a-z-]{1,20}$/.test(fileName)
    ? []
    : [`is called "${String(name)}"; an action is 1–20 of a-z and "-", and called as its file is`];
};

/** Every action in `actions/`. Throws, naming each file at fault. */
export const loadActions = (folder = FOLDER): Promise<readonly Action[]> =>
  loadModules<Action>(folder, inspectAction);
