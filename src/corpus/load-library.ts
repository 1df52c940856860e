import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError, type Fault, MissingFolderError } from './faults.ts';
import { createLibrary, type Library } from './library.ts';
import type { Memo } from './memo.ts';
import { parseMemo } from './parse-memo.ts';

/**
 * Loads every `*.md` of a folder except README.md, in file-name order.
 * @throws {MissingFolderError} when the folder cannot be read
 * @throws {CorpusError} with all faults of all files at once
 */
export function loadLibrary(dir: string): Library {
  const faults: Fault[] = [];
  const memos: Memo[] = [];
  const fileOf = new Map<string, string>();
  const names = memoFiles(dir);
  for (const name of names) {
    const file = join(dir, name);
    const markdown = readUtf8(file, faults);
    if (markdown === undefined) continue;
    const { id, line } = statedId(markdown);
    const earlier = fileOf.get(id);
    if (earlier !== undefined) faults.push({ file, line, what: `id "${id}" is already used by ${earlier}` });
    if (id !== '') fileOf.set(id, file);
    const memo = parseMemo(markdown, file, faults);
    if (memo !== undefined) memos.push(memo);
  }
  if (names.length === 0)
    faults.push({ file: dir, line: 0, what: 'the corpus folder holds no memo (*.md other than README.md)' });
  if (faults.length > 0) throw new CorpusError(faults);
  return createLibrary(memos);
}

const FOLDER_TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is a file, not a folder',
};

function memoFiles(dir: string): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.md') && name.toLowerCase() !== 'readme.md')
      .sort();
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const why = FOLDER_TROUBLES[code] ?? `cannot be read: ${code}`;
    throw new MissingFolderError(`the corpus folder ${dir} ${why}`, { cause });
  }
}

/** The id in a file's front matter, empty where there is none; read plainly, so that it is known of a faulty file too. */
function statedId(markdown: string): { id: string; line: number } {
  const lines = markdown.split(/\r?\n/u);
  const end = lines.findIndex((line, at) => at > 0 && line.startsWith('---'));
  const at = lines.slice(0, Math.max(end, 0)).findIndex((line) => /^id\s*:/u.test(line));
  const [, id = ''] = /^id\s*:\s*["']?([\w.-]+)/u.exec(lines[at] ?? '') ?? [];
  return { id, line: at + 1 };
}

function readUtf8(file: string, faults: Fault[]): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    faults.push({ file, line: 1, what: `cannot be read: ${(error as NodeJS.ErrnoException).code}` });
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    faults.push({ file, line: firstBadLine(bytes), what: 'is not UTF-8 text' });
    return undefined;
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const to = bytes.indexOf(10, from);
    const end = to === -1 ? bytes.length : to;
    try {
      decoder.decode(bytes.subarray(from, end));
    } catch {
      return line;
    }
    from = end + 1;
  }
  return line;
}
