import { isNumberWord } from '../../analysis/quantities.ts';
import type { IndexedSentence } from '../../index/corpus-index.ts';
import type { Query, QueryTerm } from '../../index/query.ts';
import { textOf } from './kind-words.ts';

/**
 * Whether the question counts something ("the nine leaders", "seventy percent") that the sentence counts too, and only with
 * another number. A number in the year or the rank of something counts nothing.
 */
export function countsOtherwise({ terms }: Query, sentence: IndexedSentence): boolean {
  return terms.some((count, i) => {
    if (!isCount(count) || sentence.positions.has(count.term)) return false;
    const counted = terms[i + 1];
    if (!counted || counted.start - count.end > 1 || counted.number || counted.period) return false;
    return sentence.quantities.some(({ unit, number }) => {
      const told = textOf(sentence).slice(number.start, number.end).toLowerCase().split(/[\s-]/u);
      const same =
        unit.some((word) => word === counted.term || counted.synonyms.has(word)) ||
        told.includes(counted.word);
      return same && !told.includes(count.word);
    });
  });
}

const isCount = ({ word, number, period }: QueryTerm): boolean =>
  period === undefined && (number ? !/^(?:1\d|20)\d\d$/u.test(word) : isNumberWord(word));
