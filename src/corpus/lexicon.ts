import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { analyse } from '../analysis/terms.ts';
import { CorpusError, type Fault } from './faults.ts';
import { indexWord, indexWords } from './index-words.ts';
import { readYaml } from './read-yaml.ts';
import { yamlWithLines } from './yaml-with-lines.ts';

/** What readers call the things a corpus speaks of; reviewed by its curator. */
export interface Lexicon {
  /** One thing under several names. No form belongs to two names. */
  readonly names: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** Words people say (`like`) for a word of the corpus; `weight` in 0.1–1 is how far the meaning is the same. */
  readonly words: readonly {
    readonly word: string;
    readonly like: readonly string[];
    readonly weight: number;
  }[];
}

type Path = readonly PropertyKey[];

const lexiconFile = z.strictObject({
  names: z.array(z.strictObject({ name: indexWord, aliases: z.array(indexWord).min(1) })).default([]),
  words: z
    .array(
      z.strictObject({ word: indexWord, like: indexWords, weight: z.number().min(0.1).max(1).default(0.8) }),
    )
    .default([]),
});

/**
 * Reads `lexicon.yaml` of a corpus folder; a folder without one has an empty lexicon.
 * @throws {CorpusError} with every fault of the file, each with its line
 */
export function loadLexicon(dir: string): Lexicon {
  const file = join(dir, 'lexicon.yaml');
  if (!existsSync(file)) return { names: [], words: [] };
  const text = readFileSync(file, 'utf8');
  const sound = readSound(text);
  if (sound) return sound;
  const faults: Fault[] = [];
  const lexicon = parseLexicon(text, file, faults);
  if (lexicon === undefined || faults.length > 0) throw new CorpusError(faults);
  return lexicon;
}

/** The lexicon of a sound file; undefined when anything is wrong, which `parseLexicon` then locates. */
function readSound(text: string): Lexicon | undefined {
  const yaml = readYaml(text);
  const parsed = yaml && lexiconFile.safeParse(yaml.value ?? {});
  if (!parsed?.success) return undefined;
  let shared = false;
  reportSharedForms(parsed.data, () => void (shared = true));
  return shared ? undefined : parsed.data;
}

/** Undefined when the file has not the form of a lexicon; pushes every fault to `faults`. */
function parseLexicon(yaml: string, file: string, faults: Fault[]): Lexicon | undefined {
  const { isNode, LineCounter, parseDocument } = yamlWithLines();
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const report = (offset: number, what: string): void => {
    faults.push({ file, line: lines.linePos(offset).line, what });
  };
  for (const { pos, message } of document.errors)
    report(pos[0], `is not YAML: ${message.replace(/ at line[^]*/u, '')}`);
  if (document.errors.length > 0) return undefined;
  const reportAt = (path: Path, what: string): void => {
    for (let depth = path.length; ; depth -= 1) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (!isNode(node) && depth > 0) continue;
      report(isNode(node) ? (node.range?.[0] ?? 0) : 0, what);
      return;
    }
  };
  const parsed = lexiconFile.safeParse(document.toJS() ?? {});
  if (parsed.success) {
    reportSharedForms(parsed.data, reportAt);
    return parsed.data;
  }
  for (const { path, message } of parsed.error.issues)
    reportAt(path, `${path.join('.') || 'the file'} ${quoted(document.getIn(path))}${message}`);
  return undefined;
}

/** A single entry is named; of a list, the fault names what it holds. */
const quoted = (value: unknown): string =>
  typeof value === 'string' && !value.includes(',') ? `"${value}" ` : '';

/** Two forms are the same when their terms are: that is how they are looked up. */
function reportSharedForms({ names }: Lexicon, report: (path: Path, what: string) => void): void {
  const ownerOf = new Map<string, number>();
  for (const [i, { name, aliases }] of names.entries()) {
    for (const [j, form] of [name, ...aliases].entries()) {
      const key = formKey(form);
      const owner = ownerOf.get(key);
      const path = j === 0 ? ['names', i, 'name'] : ['names', i, 'aliases', j - 1];
      if (owner !== undefined && owner !== i)
        report(path, `"${form}" of ${name} is already a form of ${names[owner]!.name}`);
      else ownerOf.set(key, i);
    }
  }
}

// A lower-case word in front, so that a form in capitals ("IS") is read as an acronym, not as shouting.
const formKey = (form: string): string =>
  analyse(`x ${form}`)
    .slice(1)
    .map(({ term }) => term)
    .join(' ');
