import * as fc from 'fast-check';
import type { Answer, Quote } from '../../src/answer/answer.ts';
import type { Library } from '../../src/corpus/library.ts';
import type { Passage } from '../../src/corpus/memo.ts';

const within = (passage: Passage) => {
  const last = passage.sentences.length - 1;
  return fc.tuple(fc.nat(last), fc.nat(2), fc.nat(2)).map(([first, more, answering]) => {
    const to = Math.min(last, first + more);
    const sentence = passage.sentences[Math.min(to, first + answering)]!;
    return { span: { start: passage.sentences[first]!.start, end: passage.sentences[to]!.end }, sentence };
  });
};

const quote = (library: Library): fc.Arbitrary<Quote> =>
  fc
    .constantFrom(
      ...library.memos.flatMap(({ passages }) => passages.filter(({ sentences }) => sentences.length)),
    )
    .chain((passage) =>
      fc
        .tuple(fc.constant(passage), within(passage), fc.boolean(), fc.nat(9))
        .map(([, { span, sentence }, qualifies, word]) => {
          const words = [...passage.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
            start: index,
            end: index + text.length,
          }));
          const highlights = words.filter(
            ({ start, end }, index) => start >= span.start && end <= span.end && index % 10 === word,
          );
          return {
            passage,
            span,
            sentence,
            footnotes: sentence.footnotes,
            highlights,
            score: 1,
            role: qualifies ? ('qualifies' as const) : ('answers' as const),
            ...(highlights[0] && { attribution: highlights[0] }),
          };
        }),
    );

const REASONS = [
  'not-covered',
  'false-premise',
  'no-such-value',
  'after-memo',
  'other-language',
  'no-question',
  'harmful',
  'off-topic',
] as const;

/** Any answer an engine could give from a library: all its parts are slices of it. */
export const anyAnswer = (library: Library, question: fc.Arbitrary<string>): fc.Arbitrary<Answer> =>
  fc
    .record({
      question,
      status: fc.constantFrom(
        'answered' as const,
        'not-in-memo' as const,
        'after-memo' as const,
        'not-a-question' as const,
      ),
      found: fc.array(quote(library), { minLength: 1, maxLength: 4 }),
      missing: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }),
      reason: fc.constantFrom(...REASONS),
    })
    .map(({ question: text, status, found, missing, reason }) => {
      const answered = status === 'answered';
      return {
        question: text,
        status,
        answers: answered
          ? found.map(({ sentence }, index) => ({
              quote: index,
              start: sentence.start,
              end: Math.min(sentence.end, sentence.start + 80),
            }))
          : [],
        quotes: answered ? found : [],
        related: answered ? [] : found.slice(0, 3),
        confidence: 0.5,
        missing,
        ...(answered ? {} : { reason }),
        asOf: [],
        explanation: [],
      };
    });
