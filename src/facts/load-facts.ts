import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError, type Fault } from '../corpus/faults.ts';
import type { Library } from '../corpus/library.ts';
import type { Facts } from './facts.ts';
import { parseFacts } from './parse-facts.ts';

const suffix = '.facts.yaml';

/**
 * Loads the `<memo id>.facts.yaml` files of a corpus folder, by memo id; a memo without one has no entry.
 * @throws {CorpusError} with all faults of all facts files at once, each with its line
 */
export function loadFacts(dir: string, library: Library): ReadonlyMap<string, Facts> {
  const faults: Fault[] = [];
  const loaded = new Map<string, Facts>();
  for (const name of readdirSync(dir)
    .filter((entry) => entry.endsWith(suffix))
    .sort()) {
    const file = join(dir, name);
    const id = name.slice(0, -suffix.length);
    const memo = library.memo(id);
    if (memo === undefined) {
      faults.push({ file, line: 1, what: `there is no memo with the id "${id}"` });
      continue;
    }
    const inFile: Fault[] = [];
    const facts = parseFacts(readFileSync(file, 'utf8'), memo, { file, faults: inFile });
    faults.push(...inFile.sort((a, b) => a.line - b.line));
    if (facts) loaded.set(id, facts);
  }
  if (faults.length > 0) throw new CorpusError(faults);
  return loaded;
}
