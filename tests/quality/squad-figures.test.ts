import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Contender, PlacedSentence } from './contender.ts';
import { footnoteContender } from './footnote-contender.ts';
import { fts5 } from './peers/fts5.ts';
import { minisearchDefaults } from './peers/minisearch-defaults.ts';
import { minisearchStemmed } from './peers/minisearch-stemmed.ts';
import { squadFigures } from './squad-figures.ts';
import { readSquad } from './squad.ts';

const qa = (id: string, question: string, text: string, impossible = false): object => ({
  id,
  question,
  is_impossible: impossible,
  answers: impossible ? [] : [{ text, answer_start: 0 }],
});

/** Two articles of two paragraphs; `corn` stands only in the second paragraph of the first. */
const FILE = {
  data: [
    {
      title: 'Farming',
      paragraphs: [
        {
          context: 'Wheat is sown in autumn. It ripens in July.',
          qas: [qa('1', 'When is wheat sown?', 'autumn'), qa('2', 'When is rye sown?', '', true)],
        },
        {
          context: 'Corn needs sun. Corn is cut in October.',
          qas: [qa('3', 'When is corn cut?', 'October')],
        },
      ],
    },
    {
      title: 'Music',
      paragraphs: [
        {
          context: 'The violin has four strings. It is played with a bow.',
          qas: [qa('4', 'How many strings has a violin?', 'four')],
        },
        { context: 'A flute is blown. It has no strings.', qas: [] },
      ],
    },
  ],
};

const dir = mkdtempSync(join(tmpdir(), 'squad-'));
const file = join(dir, 'squad.json');
writeFileSync(file, JSON.stringify(FILE));
afterAll(() => rmSync(dir, { recursive: true }));
const corpus = readSquad(file);

/** Finds what it is told to, in any library, if it is there. */
const scripted = (found: Readonly<Record<string, readonly PlacedSentence[]>>): Contender => ({
  name: 'scripted',
  over(library) {
    const here = (question: string): PlacedSentence[] =>
      (found[question] ?? []).filter(({ memo, paragraph }) =>
        library.memo(memo)?.passages.some((passage) => passage.paragraph === paragraph),
      );
    return {
      passages: (question, k) => here(question).slice(0, k),
      sentences: (question, k, within) =>
        here(question)
          .filter(
            (one) => within === undefined || (one.memo === within.memo && one.paragraph === within.paragraph),
          )
          .slice(0, k),
      confidence: (question) => here(question).length,
    };
  },
});

const wheat = { memo: 'article-1', paragraph: 1, text: 'Wheat is sown in autumn.' };
const ripens = { memo: 'article-1', paragraph: 1, text: 'It ripens in July.' };
const corn = { memo: 'article-1', paragraph: 2, text: 'Corn is cut in October.' };
const violin = { memo: 'article-2', paragraph: 1, text: 'The violin has four strings.' };
const bow = { memo: 'article-2', paragraph: 1, text: 'It is played with a bow.' };

describe('figures of a file in SQuAD form', () => {
  const figures = squadFigures(
    scripted({
      'When is wheat sown?': [wheat],
      'When is corn cut?': [wheat, corn],
      'How many strings has a violin?': [bow, ripens, violin],
      'When is rye sown?': [],
    }),
    corpus,
  );

  test('count passages and sentences over the questions that have an answer', () => {
    expect(figures['passage success@1']).toBeCloseTo(2 / 3);
    expect(figures['passage success@5']).toBe(1);
    expect(figures['passage MRR@10']).toBeCloseTo((1 + 1 / 2 + 1) / 3);
  });

  test('count a sentence as right in the gold paragraph with the answer in it', () => {
    expect(figures['right sentence first']).toBeCloseTo(1 / 3);
    expect(figures['right sentence within three']).toBe(1);
    expect(figures['right sentence, gold passage given']).toBeCloseTo(2 / 3);
  });

  test('separate what the corpus answers from what it does not', () => {
    // Farming stays: wheat 1 and corn 2 against the violin question, which finds one sentence there.
    expect(figures['AUROC, questions about other articles']).toBe(0.75);
    // Odd paragraphs stay: wheat 1 and violin 3 against corn, which finds one.
    expect(figures['AUROC, gold paragraph removed']).toBe(0.75);
    expect(figures['AUROC, questions marked impossible']).toBe(1);
  });
});

test.each([
  minisearchDefaults,
  minisearchStemmed,
  fts5,
  footnoteContender('Footnote', { names: [], words: [] }),
])('$name can be measured: it finds wheat and strings, and nothing for nothing', ({ over }) => {
  const searching = over(corpus.library);
  expect(searching.passages('When is wheat sown?', 1)).toMatchObject([{ memo: 'article-1', paragraph: 1 }]);
  expect(searching.sentences('How many strings has a violin?', 3)[0]!.text).toBe(
    'The violin has four strings.',
  );
  expect(searching.sentences('When is corn cut?', 1, { memo: 'article-1', paragraph: 2 })[0]!.text).toBe(
    'Corn is cut in October.',
  );
  expect(searching.passages('???', 5)).toEqual([]);
  expect(searching.confidence('???')).toBeLessThanOrEqual(searching.confidence('When is wheat sown?'));
});
