import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { annotationsOf } from './answer/annotations.ts';
import { createLibrary } from './corpus/library.ts';
import type { ForwardIndex } from './index/forward-index.ts';
import { readForward } from './index/open-index.ts';
import type { Corpus } from './open-corpus.ts';

/** What is read: memos, facts and lexicon, code, and tables of words. */
const READ = /\.(?:md|yaml|ts|tsv)$/u;
/** Folders of the code that reads a corpus and indexes it; when any of it changes, what was kept is read anew. */
const READERS = ['.', 'analysis', 'corpus', 'facts', 'facts/schema', 'index', 'answer'];
const LOCK = join(import.meta.dirname, '..', 'package-lock.json');
/** Bytes of a SHA-256. */
const HASH = 32;

/** A corpus with what its passages were read into, where that can be kept. */
export interface IndexedCorpus extends Corpus {
  readonly forward?: ForwardIndex;
}

/**
 * Opens a corpus folder as `openCorpus` does, indexes it, and keeps both beside Node's compiled code, so that from the second start on
 * neither the readers of Markdown and YAML nor the schemas are needed, and a passage is read only when a question looks into it. Kept is what was sound, under the hash of
 * every file read and of the code that reads them, with a hash of its own against damage; whatever does not fit is read anew. Whoever
 * may write to Node's folder of compiled code could change that code as well: what is kept there is trusted as far as it is.
 * @throws as `openCorpus` does
 */
export async function openKeptCorpus(dir: string): Promise<IndexedCorpus> {
  const file = fileFor(dir);
  const origin = file === undefined ? undefined : originOf(dir);
  const kept = file !== undefined && origin !== undefined ? readKept(file, origin) : undefined;
  if (kept) return kept;
  const corpus = (await import('./open-corpus.ts')).openCorpus(dir);
  if (file === undefined || origin === undefined) return corpus;
  const { library, lexicon, facts } = corpus;
  const indexed = { ...corpus, forward: readForward(library, lexicon, annotationsOf(facts)) };
  // What changed while it was read is not kept under the hash of what was there before.
  if (originOf(dir)?.equals(origin)) keep(indexed, file, origin);
  return indexed;
}

/** Undefined where Node keeps no compiled code. */
function fileFor(dir: string): string | undefined {
  const folder = getCompileCacheDir();
  return folder === undefined
    ? undefined
    : join(folder, `footnote-corpus-${hashOf(resolve(dir)).toString('hex').slice(0, 16)}`);
}

/**
 * A hash of all that goes into a corpus: its files with their names, the code that reads them, and the packages that code stands on.
 * Undefined where something cannot be read, which the corpus' own reader then says.
 */
function originOf(dir: string): Buffer | undefined {
  try {
    const folders = [dir, ...READERS.map((folder) => join(import.meta.dirname, folder))];
    const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).sort();
    const read = [...files.filter((name) => READ.test(name)), LOCK];
    return hashOf(process.version, ...read, ...read.map((name) => readFileSync(name)));
  } catch {
    return undefined;
  }
}

/** One hash of several parts, the length of each included. */
function hashOf(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest();
}

/** A file holds the hash of what it was made from, the hash of what follows, and the corpus. */
function readKept(file: string, origin: Buffer): IndexedCorpus | undefined {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(2 * HASH);
    if (!bytes.subarray(0, HASH).equals(origin)) return undefined;
    if (!bytes.subarray(HASH, 2 * HASH).equals(hashOf(content))) return undefined;
    const { memos, ...others } = deserialize(content);
    return { library: createLibrary(memos), ...others };
  } catch {
    // Not there yet, or cut short: it is read anew.
    return undefined;
  }
}

/** Written whole or not at all; where nothing can be written every start reads. */
function keep({ library: { memos }, ...others }: IndexedCorpus, file: string, origin: Buffer): void {
  const content = serialize({ memos, ...others });
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([origin, hashOf(content), content]), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // A full or read-only disk is no reason not to answer.
    rmSync(draft, { force: true });
  }
}
