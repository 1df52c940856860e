import type { Library } from '../corpus/library.ts';
import { type Coverage, coverage } from '../facts/coverage.ts';
import type { Facts } from '../facts/facts.ts';
import { type Counts, countMemo } from './count-memo.ts';
import { readOptions } from './read-options.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Opens a corpus folder with everything the curator wrote; every fault of every file is thrown at once. */
export type OpenCorpus = (dir: string) => {
  readonly library: Library;
  /** By memo id. */
  readonly facts: ReadonlyMap<string, Facts>;
};

/** `check [--corpus DIR]`: reads a corpus folder and prints what is in it. */
export async function check(
  args: readonly string[],
  terminal: Terminal,
  open: OpenCorpus,
): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    corpus: { type: 'string', default: 'corpus' },
  } as const);
  if (positionals.length > 0) throw new UsageError('takes no words; name a folder with --corpus DIR');
  const { library, facts } = open(values.corpus);
  for (const memo of library.memos) {
    terminal.say(`${memo.id}: ${countsInWords(countMemo(memo))}`);
    const known = facts.get(memo.id);
    terminal.say(known ? coverageInWords(coverage(memo, known)) : '  no facts file');
  }
  terminal.say(`${plural(library.memos.length, 'memo')}, no fault.`);
  return 0;
}

const countsInWords = ({ paragraphs, notes, sentences, words }: Counts): string =>
  [
    plural(paragraphs, 'paragraph'),
    plural(notes, 'note'),
    plural(sentences, 'sentence'),
    plural(words, 'word'),
  ].join(', ');

function coverageInWords({ paragraphs, notes, paragraphCount, noteCount }: Coverage): string {
  return (
    `  facts rest on ${paragraphCount - paragraphs.length} of ${plural(paragraphCount, 'paragraph')}${uncovered(paragraphs)}` +
    ` and on ${noteCount - notes.length} of ${plural(noteCount, 'note')}${uncovered(notes)}`
  );
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const uncovered = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : ` (not: ${numbers.join(', ')})`;
