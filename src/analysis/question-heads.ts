import { baseForm } from './irregular-forms.ts';
import { lastOfRun } from './question-fragment.ts';
import { isPlural, kindOf } from './question-nouns.ts';

/** Verbs that may open a question or follow its asking word; alternatives of a pattern. */
export const AUX =
  'is|are|was|were|am|be|been|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must';
const STOP_AT = new RegExp(
  `^(?:${AUX}|of|in|on|at|for|to|from|by|with|about|against|among|between|into|than|that|when|where|while|who|which|and|or|as|,|now|ever|not|ought|actually|then|the|he|she|it|they|his|her|their|its)$`,
  'u',
);

/**
 * The head of the noun phrase that begins at an offset: the word before the verb, preposition or end, at most five words on. `whole`:
 * the phrase ends before the subject ("what was the group's estimated **strength**"); else that may follow ("which year leader X fell").
 */
export function headAt(plain: string, from: number, whole = false): number | undefined {
  const words = [...plain.slice(from).matchAll(/\S+/gu)].slice(0, 6);
  const stop = words.findIndex(([word], i) => STOP_AT.test(word) || (i > 0 && !whole && isPast(word)));
  const phrase = stop === -1 ? words : words.slice(0, stop);
  if (phrase.length === 0) return undefined;
  // "The group's current state" is no place.
  const head = whole ? phrase.findLastIndex(([word]) => isKnown([word]) && kindOf(word) !== 'where') : -1;
  const known = head === -1 ? phrase.findIndex(isKnown) : head;
  if (known !== -1) return from + lastOfRun(phrase, known).index;
  if (stop > 0 && stop <= 3) return from + phrase.at(-1)!.index;
  return from + (phrase.find(([word]) => isPlural(word)) ?? phrase[0]!).index;
}

const isKnown = ([word = '']: readonly string[]): boolean => kindOf(word) !== undefined;

/** "how many border **police** guard …", "police **officers**": the last of the first nouns in the plural of the noun phrase that begins at an offset. */
export function pluralAt(plain: string, from: number): number | undefined {
  const words = [...plain.slice(from).matchAll(/\S+/gu)].slice(0, 5);
  const stop = words.findIndex(([word]) => STOP_AT.test(word));
  const phrase = stop === -1 ? words : words.slice(0, stop);
  let last = phrase.findIndex(([word]) => isPlural(word));
  if (last === -1) return undefined;
  while (phrase[last + 1] && isPlural(phrase[last + 1]![0])) last += 1;
  return from + phrase[last]!.index;
}

/** A verb of the past by its form: "killed", "took"; not "men". */
const isPast = (word: string): boolean =>
  /[^e]ed$/u.test(word) || (baseForm(word) !== undefined && !isPlural(word) && !word.endsWith('men'));
