import { expect, test } from 'vitest';
import { chooseQuotes } from '../../src/answer/choose-quotes.ts';
import { createEngine } from '../../src/answer/engine.ts';
import { findQualification } from '../../src/answer/qualification.ts';
import { oneParagraph, smallCorpus, textOf } from './small-corpus.ts';

const PILOTS = 'Are the pilots a tool of the customs house?';

function considered(question: string, library = smallCorpus) {
  return createEngine(library, { names: [], words: [] }).consider(question)!;
}

function chosen(question: string, library = smallCorpus): string[] {
  const { query, ranked } = considered(question, library);
  return chooseQuotes(query, ranked).map(({ passage, span }) => passage.text.slice(span.start, span.end));
}

test('one thing asked for gets two quotations at most, several things four', () => {
  const library = oneParagraph(
    Array.from(
      { length: 8 },
      (_, i) => `The ${'abcdefgh'[i]}x mill of the valley grinds ${'klmnopqr'[i]}y corn.`,
    ).join('\n\n'),
  );
  expect(chosen('What does the mill of the valley grind?', library).length).toBeLessThanOrEqual(2);
  const several = chosen('List all mills of the valley.', library);
  expect(several.length).toBeGreaterThan(2);
  expect(several.length).toBeLessThanOrEqual(4);
});

test('the best quotation scores one and no later one more', () => {
  for (const question of [
    PILOTS,
    'List the fires and the wrecks of the harbour.',
    'How many ships called?',
  ]) {
    const { query, ranked } = considered(question);
    const scores = chooseQuotes(query, ranked).map(({ score }) => score);
    expect(scores[0]).toBe(1);
    expect(scores.filter((score) => score < 0 || score > 1)).toEqual([]);
  }
});

test('what is said twice is quoted once', () => {
  const library = oneParagraph(
    'The pilots saved nine ships in the great storm of May.\n\nThe pilots saved nine ships in that great storm of May.',
  );
  expect(chosen('List the ships that the pilots saved in the storm.', library)).toHaveLength(1);
});

test('a sentence that was taken along is not quoted again', () => {
  const library = oneParagraph(
    'A fire in the sail loft of Ulmen killed nine riggers. It burned the sail loft of Ulmen for two whole days.',
  );
  for (const question of [
    'What burned the sail loft of Ulmen for days?',
    'List fires that burned the sail loft of Ulmen.',
  ])
    expect(chosen(question, library)).toEqual([library.memos[0]!.text]);
});

test('a claim that the memo denies elsewhere is followed, or taken along, by the denial', () => {
  expect(chosen(PILOTS).join(' ')).toContain(
    'There is no proven link between the pilots and the customs house.',
  );
});

test('findQualification finds the sentence that limits a claim about the same names', () => {
  const library = oneParagraph(
    'Owners claim that the Falk Guild is a tool of the Odo Abbey.\n\nThe mills are old.\n\n' +
      'There is no proven link between the Falk Guild and the Odo Abbey.',
  );
  const { query, ranked } = considered('Do owners claim the Falk Guild is a tool of the Odo Abbey?', library);
  expect(textOf(ranked[0]!.sentence)).toContain('Owners claim');
  expect(textOf(findQualification(query, ranked[0]!, ranked)!.sentence)).toContain('no proven link');
});

test('findQualification finds none where the memo states a plain fact', () => {
  const library = oneParagraph(
    'The Falk Guild owns nine ships.\n\nIt is unclear who founded the Falk Guild in the valley.',
  );
  const { query, ranked } = considered('How many ships does the Falk Guild own?', library);
  expect(textOf(ranked[0]!.sentence)).toContain('nine ships');
  expect(findQualification(query, ranked[0]!, ranked)).toBeUndefined();
});
