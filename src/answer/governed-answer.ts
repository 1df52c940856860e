import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import { matchLevel } from '../index/match-level.ts';
import type { Query } from '../index/query.ts';
import { textOf } from './premises/kind-words.ts';

/** "Whom did they **work for**?" */
const ASKED = /^\W*(?:and |so |but )?whom?\b.*\b(\p{L}+) (against|alongside|for|from|on|with)\W*$/iu;
/** What a preposition governs: up to the next preposition, relative word or mark. */
const PHRASE =
  /(?:an? |the |its |their )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,5}?(?= (?:and|as|at|by|for|from|in|of|on|that|to|who|which|with)\b|[,.;:)(])/uy;

/** What stands behind the verb and preposition of a question that ends with them: "worked for **a mining company** in Kiruna". Offsets of the sentence. */
export function governedAnswer(
  question: string,
  { terms }: Pick<Query, 'terms'>,
  sentence: IndexedSentence,
): Range | undefined {
  const asked = ASKED.exec(question);
  if (!asked) return undefined;
  const [, verb = '', preposition = ''] = asked;
  const term = terms.find(({ start, end }) => question.slice(start, end) === verb);
  for (const at of term ? matchLevel(term, sentence).at : []) {
    const governing = sentence.terms[at + 1];
    if (governing?.word !== preposition.toLowerCase()) continue;
    PHRASE.lastIndex = governing.end + 1;
    const phrase = PHRASE.exec(textOf(sentence));
    if (phrase) return { start: phrase.index, end: phrase.index + phrase[0].length };
  }
  return undefined;
}
