import type { Command } from './bot/contract.ts';
import { loadCommands } from './bot/load-commands.ts';

const FOLDER = new URL('../commands/', import.meta.url).pathname;

/** Every command there is: what is registered is what can run. Throws, naming each file at fault. */
export const loadAllCommands = (): Promise<readonly Command[]> => loadCommands(FOLDER);
