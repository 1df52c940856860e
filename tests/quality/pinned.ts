import { readFileSync, writeFileSync } from 'node:fs';
import { openCorpus } from '../../src/open-corpus.ts';
import { type Engine, openEngine } from '../../src/open-engine.ts';
import { type Counts, countMemo } from '../../src/terminal/count-memo.ts';
import { COMMITTED } from './committed.ts';
import { corpusOf, readJudgedQuestions } from './judged-question.ts';
import {
  judgeAll,
  MEMO_MEASURES,
  type MemoFigures,
  memoFigures,
  type MemoMeasure,
  type Share,
} from './memo-figures.ts';

/** Figures as reviewed: a change of weights shows as a change of this file. */
export interface Pinned {
  /** By memo id: if these moved, the corpus moved, and the figures with it. */
  readonly corpus: Readonly<Record<string, Counts>>;
  /** By questions file, with and without the curator's facts and lexicon; other memos have no curator. */
  readonly figures: Readonly<Record<string, Readonly<Partial<Record<Mode, MemoFigures>>>>>;
}

type Mode = 'curated' | 'plain';

/** How many questions a measure may lose before the tests fail. */
const SLACK: Readonly<Record<MemoMeasure, number>> = {
  'right answer shown': 2,
  'right in the first quotation': 3,
  pinpointed: 2,
  'silent where the memo is': 1,
  'pairs agree': 1,
  'follow-ups': 1,
  'quotations verbatim and sound': 0,
  'footnotes recalled': 1,
  'footnotes exact': 0,
};

const FILE = new URL('pinned.json', import.meta.url);

export const readPinned = (): Pinned => JSON.parse(readFileSync(FILE, 'utf8')) as Pinned;

export const writePinned = (pinned: Pinned): void =>
  writeFileSync(FILE, `${JSON.stringify(pinned, undefined, 2)}\n`);

/** Measures what is pinned, now. */
export function measurePinned(dir: string): Pinned {
  const { library } = openCorpus(dir);
  const corpus = Object.fromEntries(library.memos.map((memo) => [memo.id, countMemo(memo)]));
  const curated = openEngine({ dir, curated: true });
  const plain = openEngine({ dir, curated: false });
  const measure = (file: string): Partial<Record<Mode, MemoFigures>> => {
    const questions = readJudgedQuestions(file);
    const own = corpusOf(file, dir);
    const figures = (engine: Engine): MemoFigures => memoFigures(judgeAll(questions, engine), engine.library);
    return own === dir
      ? { curated: figures(curated), plain: figures(plain) }
      : { plain: figures(openEngine({ dir: own, curated: false })) };
  };
  return { corpus, figures: Object.fromEntries(COMMITTED.map((file) => [file, measure(file)])) };
}

/** Every measure that fell by more than its slack, in words; one asked of a different number of questions counts as fallen. */
export function falls(before: Pinned, now: Pinned): string[] {
  return Object.entries(before.figures).flatMap(([file, modes]) =>
    (Object.keys(modes) as Mode[]).flatMap((mode) =>
      MEMO_MEASURES.flatMap((measure) => {
        const [was, is] = [modes[mode]![measure], now.figures[file]?.[mode]?.[measure]];
        return is !== undefined && holds(measure, was, is)
          ? []
          : [`${file} (${mode}), ${measure}: pinned ${was.won} of ${was.of}, now ${is?.won} of ${is?.of}`];
      }),
    ),
  );
}

/** Only answers that were given can cite notes, so those two measures are compared by what they missed. */
const BY_MISSES: ReadonlySet<MemoMeasure> = new Set(['footnotes recalled', 'footnotes exact']);

function holds(measure: MemoMeasure, was: Share, is: Share): boolean {
  if (BY_MISSES.has(measure)) return is.of - is.won <= was.of - was.won + SLACK[measure];
  return is.of === was.of && is.won >= was.won - SLACK[measure];
}
