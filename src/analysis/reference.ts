import { kindOfNoun } from './question-nouns.ts';
import type { QuestionForm } from './question.ts';
import { blank } from './question-noise.ts';
import type { Range } from './range.ts';

/** How a question leans on what was asked before. */
export interface Leaning {
  /** Words whose meaning must come from earlier: "he", "their", "that" in "when was that", "there". */
  readonly pronouns: readonly Range[];
  /** The question lacks its subject or its verb: "and in 2019?", "what about borders?", "how many", "why?". */
  readonly ellipsis: boolean;
}

const PRONOUN =
  /(?<![\p{L}\p{N}’'])(?:he|him|his|himself|she|hers?|herself|they|them|theirs?|it|its|these|those|there|then|the (?:former|latter)|such|(?:the )?same (?:one|group|year|place|person)|the (?:other )?one|ones|that|this)(?![\p{L}\p{N}])/giu;

/** "it" and "there" that refer to nothing: "is it true that", "how many are there", "what is there to". */
const EMPTY =
  /\b(?:is|was|are|were|does|did|has|have|will|would|can|could|should|might)\s+there\b|\bthere\s+(?:is|are|was|were|be|been|any|has|have|will|exists?)\b|\bit\s+(?:is\s+|was\s+)?(?:true|possible|likely|clear|known|said|safe|legal|seem|seems|matter|take|takes|took)\b|\b(?:is|was)\s+it\s+(?:true|possible|likely|clear|known|\w+\s+that)\b/gi;
const FREE_STANDING = /^(?:that|this|these|those)$/i;
const OPENS_ELLIPSIS =
  /^(?:and|but|or|so|then|also|plus)\s+(?:in|on|at|by|for|from|of|before|after|during|since|with|without|to|the|a|an|what|who|when|where|why|how|that|this|which|\p{N})\b|^(?:(?:and|but|so|or)\s+)?(?:what|how)(?:['’]?s)?\s+about\b|^(?:same|likewise)\b|^(?:what|who|anything|anyone)\s+else\b/iu;
/** Nothing but asking words and small words: "how many", "since when", "by whom?", "why those". */
const ONLY_ASKING =
  /^(?:(?:and|so|but|then|ok|exactly|roughly|about|or|in|on|at|by|for|from|of|to|since|until|which|what|who|whom|whose|when|where|why|how|many|much|long|often|come|not|year|month|day|date|place|one|ones|else|was|is|were|are|did|does|do|the|it|that|this|those|these|they|he|she|him|her|them)\s*)+$/i;

/** Whether a question stands alone. Pronouns whose noun stands earlier in the same question do not lean. */
export function leans(form: Pick<QuestionForm, 'noise'>, text: string): Leaning {
  const rest = blank(text, form.noise);
  const trimmed = rest.trim().replace(/[\s?!.,;:]+$/u, '');
  const empty = [...rest.matchAll(EMPTY)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const pronouns = [...rest.matchAll(PRONOUN)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
    .filter(({ start, end }) => !empty.some((span) => start >= span.start && end <= span.end))
    .filter(({ start, end }) => refersBack(rest, start, end));
  const ellipsis =
    trimmed !== '' && ((OPENS_ELLIPSIS.test(trimmed) && lacksMatter(trimmed)) || ONLY_ASKING.test(trimmed));
  return { pronouns, ellipsis };
}

function refersBack(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end).toLowerCase();
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (FREE_STANDING.test(word)) return standsFree(before, after);
  if (word === 'then' && /^\s*(?:as\b|\p{Lu})/u.test(after)) return false;
  // An object does not stand for the subject of its own clause: "what does the group say about it".
  if (OBJECT.test(word) && !NEW_CLAUSE.test(before) && !(word === 'it' && VERB_NEXT.test(after))) return true;
  return !(PERSON.test(word) ? NAME_BEFORE.test(before) || namesPerson(before) : hasAntecedent(before));
}

const OBJECT = /^(?:it|him|them|there|then)$/u;
/** "it cites", "it say": here it is the subject. */
const VERB_NEXT = /^\s+(?!then\b|now\b)\p{Ll}/u;
const PERSON = /^(?:he|him|his|himself|she|hers?|herself)$/u;
const NEW_CLAUSE =
  /[,;]|\b(?:and|but|or|when|while|if|after|before|because|since|that|who|which|once|as|until|though|although|to)\s/i;
/** A name that does not open the question, a name of several words, or an acronym. */
const NAME_BEFORE = /(?:\s|^)(?:\p{Lu}{2,}|\p{Lu}[\p{L}’'-]+(?=\s+\p{Lu})|(?<=\S\s)\p{Lu}[\p{L}’'-]+)/u;

/** "that" and "this" on their own or with a noun or two; not joining a clause, not "that of", not pointing at the memo. */
function standsFree(before: string, after: string): boolean {
  const dangling = /^\s+(?:from|in|at|by|on|for|about|to)[\s?!.]*$/i.test(after);
  if (
    !dangling &&
    /^\s+(?:of|with|who|whom|which|whose|from|in|at|by|memo|paper|article|document|text|report)\b/i.test(
      after,
    )
  )
    return false;
  if (/\band\b/i.test(before) && hasAntecedent(before)) return false;
  if (/^\s*$/u.test(before)) return true;
  if (!OPENS.test(before)) return false;
  return /^(?:\s+\S+){0,2}[\s?!.]*$/u.test(after) || AUXILIARY.test(after);
}

const OPENS =
  /\b(?:is|was|were|are|did|does|do|doing|of|in|on|at|about|after|before|by|for|from|to|with|and|so|why|how|when|who|what|than|under|during)\s*$/i;
const AUXILIARY = /^\s+(?:is|was|are|were|has|had|have|did|does|do|will|would|can|could)\b/i;

function namesPerson(before: string): boolean {
  return (before.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => kindOfNoun(word) === 'who');
}

/**
 * A noun that a pronoun behind it may stand for: a name, or a noun with its article or asking word. Chat names things without
 * capitals: five words of any kind count as naming something.
 */
function hasAntecedent(before: string): boolean {
  return NAME_BEFORE.test(before) || NOUN_BEFORE.test(before) || before.trim().split(/\s+/u).length >= 5;
}

const NOUN_BEFORE =
  /\b(?:the|an?|which|whose|how many)\s+(?!(?:did|does|do|is|are|was|were|has|have|one|ones)\b)\p{Ll}{3,}/iu;

/** After "and …" little enough is left that the matter must come from before: at most six words and no verb of its own. */
function lacksMatter(text: string): boolean {
  const words = text.split(/\s+/u);
  if (/^(?:(?:and|but|so|or)\s+)?(?:what|how)(?:['’]?s)?\s+about\b/i.test(text)) return words.length <= 12;
  return words.length <= 8;
}
