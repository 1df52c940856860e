import type { QuestionKind } from './question-kinds.ts';
import { kindInFragment } from './question-nouns.ts';

/** What the rules make of a question's plain words. */
export interface RuleReading {
  readonly kind: QuestionKind;
  /** Offset in the plain words of the noun asked for. */
  readonly focusAt?: number;
  /** False where nothing in the words says what is asked for and `kind` is a guess. */
  readonly sure: boolean;
}

const REQUEST =
  /^(?:and |so |also )?(?:name|give|state|identify|specify|provide|show|find|get|need)(?: me| us)? (?:the |a |an )?(?:names? of )?(?:the |a |an )?/u;

/** No asking word at all: "number of attacks", "boss of the group 2018", "raid duration". */
export function readFragment(plain: string): RuleReading {
  const request = REQUEST.exec(plain)?.[0].length ?? 0;
  // "End of 1920, number of ships": a time in front asks for nothing.
  const words = [...plain.replace(TIMED, ({ length }) => ' '.repeat(length)).matchAll(/\S+/gu)].filter(
    ({ index }) => index >= request,
  );
  const end = words.findIndex(([word]) => PHRASE_END.test(word));
  const phrase = end === -1 ? words : words.slice(0, end);
  const summed = phrase.findIndex(([word]) => SUM.test(word));
  const known = summed === -1 ? phrase.findLastIndex(([word]) => kindInFragment(word) !== undefined) : summed;
  const each = EACH.exec(plain);
  if (each) return { kind: 'how-many', focusAt: each.index, sure: true };
  if (LENGTH.test(plain)) return { kind: 'how-many', sure: true };
  if (SINCE.test(plain)) return { kind: 'when', sure: true };
  // "deaths in the raid, number", "raid on the port, death toll", "raid, duration in hours": what is asked for may also be named last.
  const tail = words.slice(tailOf(words));
  const first = tail.findIndex(([word]) => kindInFragment(word) !== undefined);
  const named = first === -1 ? undefined : lastOfRun(tail, first);
  const noun = named ?? (known === -1 ? undefined : phrase[known]!);
  if (!noun && BY.test(plain)) return { kind: 'who', sure: false };
  if (!noun) return { kind: /\bnames?\b/u.test(plain) ? 'who' : 'what', sure: request > 0 };
  return {
    kind: kindInFragment(noun[0]) ?? 'how-many',
    focusAt: noun.index,
    sure: request > 0 || noun === named || noun.index === request,
  };
}

const TIMED =
  /\b(?:(?:at|by|in) )?(?:the )?(?:beginning|close|end|middle|start) of (?:the )?(?:year )?\d{4}\b/gu;

/** "raids in 1920 **total**", "Voice of the Sea start **date**". */
const TOTAL = /^(?:total|count|headcount|tally|number|date|dates|duration|length|size|toll)$/u;
/** Words behind the last comma, at most. */
const LONGEST_TAIL = 3;

/** Where what is named last begins: behind a comma, or with a word for a sum. */
function tailOf(words: readonly RegExpExecArray[]): number {
  const comma = words.findLastIndex(([word]) => word === ',');
  if (comma !== -1 && words.length - comma - 1 <= LONGEST_TAIL) return comma + 1;
  return TOTAL.test(words.at(-1)?.[0] ?? '') ? words.length - 1 : words.length;
}

/** "guards per 50 km": so many of something for each of something else. */
const EACH = /[\p{L}-]+ (?:per|for every) (?:\d|km|sq|square|head|capita|year|month|week|day|person)/u;
/** "border with the Danes, km". */
const LENGTH = /(?<!\d ?)\b(?:km|kms|kilomet(?:er|re)s|miles) ?$/u;
/** "back on air since", "closed until". */
const SINCE = /\b(?:since|until|till) ?$/u;

/** "published by", "port taken from the Danes by". */
const BY = /\b(?:\w+ed|built|held|led|lost|made|run|seen|sold|sunk|taken|won|written)\b.*\bby ?$/u;

/** "**total** border staff" asks for a number, whatever follows. */
const SUM = /^(?:total|number|amount|count|avg|average|mean)$/u;

const PHRASE_END =
  /^(?:of|in|on|at|for|to|from|by|with|during|between|before|after|until|towards?|since|around|about|against|under|over|when|where|while|as|that|who|per|,)$/u;

/** In "border length" and "deputy emir" the last noun is the one asked for. */
export function lastOfRun(words: readonly RegExpExecArray[], first: number): RegExpExecArray {
  let last = first;
  while (last + 1 < words.length && kindInFragment(words[last + 1]![0]) !== undefined) last += 1;
  return words[last]!;
}
