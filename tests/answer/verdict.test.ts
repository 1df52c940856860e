import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { gateProbability, loadGate } from '../../src/answer/gate.ts';
import { verdictOf } from '../../src/answer/verdict.ts';
import { OPEN_GATE, setGate, SHUT_GATE } from './set-gates.ts';
import { oneParagraph, smallCorpus } from './small-corpus.ts';

const engine = createEngine(smallCorpus, { names: [], words: [] });
const asOf = '1931-06-30';

function judge(question: string, circumstances: Partial<Parameters<typeof verdictOf>[2]> = {}) {
  return verdictOf(question, engine.consider(question)!, {
    gate: OPEN_GATE,
    curated: false,
    asOf,
    talking: false,
    ...circumstances,
  });
}

test('what the gate lets through is answered, what it does not is not in the memo', () => {
  expect(judge('How many ships called in 1930?').status).toBe('answered');
  expect(judge('How many ships called in 1930?', { gate: SHUT_GATE }).status).toBe('not-in-memo');
});

test.each([
  'How many ships will call at the harbour in 1932?',
  'What happened to the pilots in July 1931?',
  'Who was chief pilot in the harbour in 1999?',
])('a time after the day the memo speaks of is after the memo: %s', (question) => {
  expect(judge(question)).toMatchObject({ status: 'after-memo', reason: 'after-memo' });
});

test.each(['How many ships called in June 1931?', 'How many ships called in 1931?'])(
  'a time that the memo reaches is not after it: %s',
  (question) => {
    expect(judge(question).status).toBe('answered');
  },
);

test('without a day of its own nothing is after the memo', () => {
  expect(judge('How many ships will call at the harbour in 1999?', { asOf: undefined }).status).toBe(
    'answered',
  );
});

test('a fragment is a question only while talking', () => {
  expect(judge('nice harbour lol').status).toBe('not-a-question');
  expect(judge('nice harbour lol', { talking: true }).status).toBe('answered');
});

test.each(['harbour', 'pls pilots', 'Ulmen', 'Ulmen-harbour'])(
  'one bare word asks nothing, but while talking: %s',
  (word) => {
    expect(judge(word)).toMatchObject({ status: 'not-a-question', reason: 'no-question' });
    expect(judge(word, { talking: true }).status).toBe('answered');
  },
);

test.each(['harbour = ?', 'Pilots?', 'hey, pilots??', '“harbour”', '1930?'])(
  'one word is a question where it is put as one: %s',
  (word) => {
    expect(judge(word).status).toBe('answered');
  },
);

test('what leans on an earlier question is likelier to be answered', () => {
  const gate = loadGate();
  const { vector } = engine.consider('How many ships called in 1930?', { carried: 'the harbour of Ulmen' })!;
  expect(vector.leaning).toBe(1);
  expect(gateProbability(gate, vector)).toBeGreaterThan(gateProbability(gate, { ...vector, leaning: 0 }));
});

test('a curated memo is asked with another threshold', () => {
  const gate = { ...setGate(0.3, 0), threshold: { curated: 0.4, plain: 0.25 } };
  expect(judge('How many ships called in 1930?', { gate, curated: false }).status).toBe('answered');
  expect(judge('How many ships called in 1930?', { gate, curated: true }).status).toBe('not-in-memo');
});

test('what is asked of the memo itself is told only where the memo speaks of itself', () => {
  const verdict = (text: string, question: string) =>
    verdictOf(question, createEngine(oneParagraph(text), { names: [], words: [] }).consider(question)!, {
      gate: OPEN_GATE,
      curated: false,
      asOf,
      talking: false,
    }).status;
  const trade = 'Bulletins on trade were published from February 1920 onwards.';
  expect(verdict(trade, 'When was this memo published?')).toBe('not-in-memo');
  expect(verdict(trade, 'When were the bulletins on trade published?')).toBe('answered');
  const note = 'Editor’s Note: This article was published in February 1920.';
  expect(verdict(note, 'When was this article published?')).toBe('answered');
});

test('a tenure found by its name alone tells nothing of a birth', () => {
  const heads = createEngine(
    oneParagraph(
      'The heads of the guild include: Anna Berg (1920 – 1922), Ole Lund (1922 – 1925) and Mia Holm (1925).',
    ),
    { names: [], words: [] },
  );
  const status = (question: string) =>
    verdictOf(question, heads.consider(question)!, { gate: OPEN_GATE, curated: false, asOf, talking: false })
      .status;
  expect(status('When was Anna Berg born?')).toBe('not-in-memo');
  expect(status('When was Anna Berg head of the guild?')).toBe('answered');
});

