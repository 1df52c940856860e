import type { Answer } from './answer.ts';
import type { Consideration } from './engine.ts';

const number = (value: number): string => value.toFixed(2);

/** The named numbers behind an answer, one line each: question, words, best sentences, gate, verdict. */
export function explain(
  { query, ranked, supports, vector }: Consideration,
  { status, confidence, reason }: Pick<Answer, 'status' | 'confidence' | 'reason'>,
): string[] {
  const named = (values: object): string =>
    Object.entries(values)
      .filter(([, value]) => typeof value === 'number' && Math.abs(value) >= 0.005)
      .map(([name, value]) => `${name} ${number(value as number)}`)
      .join(', ');
  return [
    `question: ${query.form.kind}, wants a ${query.type}${query.form.focusWord === undefined ? '' : `, focus "${query.form.focusWord}"`}`,
    ...supports.map(
      ({ term, level }) =>
        `word: ${term.word} (${term.term}) weighs ${number(term.idf)}, borne out ${number(level)}`,
    ),
    ...query.periods.map(
      ({ from, to, relative }) =>
        `time: ${from ?? '…'} to ${to ?? '…'}${relative === undefined ? '' : ` (${relative})`}`,
    ),
    ...ranked.slice(0, 3).map(
      (
        {
          sentence: {
            place: { passage },
          },
          score,
          features,
        },
        i,
      ) =>
        `sentence ${i + 1}: ¶${passage.paragraph}${passage.footnote === undefined ? '' : ` note ${passage.footnote}`} scores ${number(score)}: ${named(features)}`,
    ),
    // What the re-ranker saw stands in the line of the best sentence.
    `gate: ${named(Object.fromEntries(Object.entries(vector).filter(([name]) => !name.includes('.'))))}`,
    `verdict: ${status}${reason === undefined ? '' : ` (${reason})`}, confidence ${number(confidence)}`,
  ];
}
