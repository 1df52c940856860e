import type { RankedSentence } from '../index/search.ts';
import { putFirst } from './put-first.ts';

/** Two words or more between quotation marks. */
const QUOTED = /[“"]([^“”"]*\s[^“”"]*)[”"]|(?<![\p{L}\p{N}])[‘']([^‘’']*\s[^‘’']*)[’'](?![\p{L}\p{N}])/gu;

/** Puts the best sentence first that holds what the question quotes, word for word: it points at nothing else. */
export function quotedFirst(question: string, ranked: readonly RankedSentence[]): readonly RankedSentence[] {
  const quoted = [...question.matchAll(QUOTED)].map(([, one, other]) => plain(one ?? other!)).filter(Boolean);
  if (quoted.length === 0) return ranked;
  const holding = ranked.find(({ sentence: { place, span } }) => {
    const text = plain(place.passage.text.slice(span.start, span.end));
    return quoted.every((words) => text.includes(words));
  });
  return holding ? putFirst(holding, ranked) : ranked;
}

/** Lower-case words between single spaces, marks left out. */
const plain = (text: string): string => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
};
