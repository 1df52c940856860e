import { isNumberWord, type Quantity } from '../../analysis/quantities.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { figureInOrder } from '../compared-figures.ts';
import { isMeasureWord } from '../measures.ts';
import { textOf } from './kind-words.ts';

/**
 * Whether the question counts something ("the nine leaders", "seventy percent") that the sentence counts too, and only with
 * another number; measures with the same number in another unit ("20 days" for "20 hours"); or gives one of two times the
 * figure of the other. A number in the year or the rank of something counts nothing.
 */
export function countsOtherwise(query: Query, sentence: IndexedSentence): boolean {
  const { terms } = query;
  return terms.some((count, i) => {
    if (!isCount(count)) return false;
    const counted = terms[i + 1];
    const unit = counted && isCountedBy(count, counted) ? counted : undefined;
    if (sentence.positions.has(count.term))
      return (
        isFigureOfOther(query, sentence, count) ||
        (unit !== undefined && measuresOtherwise(count, [unit, ...terms.slice(i + 2, i + 3)], sentence))
      );
    if (!unit) return false;
    return sentence.quantities.some((quantity) => {
      const told = numberWords(quantity, sentence);
      const same = isUnit(unit, quantity) || told.includes(unit.word);
      return same && !told.includes(count.word);
    });
  });
}

const isCountedBy = (count: QueryTerm, { start, number, period }: QueryTerm): boolean =>
  start - count.end <= 1 && !number && !period;

const isUnit = ({ term, synonyms }: QueryTerm, { unit }: Quantity): boolean =>
  unit.some((word) => word === term || synonyms.has(word));

const numberWords = ({ number }: Quantity, sentence: IndexedSentence): string[] =>
  textOf(sentence).slice(number.start, number.end).toLowerCase().replaceAll(',', '').split(/[\s-]/u);

/** One of the two units is a measure or a share, and the sentence has this number in no other. `behind`: "days" or "straight days". */
function measuresOtherwise(
  count: QueryTerm,
  behind: readonly QueryTerm[],
  sentence: IndexedSentence,
): boolean {
  const told = sentence.quantities.filter((quantity) => numberWords(quantity, sentence).includes(count.word));
  const isMeasured = (quantity: Quantity): boolean =>
    numberWords(quantity, sentence).includes('percent')
      ? !behind.some(({ word }) => SHARE.test(word))
      : quantity.unit.length > 0 &&
        !behind.some((unit) => isUnit(unit, quantity)) &&
        (behind.some(({ term }) => isMeasureWord(term)) || quantity.unit.some(isMeasureWord));
  return told.length > 0 && told.every(isMeasured);
}

const SHARE = /^(?:percent(?:age)?|pct|points?)$/u;

/** "The **41** wrecks of 1930" where the sentence has "in 1930 than in 1929 (9 compared with 41)". */
function isFigureOfOther(query: Query, sentence: IndexedSentence, { word, number }: QueryTerm): boolean {
  const at = number && query.periods.length === 1 ? figureInOrder(query, sentence) : undefined;
  if (at === undefined) return false;
  const figure = /^\p{N}+(?:[.,]\p{N}+)*/u.exec(textOf(sentence).slice(at))?.[0];
  return figure !== undefined && figure.replaceAll(',', '') !== word;
}

const isCount = ({ word, number, period }: QueryTerm): boolean =>
  period === undefined && (number ? !/^(?:1\d|20)\d\d$/u.test(word) : isNumberWord(word));
