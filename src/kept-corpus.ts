import { getCompileCacheDir } from 'node:module';
import { join, resolve } from 'node:path';
import { Deserializer, Serializer } from 'node:v8';
import { crc32 } from 'node:zlib';
import { annotationsOf } from './answer/annotations.ts';
import { loadModels, type Models } from './answer/models.ts';
import { createLibrary, type Library } from './corpus/library.ts';
import type { ForwardIndex } from './index/forward-index.ts';
import type { KeptSentence } from './index/indexed-sentence.ts';
import { readForward } from './index/open-index.ts';
import type { Corpus } from './open-corpus.ts';

// As in `analysis/read-file.ts`.
const { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } =
  process.getBuiltinModule('node:fs');

/** What a corpus is read from: memos, facts and lexicon. */
const CORPUS_FILE = /\.(?:md|yaml)$/u;
/** Code, tables of words, and what was learned. */
const CODE_FILE = /\.(?:ts|tsv|json)$/u;
/** Folders of the code that reads a corpus, indexes it and answers; when any of it changes, what was kept is read anew. */
const READERS = ['.', 'analysis', 'corpus', 'facts', 'facts/schema', 'index', 'answer'];
const LOCK = join(import.meta.dirname, '..', 'package-lock.json');
/** Between the parts of a kept file. */
const END = 0x0a;

/** What takes long to make of a corpus and of what was learned, and can be kept. */
interface Prepared extends Models {
  readonly forward: ForwardIndex;
}

/** The same as it is written: what was read of each passage's sentences on its own, since a question looks into few. */
interface Written extends Omit<PreparedCorpus, 'library' | 'prepared'>, Pick<Library, 'memos'> {
  readonly prepared: Models & { readonly forward: Omit<ForwardIndex, 'sentences'> };
  readonly sentences: readonly Uint8Array[];
}

/** A corpus with what was prepared for its answers, where that can be kept. */
export interface PreparedCorpus extends Corpus {
  readonly prepared?: Prepared;
}

/**
 * Opens a corpus folder as `openCorpus` does, indexes it, and keeps both beside Node's compiled code, so that from the second start on
 * neither the readers of Markdown and YAML nor the schemas are needed, and a passage is read only when a question looks into it. Kept
 * is what was sound, with what it was made from and a checksum against damage; whatever does not fit is read anew. Whoever may write
 * to Node's folder of compiled code could change that code as well: what is kept there is trusted as far as it is.
 * @throws as `openCorpus` does
 */
export async function openKeptCorpus(dir: string): Promise<PreparedCorpus> {
  const file = fileFor(dir);
  const origin = file === undefined ? undefined : originOf(dir);
  const kept = file !== undefined && origin !== undefined ? readKept(file, origin) : undefined;
  if (kept) return kept;
  const corpus = (await import('./open-corpus.ts')).openCorpus(dir);
  if (file === undefined || origin === undefined) return corpus;
  const { library, lexicon, facts } = corpus;
  const { forward, sentences } = readForward(library, lexicon, annotationsOf(facts));
  const prepared = { forward, ...loadModels() };
  const { memos } = library;
  // What changed while it was read is not kept as what was there before.
  if (originOf(dir) === origin)
    keep({ memos, lexicon, facts, prepared, sentences: sentences.map(written) }, file, origin);
  return { ...corpus, prepared };
}

/** Tells bytes from damaged or edited ones; to tell malice as well would need a hash that has to be loaded, for a file whoever could change may change the code. */
const checksum = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');

/** Undefined where Node keeps no compiled code. */
function fileFor(dir: string): string | undefined {
  const folder = getCompileCacheDir();
  return folder === undefined
    ? undefined
    : join(folder, `footnote-corpus-${checksum(Buffer.from(`${import.meta.dirname}\n${resolve(dir)}`))}`);
}

/**
 * All that goes into a corpus, in one line: its files by what they hold, the code that reads them and the packages that code stands on
 * by what the file system says of them (a change of what a file holds moves its times; to read it all would take a good part of the start).
 * Undefined where something cannot be read, which the corpus' own reader then says.
 */
function originOf(dir: string): string | undefined {
  try {
    const read = readIn(dir, CORPUS_FILE).map((file) => [file, checksum(readFileSync(file))]);
    const code = READERS.flatMap((folder) => readIn(join(import.meta.dirname, folder), CODE_FILE));
    const seen = [...code, LOCK].map((file) => {
      const { ino, size, mtimeMs, ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
      return [file, ino, size, mtimeMs, ctimeMs];
    });
    return JSON.stringify([process.version, resolve(dir), read, seen]);
  } catch {
    return undefined;
  }
}

const readIn = (folder: string, kind: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => kind.test(name))
    .sort()
    .map((name) => join(folder, name));

/** A file holds a line with the checksum of the rest, a line with what it was made from, and the corpus. */
function readKept(file: string, origin: string): PreparedCorpus | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(bytes.indexOf(END) + 1);
    const content = body.subarray(body.indexOf(END) + 1);
    if (!bytes.subarray(0, -body.length).equals(Buffer.from(`${checksum(body)}\n`))) return undefined;
    if (!body.subarray(0, -content.length).equals(Buffer.from(`${origin}\n`))) return undefined;
    const { memos, lexicon, facts, prepared, sentences } = parsed(content) as Written;
    const read = (id: number): readonly KeptSentence[] => parsed(sentences[id]!) as readonly KeptSentence[];
    const forward = { ...prepared.forward, sentences: read };
    return { library: createLibrary(memos), lexicon, facts, prepared: { ...prepared, forward } };
  } catch {
    // Not there yet, or cut short: it is read anew.
    return undefined;
  }
}

/** Written whole or not at all; where nothing can be written every start reads. */
function keep(whole: Written, file: string, origin: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    const body = Buffer.concat([Buffer.from(`${origin}\n`), written(whole)]);
    writeFileSync(draft, Buffer.concat([Buffer.from(`${checksum(body)}\n`), body]), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // A full or read-only disk is no reason not to answer.
    rmSync(draft, { force: true });
  }
}

/** The structured clone as V8 writes it; `serialize` of `node:v8` would have each tree written and read by JavaScript. */
function written(value: object): Buffer {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  return serializer.releaseBuffer();
}

function parsed(content: Uint8Array): unknown {
  const deserializer = new Deserializer(content);
  deserializer.readHeader();
  return deserializer.readValue();
}
