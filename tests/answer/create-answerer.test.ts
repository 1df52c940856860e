import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { openEngine } from '../../src/open-engine.ts';
import { machineAnswer } from '../../src/terminal/machine-answer.ts';
import { allFacts, corpusDir, library } from '../facts/shelf.ts';
import { anyText } from '../present/nasty-text.ts';
import { OPEN_GATE, SHUT_GATE } from './set-gates.ts';
import { oneParagraph, smallCorpus } from './small-corpus.ts';
import { expectSound, expectSoundQuote } from './sound-answer.ts';

const MEMO = 'iskp-afghanistan';

const valuesOf = ({ answers, quotes }: Answer): string[] =>
  answers.map(({ quote, start, end }) => quotes[quote]!.passage.text.slice(start, end));
const textsOf = ({ quotes }: Answer): string[] =>
  quotes.map(({ passage, span }) => passage.text.slice(span.start, span.end));

/** Texts that share words with the memo, and texts that share nothing with anything. */
const FRAGMENTS =
  'Who led|ISKP|in March 2018|and in 2019|?|how many|fighters|the Taliban|claim|list all|compare|Abu Sayed|he|al|what about|' +
  'borders|footnote 13|paragraph 5|attacks|killed|in Kabul|why|no|’s|20|in 2030';
const fragment = fc.constantFrom(...FRAGMENTS.split('|'));
const anyQuestion = fc.oneof(
  anyText,
  fc.string({ unit: 'binary' }),
  fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(' ')),
);
const anyContext = fc.array(anyQuestion, { maxLength: 3 });