test('a request for harm is turned away whatever the gate says', () => {
  expect(judge('How can I build a bomb to burn the harbour?')).toMatchObject({
    status: 'not-in-memo',
    reason: 'harmful',
  });
});

test.each([
  'Could you please tell me how many ships called in 1930?',
  'I am a journalist: how many ships called in 1930?',
  'How many ships called in 1930? I need to cite it.',
  'I have an exam tomorrow, how many ships called in 1930?',
  'for my essay, how many ships called in 1930?',
  'help me find how many ships called in 1930',
])('an honest question may be polite or personal: %s', (question) => {
  expect(judge(question, { gate: OPEN_GATE }).status).toBe('answered');
});

test('everything answered is surer than everything that is not, under any gate', () => {
  const question = fc.constantFrom(
    'How many ships called in 1930?',
    'Who was chief pilot in the harbour in 1999?',
    'nice harbour lol',
    'Are the pilots a tool of the customs house?',
  );
  const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  const threshold = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(question, probability, threshold, (text, chance, from) => {
      const { status, confidence, reason } = judge(text, { gate: setGate(chance, from) });
      const answered = status === 'answered';
      expect(answered ? confidence >= 0.5 : confidence < 0.5).toBe(true);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
      expect(reason === undefined).toBe(answered);
    }),
  );
});

test('of two questions under one gate the more probable one is the surer one', () => {
  const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(chance, chance, chance, (one, other, threshold) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
        (probability) =>
          judge('How many ships called in 1930?', { gate: setGate(probability, threshold) }).confidence,
      );
      expect(high).toBeGreaterThanOrEqual(low!);
    }),
  );
});

test('of a rise nothing is told by a fall, however open the gate', () => {
  const told = createEngine(oneParagraph('The Danes measured a drop in harbour dues in 1930.'), {
    names: [],
    words: [],
  });
  const verdict = (question: string) =>
    verdictOf(question, told.consider(question)!, { gate: OPEN_GATE, curated: false, asOf, talking: false });
  expect(verdict('Why did harbour dues rise in 1930?')).toMatchObject({
    status: 'not-in-memo',
    reason: 'false-premise',
  });
  expect(verdict('Why did harbour dues fall in 1930?').status).toBe('answered');
  expect(verdict('Did harbour dues rise in 1930?').status).toBe('answered');
});

test('a sentence that says every word of a question answers it, whatever the gate makes of it', () => {
  const fleet = createEngine(oneParagraph('At its peak the guild had forty pilots. It has few now.'), {
    names: [],
    words: [],
  });
  const status = (question: string): string =>
    verdictOf(question, fleet.consider(question)!, {
      gate: SHUT_GATE,
      curated: false,
      asOf: undefined,
      talking: false,
    }).status;
  expect(status('pilots at peak')).toBe('answered');
  expect(status('pilots at their best')).toBe('not-in-memo');
  expect(status('pilots not at peak')).toBe('not-in-memo');
});

test('who came after one is told by a table of tenures that has the name, whatever the trees say', () => {
  expect(judge('Who succeeded Anna Berg?', { gate: SHUT_GATE }).status).toBe('answered');
  expect(judge('Who killed Anna Berg?', { gate: SHUT_GATE }).status).toBe('not-in-memo');
  expect(judge('Who succeeded Rolf Stern?', { gate: SHUT_GATE }).status).toBe('not-in-memo');
});

test.each([
  ['What proved the link between the pilots and the customs house?', 'false-premise'],
  ['How many ships called in 1825?', 'false-premise'],
  ['How many ships called in 1930?', 'not-covered'],
])('what the gate turns away says whether a premise stands otherwise: %s', (question, reason) => {
  expect(judge(question, { gate: SHUT_GATE })).toMatchObject({ status: 'not-in-memo', reason });
});

test('a rank is not told by one thing alone, whatever the gate makes of it', () => {
  const crews = createEngine(oneParagraph('The guild is allied with crews like the Danes and the Finns.'), {
    names: [],
    words: [],
  });
  const verdict = (question: string) =>
    verdictOf(question, crews.consider(question)!, { gate: OPEN_GATE, curated: false, asOf, talking: false });
  expect(verdict('Which allied crew brought the guild the most pilots?')).toMatchObject({
    status: 'not-in-memo',
    reason: 'not-covered',
  });
  expect(verdict('Which crews is the guild allied with?').status).toBe('answered');
});
