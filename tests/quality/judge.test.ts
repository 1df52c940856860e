import { describe, expect, test } from 'vitest';
import type { Answer, Quote } from '../../src/answer/answer.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { parseMemo } from '../../src/corpus/parse-memo.ts';
import { judge } from './judge.ts';
import type { JudgedQuestion } from './judged-question.ts';
import { type Judged, memoFigures } from './memo-figures.ts';

const MEMO = `---
id: m
title: M
---

The group had 2,500 – 8,500 fighters.[^1] It shrank. Its leader was “Khan”. He fell in 2016.

Nothing else is known.

[^1]: A note says so.
`;
const library = createLibrary([parseMemo(MEMO, 'm.md', [])!]);
const passage = library.paragraph('m', 1)!;

const QUESTION: JudgedQuestion = {
  id: 'q',
  q: 'How many fighters?',
  topic: 'figure',
  kind: 'how-many',
  answerable: true,
  must: [['2,500-8,500', '2500-8500'], ['FIGHTERS']],
  gold: ['The group had 2,500 – 8,500 fighters.'],
  footnotes: [1],
  family: 'analyst',
};

const asked = (changes: Partial<JudgedQuestion> = {}): JudgedQuestion => ({ ...QUESTION, ...changes });

/** Quotes the sentences `from` to `to` of the first paragraph. */
function quote(from: number, to = from): Quote {
  const sentences = passage.sentences.slice(from, to + 1);
  return {
    passage,
    span: { start: sentences[0]!.start, end: sentences.at(-1)!.end },
    sentence: sentences[0]!,
    footnotes: sentences.flatMap(({ footnotes }) => footnotes),
    highlights: [],
    score: 1,
    role: 'answers',
  };
}

const short = (text: string, of = 0): Answer['answers'][number] => {
  const start = passage.text.indexOf(text);
  return { quote: of, start, end: start + text.length };
};

const answer = (changes: Partial<Answer> = {}): Answer => ({
  question: '',
  status: 'answered',
  answers: [short('2,500 – 8,500 fighters')],
  quotes: [quote(0)],
  related: [],
  confidence: 0.9,
  missing: [],
  asOf: [],
  explanation: [],
  ...changes,
});

const silence = answer({
  status: 'not-in-memo',
  answers: [],
  quotes: [],
  related: [quote(0)],
  confidence: 0.1,
});

const judged = (question: JudgedQuestion, given: Answer): Judged => ({
  question,
  answer: given,
  verdict: judge(question, given),
});

describe('an answer is right', () => {
  test('when one alternative of every group is shown, whatever its dashes, case and spaces', () => {
    expect(judge(asked(), answer())).toEqual({
      answered: true,
      shown: true,
      first: true,
      pinpointed: true,
      footnoteRecall: 1,
      footnotesExact: true,
      unsound: [],
    });
  });

  test('only when all groups are', () => {
    expect(judge(asked({ must: [['fighters'], ['tanks']] }), answer())).toMatchObject({
      shown: false,
      first: false,
    });
  });

  test('in the first two quotations, in four for a list or a comparison', () => {
    const late = answer({ answers: [], quotes: [quote(1), quote(2), quote(0)] });
    expect(judge(asked(), late).shown).toBe(false);
    expect(judge(asked({ kind: 'list' }), late).shown).toBe(true);
    expect(judge(asked({ kind: 'list' }), late).first).toBe(false);
  });

  test('never with a first quotation of more than three sentences', () => {
    const long = answer({ quotes: [quote(0, 3)] });
    expect(judge(asked(), long)).toMatchObject({ shown: false, first: false });
    expect(judge(asked(), long).unsound).toContain('a quotation of more than three sentences');
  });

  test('not by what lies beyond 1,200 characters', () => {
    const text = `${'x'.repeat(1195)} late.`;
    const far: Quote = {
      ...quote(0),
      passage: { ...passage, text, sentences: [{ start: 0, end: text.length, footnotes: [] }] },
      span: { start: 0, end: text.length },
      sentence: { start: 0, end: text.length },
      footnotes: [],
    };
    const shown = (kind: string): boolean | undefined =>
      judge(asked({ kind, must: [['late.']] }), answer({ answers: [], quotes: [far] })).shown;
    expect(shown('why')).toBe(false);
    expect(shown('compare')).toBe(true);
  });

  test('not when nothing was answered, though the words stand in a related passage', () => {
    expect(judge(asked(), silence)).toEqual({
      answered: false,
      shown: false,
      first: false,
      pinpointed: false,
      unsound: [],
    });
  });
});