describe.each([
  ['the memo as the gate is trained, with its facts', createAnswerer({ library, facts: allFacts }), library],
  [
    'the memo under a gate that lets everything through',
    createAnswerer({ library, gate: OPEN_GATE }),
    library,
  ],
  [
    'two memos it was never tuned for',
    createAnswerer({ library: smallCorpus, gate: OPEN_GATE }),
    smallCorpus,
  ],
])('over %s', (_, answerer, shelf) => {
  test('any text gets an answer that keeps every promise of its type', () => {
    fc.assert(
      fc.property(anyQuestion, anyContext, (question, context) => {
        const answer = answerer.answer(question, context);
        expect(answer.question).toBe(question);
        expectSound(answer, shelf);
      }),
      { numRuns: 200 },
    );
  });

  test('the same question gets the same answer again', () => {
    fc.assert(
      fc.property(anyQuestion, anyContext, (question, context) => {
        expect(answerer.answer(question, context)).toEqual(answerer.answer(question, context));
      }),
      { numRuns: 50 },
    );
  });

  test('forcing an answer changes neither status, confidence, the values found nor what is missing', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const plain = answerer.answer(question);
        const forced = answerer.answer(question, [], { forced: true });
        expect([forced.status, forced.confidence, forced.reason, forced.missing]).toEqual([
          plain.status,
          plain.confidence,
          plain.reason,
          plain.missing,
        ]);
        expect(valuesOf(forced).slice(0, plain.answers.length)).toEqual(valuesOf(plain));
        const found = plain.quotes.length + plain.related.length;
        expect(forced.quotes.length).toBeGreaterThanOrEqual(Math.min(1, found));
        expect(forced.quotes.length).toBeLessThanOrEqual(4);
        for (const quote of forced.quotes) expectSoundQuote(quote, shelf);
      }),
      { numRuns: 100 },
    );
  });

  test('a scope keeps every quotation inside it', () => {
    const memo = fc.constantFrom(...shelf.memos.map(({ id }) => id));
    fc.assert(
      fc.property(anyQuestion, memo, fc.integer({ min: 1, max: 30 }), (question, id, paragraph) => {
        const { quotes, related } = answerer.answer(question, [], { scope: { memo: id }, forced: true });
        for (const { passage } of [...quotes, ...related]) expect(passage.memo).toBe(id);
        const within = answerer.answer(question, [], { scope: { memo: id, paragraph }, forced: true });
        for (const { passage } of [...within.quotes, ...within.related])
          expect([passage.memo, passage.paragraph]).toEqual([id, paragraph]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the exchange', () => {
  const { answerer } = openEngine({ dir: corpusDir, curated: true });

  test('who led ISKP in March 2018 is answered with the whole entry of note 20', () => {
    const answer = answerer.answer('Who led ISKP in March 2018?');
    expect(answer).toMatchObject({ status: 'answered', asOf: ['2021-08-09'] });
    expect(valuesOf(answer)).toEqual(['Abu Saad Orakzai (July 2017 – August 2018)']);
    expect(answer.quotes[0]!.passage).toMatchObject({ kind: 'note', footnote: 20, paragraph: 15 });
  });

  test('to a program it reads as the machine interface promises', () => {
    const question = 'Who led ISKP in March 2018?';
    const read = machineAnswer(answerer.answer(question), 0.7);
    expect(Object.keys(read)).toEqual([
      'question',
      'answered',
      'status',
      'answers',
      'quotes',
      'related',
      'confidence',
      'elapsedMs',
    ]);
    expect(read).toMatchObject({
      question,
      answered: true,
      status: 'answered',
      answers: ['Abu Saad Orakzai (July 2017 – August 2018)'],
      related: [],
      elapsedMs: 0.7,
    });
    const note = library.note(MEMO, 20)!;
    expect(read.quotes[0]).toEqual({
      text: note.text,
      sentence: note.text,
      memo: MEMO,
      section: note.section,
      paragraph: 15,
      footnotes: [20],
      footnote: 20,
      score: read.quotes[0]!.score,
    });
  });
});

describe('over the memo, gate open', () => {
  const answerer = createAnswerer({ library, gate: OPEN_GATE });

  test.each([
    [
      'Who led ISKP in July 2017?',
      ['Abu Sayed (April – July 2017)', 'Abu Saad Orakzai (July 2017 – August 2018)'],
    ],
    ['Who came after Abu Sayed?', ['Abu Saad Orakzai (July 2017 – August 2018)']],
    ['How many attacks were attributed to ISKP in 2020?', ['11']],
    ['How many attacks were attributed to ISKP in 2019?', ['343']],
    ['How many fighters did ISKP have at its peak in 2016?', ['an estimated 2,500-8,500 fighters']],
    ['How many people were killed in the bombing of the school in Kabul in May?', ['more than a 100 people']],
  ])('%s', (question, expected) => {
    expect(valuesOf(answerer.answer(question))).toEqual(expected);
  });

  test.each([
    ['What does the Taliban claim about ISKP as a proxy of the Afghan government?', 'the Taliban claims'],
    ['Is the current leader of ISKP an Arab?', 'reportedly'],
    ['Is ISKP a front for the Taliban, used for plausible deniability?', 'trying to depict'],
    ['What did Borhan Osman note about attacks in Kabul?', 'As noted by Afghan expert Borhan Osman'],
  ])('a claim is quoted with who makes it: %s', (question, words) => {
    expect(textsOf(answerer.answer(question))[0]).toContain(words);
  });

  test('where the memo qualifies itself the second quotation says so', () => {
    const { quotes } = answerer.answer('Is there significant collaboration between ISKP and the Taliban?');
    expect(quotes.map(({ role }) => role)).toEqual(['answers', 'qualifies']);
  });

  test('a note asked for by its number is quoted', () => {
    expect(textsOf(answerer.answer('what does footnote 13 say'))).toEqual([library.note(MEMO, 13)!.text]);
  });

  test('a follow-up means what was asked before', () => {
    const first = 'How many attacks were attributed to ISKP in 2020?';
    const [quote] = answerer.answer('and in 2019?', [first]).quotes;
    expect(quote!.passage.text.slice(quote!.span.start, quote!.span.end)).toContain('11 compared with 343');
  });
});

test('a shut gate shows nothing but what comes closest', () => {
  const answer = createAnswerer({ library, gate: SHUT_GATE }).answer(
    'How many fighters did ISKP have in 2016?',
  );
  expect(answer).toMatchObject({ status: 'not-in-memo', answers: [], quotes: [], asOf: [] });
  expect(answer.related.length).toBeGreaterThan(0);
});

test('words that the memo does not bear out are named as they were typed', () => {
  const { missing } = createAnswerer({ library, gate: SHUT_GATE }).answer(
    'How many Penguins did ISKP recruit?',
  );
  expect(missing).toContain('Penguins');
  expect(missing).not.toContain('ISKP');
});

test.each(['', '   ', '?', 'hello', 'thanks!', '😀', '\u0000'])('%j is no question', (text) => {
  expect(createAnswerer({ library: smallCorpus }).answer(text)).toMatchObject({
    status: 'not-a-question',
    quotes: [],
    related: [],
    confidence: 0,
  });
});

test.each([
  'Кто возглавлял группу в 2018 году?',
  'من قاد التنظيم؟',
  'Wer war der Anführer der Gruppe im Jahr 2018 und warum?',
])('"%s" is asked in another language', (question) => {
  expect(createAnswerer({ library }).answer(question)).toMatchObject({
    status: 'not-a-question',
    reason: 'other-language',
  });
});

describe('over two memos it was never tuned for', () => {
  const answerer = createAnswerer({ library: smallCorpus, gate: OPEN_GATE });

  test.each([
    ['Who was chief pilot in March 1918?', 'harbour', ['Anna Berg (January 1915 – July 1920)']],
    ['How many wrecks were there in 1929?', 'harbour', ['41']],
    ['How many of the mills are owned by the abbey?', 'mills', ['Three of the five mills']],
  ])('%s', (question, memo, expected) => {
    const answer = answerer.answer(question);
    expect(answer.quotes[0]!.passage.memo).toBe(memo);
    expect(valuesOf(answer)).toEqual(expected);
  });

  test('an answer is dated by the memo it quotes, and not at all where that memo is not', () => {
    expect(answerer.answer('How many ships called in 1930?').asOf).toEqual(['1931-06-30']);
    expect(answerer.answer('When was the oldest mill built?').asOf).not.toContain(undefined);
  });

  test('only the memo that is quoted decides what lies after it', () => {
    expect(answerer.answer('How many ships will call at the harbour in 1940?').status).toBe('after-memo');
    expect(answerer.answer('Will the mills grind by water in 1940?').status).toBe('answered');
  });
});

test('a memo of one word is answered from', () => {
  const answerer = createAnswerer({ library: oneParagraph('Rain.'), gate: OPEN_GATE });
  expect(textsOf(answerer.answer('What about rain?'))).toEqual(['Rain.']);
});
