import { expect } from 'vitest';
import type { Answer, Quote } from '../../src/answer/answer.ts';
import type { Library } from '../../src/corpus/library.ts';

/** Holds an answer to every promise of its type: verbatim, short, at sentence ends, with exactly its own footnotes. */
export function expectSound(answer: Answer, library: Library): void {
  const { status, quotes, related, answers, confidence } = answer;
  expect(quotes.length).toBeLessThanOrEqual(4);
  expect(related.length).toBeLessThanOrEqual(3);
  for (const quote of [...quotes, ...related]) expectSoundQuote(quote, library);
  for (const { quote, start, end } of answers) {
    const { span } = quotes[quote]!;
    expect(start >= span.start && end <= span.end && end > start).toBe(true);
    expect(end - start).toBeLessThanOrEqual(80);
  }
  if (status === 'answered') {
    expect(quotes.length).toBeGreaterThan(0);
    expect(related).toEqual([]);
    expect(confidence).toBeGreaterThanOrEqual(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
  } else {
    expect(answers).toEqual([]);
    expect(answer.reason).toBeDefined();
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThan(0.5);
  }
}

export function expectSoundQuote(
  { passage, span, sentence, footnotes, highlights, attribution, score }: Quote,
  library: Library,
): void {
  const memo = library.memo(passage.memo)!;
  expect(memo.text.slice(passage.start + span.start, passage.start + span.end)).toBe(
    passage.text.slice(span.start, span.end),
  );
  const inside = passage.sentences.filter(({ start, end }) => start >= span.start && end <= span.end);
  expect(inside.length).toBeGreaterThanOrEqual(1);
  expect(inside.length).toBeLessThanOrEqual(3);
  expect([inside[0]!.start, inside.at(-1)!.end]).toEqual([span.start, span.end]);
  expect(inside.some(({ start, end }) => start === sentence.start && end === sentence.end)).toBe(true);
  expect(footnotes).toEqual(
    passage.footnote === undefined ? inside.flatMap((quoted) => quoted.footnotes) : [passage.footnote],
  );
  expect(score >= 0 && score <= 1).toBe(true);
  let end = span.start;
  for (const mark of highlights) {
    expect(mark.start).toBeGreaterThanOrEqual(end);
    expect(mark.end).toBeGreaterThan(mark.start);
    end = mark.end;
  }
  expect(end).toBeLessThanOrEqual(span.end);
  if (attribution) expect(attribution.start >= span.start && attribution.end <= span.end).toBe(true);
}
