import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is wrong with a module's default export, one entry per fault; empty when it is sound. */
export type Inspect = (value: unknown, name: string) => readonly string[];

/**
 * The default export of every `.ts` file of a folder, in file-name order. Nothing is skipped: all faults of all
 * files are thrown together, each as `file: what is wrong`.
 */
export const loadModules = async <T>(folder: string, inspect: Inspect): Promise<readonly T[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const faults: string[] = [];
  const loaded: T[] = [];
  for (const file of files) {
    const path = join(folder, file);
    try {
      const module = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
      const found = inspect(module.default, basename(file, '.ts'));
      faults.push(...found.map((fault) => `${path}: ${fault}`));
      loaded.push(module.default as T);
    } catch (error) {
      faults.push(`${path}: cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (!files.length) faults.push(`${folder}: holds no .ts file`);
  if (faults.length) throw new Error(faults.join('\n'));
  return loaded;
};