describe('an answer is pinpointed', () => {
  test('by `pin` where it is given', () => {
    const two = answer({ answers: [short('2,500')] });
    expect(judge(asked(), two).pinpointed).toBe(false);
    expect(judge(asked({ pin: [['2,500']] }), two).pinpointed).toBe(true);
  });

  test('not asked of other kinds, nor where `pin` is empty', () => {
    expect(judge(asked({ kind: 'why' }), answer())).not.toHaveProperty('pinpointed');
    expect(judge(asked({ pin: [] }), answer())).not.toHaveProperty('pinpointed');
  });

  test('in one or two entries, no more', () => {
    const hit = short('2,500 – 8,500 fighters');
    expect(judge(asked(), answer({ answers: [hit, hit] })).pinpointed).toBe(true);
    expect(judge(asked(), answer({ answers: [hit, hit, hit] })).pinpointed).toBe(false);
    expect(judge(asked(), answer({ answers: [] })).pinpointed).toBe(false);
  });
});

describe('notes', () => {
  test('are recalled by share, and have to be exact where the gold sentence itself is quoted', () => {
    const both = asked({ footnotes: [1, 2] });
    expect(judge(both, answer())).toMatchObject({ footnoteRecall: 0.5, footnotesExact: false });
    expect(judge(both, answer({ quotes: [quote(0, 1)] }))).not.toHaveProperty('footnotesExact');
    expect(judge(asked({ footnotes: [] }), answer())).not.toHaveProperty('footnoteRecall');
  });
});

describe('silence', () => {
  test('is asked where the memo is silent, and nothing else is', () => {
    const absent = asked({ answerable: false, must: [], gold: [], footnotes: [], family: 'absent' });
    expect(judge(absent, silence)).toEqual({ answered: false, silent: true, unsound: [] });
    expect(judge(absent, answer())).toEqual({ answered: true, silent: false, unsound: [] });
  });
});

describe('an answer is unsound', () => {
  const bent = (changes: Partial<Quote>): readonly string[] =>
    judge(asked(), answer({ answers: [], quotes: [{ ...quote(0), ...changes }] })).unsound;

  test.each<[string, readonly string[]]>([
    [
      'a quotation is not cut at sentence ends',
      bent({ span: { start: 0, end: 20 }, sentence: { start: 0, end: 20 } }),
    ],
    ['the answering sentence is no sentence of the quotation', bent({ sentence: { start: 0, end: 5 } })],
    ['a highlight lies outside the quotation', bent({ highlights: [{ start: 0, end: 60 }] })],
    ['the notes cited are not those of the quotation', bent({ footnotes: [] })],
    [
      'a short answer is no slice of its quotation',
      judge(asked(), answer({ answers: [short('Khan')] })).unsound,
    ],
    ['shows an answer though it is silent', judge(asked(), { ...silence, quotes: [quote(0)] }).unsound],
  ])('when %s', (fault, unsound) => {
    expect(unsound).toContain(fault);
  });
});

describe('figures of many answers', () => {
  test('count what is asked for, pairs by their first quotation', () => {
    const figures = memoFigures(
      [
        judged(asked({ id: '1', pair: 'p' }), answer()),
        judged(asked({ id: '2', pair: 'p' }), answer({ quotes: [quote(0), quote(1)] })),
        judged(asked({ id: '3', pair: 'q' }), answer()),
        judged(asked({ id: '4', pair: 'q' }), silence),
        judged(asked({ id: '5', family: 'followup' }), silence),
        judged(asked({ id: '6', answerable: false, family: 'absent' }), silence),
      ],
      library,
    );
    expect(figures).toMatchObject({
      'right answer shown': { won: 3, of: 5 },
      pinpointed: { won: 3, of: 5 },
      'silent where the memo is': { won: 1, of: 1 },
      'pairs agree': { won: 1, of: 2 },
      'follow-ups': { won: 0, of: 1 },
      'quotations verbatim and sound': { won: 6, of: 6 },
      'footnotes recalled': { won: 3, of: 3 },
    });
  });

  test('see a passage that is not in the memo', () => {
    const forged = { ...passage, text: passage.text.replace('2016', '2017') };
    const lie = { ...quote(3), passage: forged };
    const figures = memoFigures([judged(asked(), answer({ answers: [], quotes: [lie] }))], library);
    expect(figures['quotations verbatim and sound']).toEqual({ won: 0, of: 1 });
  });
});
