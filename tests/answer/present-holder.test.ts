import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { openCorpus } from '../../src/open-corpus.ts';

const { library, lexicon, facts } = openCorpus(new URL('../../corpus', import.meta.url).pathname);
const answerer = createAnswerer({ library, lexicon, facts });
const told = (question: string): string[] => {
  const { answers, quotes } = answerer.answer(question);
  return answers.map(({ quote, start, end }) => quotes[quote]!.passage.text.slice(start, end));
};

test.each([
  'Who is the leader of ISKP?',
  'Who leads ISKP?',
  'Who is the head of ISKP?',
  'who is ISKP’s leader?',
  'Who’s in charge of ISKP now?',
])('%s asks for the one of today', (question) => {
  expect(told(question)).toEqual(['Shabab al-Muhajir']);
});

test.each(['Who is the leader of the TTP?', 'Who leads al-Qaeda?'])(
  '%s is not answered with whoever leads another group',
  (question) => {
    expect(told(question)).not.toContain('Shabab al-Muhajir');
  },
);

test('another time asks for another one', () => {
  expect(told('Who was the first leader of ISKP?')).toEqual(['Hafeez Saeed Khan (January 2015 – July 2016)']);
});
