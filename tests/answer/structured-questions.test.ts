import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/open-engine.ts';

const { answerer } = openEngine({ dir: 'corpus', curated: true });

/** The short answers to a question, and the text of its first quotation. */
function asked(question: string): { status: string; answers: string[]; first: string } {
  const { status, answers, quotes } = answerer.answer(question);
  const [quote] = quotes;
  return {
    status,
    answers: answers.map(({ quote: of, start, end }) => quotes[of]!.passage.text.slice(start, end)),
    first: quote ? quote.passage.text.slice(quote.span.start, quote.span.end) : '',
  };
}

describe('structured questions are answered where reviewed facts know the answer', () => {
  test('a figure whose sentence leaves out what it counts', () => {
    const { status, answers, first } = asked('how many attacks in 2020');
    expect(status).toBe('answered');
    expect(answers).toEqual(['11']);
    expect(first).toContain('11 compared with 343');
  });

  test('the figure of the other year stands in its order', () => {
    expect(asked('how many attacks in 2019').answers).toEqual(['343']);
  });

  test('a month that belongs to two leaders names both', () => {
    expect(asked('Who led ISKP in April 2019?').answers).toEqual([
      'Abu Omar al-Khorasani (August 2018 – April 2019, April –May 2020)',
      'Aslam Farooqi (April 2019 – April 2020)',
    ]);
  });

  test('a year without a figure stays silent', () => {
    expect(asked('how many attacks in 2018').status).toBe('not-in-memo');
  });

  test('a time after the memo is told from silence', () => {
    expect(asked('how many attacks in 2023').status).toBe('after-memo');
  });

  test('what a recommendation asks for is quoted from its section', () => {
    const { status, first } = asked('What should border security change?');
    expect(status).toBe('answered');
    expect(first).toMatch(/must be done|require a rethinking/u);
  });
});
