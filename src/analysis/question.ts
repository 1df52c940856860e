import type { QuestionKind } from './question-kinds.ts';
import { findNoise } from './question-noise.ts';
import { isPlural } from './question-nouns.ts';
import type { RuleReading } from './question-fragment.ts';
import { readByRules } from './question-rules.ts';
import { readWords } from './question-words.ts';
import type { Range } from './range.ts';

export type Superlative = 'longest' | 'shortest' | 'first' | 'last' | 'most' | 'least';

/** What a question asks for and how. Ranges are offsets of the question as typed. */
export interface QuestionForm {
  readonly kind: QuestionKind;
  /** False where no word says what is asked for, so that `kind` is a guess to rank by, not to refuse by. */
  readonly sure: boolean;
  /** The noun asked for: "which **city**", "how many **people**". */
  readonly focus?: Range;
  /** The focus as plain lower-case word. */
  readonly focusWord?: string;
  readonly superlative?: Superlative;
  /** More than one thing is asked for: a list, a comparison, "which two", two questions in one. */
  readonly asksSeveral: boolean;
  /** "which two": the number of things asked for. */
  readonly count?: number;
  /** The kinds of all questions asked in one, in order; a single one for most. */
  readonly parts: readonly QuestionKind[];
  /** "footnote 13": the number of a note asked about. */
  readonly footnote?: number;
  /** "paragraph 5", "¶5": the number of a paragraph asked about. */
  readonly paragraph?: number;
  /** Greetings, politeness, laughter, hearsay: not to be searched for. */
  readonly noise: readonly Range[];
}

const NUMBER: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const COUNT =
  /\b(?:which|what|name|list|give|give me) (?:the )?(?:first |last )?(two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)\b/u;
const SUPERLATIVES: readonly (readonly [Superlative, RegExp])[] = [
  ['longest', /\b(?:longest|longer)\b/u],
  ['shortest', /\b(?:shortest|shorter|briefest|least time)\b/u],
  [
    'most',
    /\b(?:(?<!at )most(?! of)|largest|biggest|highest|greatest|strongest|peak|maximum|deadliest|deadlier|oldest)\b/u,
  ],
  ['least', /\b(?:(?<!at )least|smallest|fewest|lowest|weakest|minimum|youngest)\b/u],
  ['first', /\b(?:(?<!at )first|earliest|original)\b/u],
  [
    'last',
    /\b(?:(?<!at |how long .*)last(?! (?:year|month|week|night|decade|century|for|long|until)\b)|latest|most recent|final)\b/u,
  ],
];
const NEXT_PART =
  / (?:, )?(?:and|or) (?=(?:(?:in|on|at|by|from|to|since|for|of) )?(?:who|whom|whose|when|where|why|how|which|what)\b)| , (?=(?:from |since |by |in )?(?:who|when|where|why|how many|how much|how long)\b)/u;

/** Reads the form of a question in English, in any state of dress: fragments, lower case, chat, requests, chit-chat ("none"). */
export function readQuestion(text: string): QuestionForm {
  if (last?.text !== text) last = { text, form: read(text) };
  return last.form;
}

/** Several steps read the same question, one after the other. */
let last: { readonly text: string; readonly form: QuestionForm } | undefined;

function read(text: string): QuestionForm {
  const { noise, tag } = findNoise(text);
  const { plain, rangeAt } = readWords(text, noise);
  const { kind, focusAt, sure } = MARKUP.test(text) ? NO_QUESTION : readByRules(plain, tag);
  const parts = readParts(plain, kind);
  const focus = focusAt === undefined ? undefined : rangeAt(focusAt);
  const superlative = SUPERLATIVES.find(([, pattern]) => pattern.test(plain))?.[0];
  const count = readNumber(plain, COUNT);
  const footnote = readNumber(plain, FOOTNOTE);
  const paragraph = readNumber(plain, PARAGRAPH) ?? readNumber(text, /¶\s?(\d{1,3})/u);
  return {
    kind,
    sure,
    ...(focus && { focus, focusWord: text.slice(focus.start, focus.end).toLowerCase() }),
    ...(superlative && { superlative }),
    asksSeveral:
      kind === 'list' ||
      kind === 'compare' ||
      parts.length > 1 ||
      count !== undefined ||
      severalOf(plain, kind, focus && text.slice(focus.start, focus.end)),
    ...(count !== undefined && { count }),
    parts,
    ...(footnote !== undefined && { footnote }),
    ...(paragraph !== undefined && { paragraph }),
    noise,
  };
}

/** A tag of HTML or the like: pasted code asks nothing. */
const MARKUP = /<\/?[a-z!][^<>]*>|\w\([^()]*\)\s*[:;{]|=>|[=!]=|\b__\w+__\b|;\s*$/i;
const NO_QUESTION: RuleReading = { kind: 'none', sure: true };

const FOOTNOTE =
  /\b(?:foot ?notes?|end ?notes?|notes?|fn|ref|citation) (?:(?:no|nr|number) (?:, )?)?(\d{1,3})\b/u;
const PARAGRAPH = /\b(?:paragraph|para|par) (?:(?:no|nr|number) (?:, )?)?(\d{1,3})\b/u;

function readNumber(text: string, pattern: RegExp): number | undefined {
  const written = pattern.exec(text)?.[1];
  return written === undefined ? undefined : (NUMBER[written] ?? Number(written));
}

/** "all leaders", "which provinces": more than one is looked for; "how many people" is one number all the same. */
function severalOf(plain: string, kind: QuestionKind, focus: string | undefined): boolean {
  if (kind === 'when' || kind === 'why' || kind.startsWith('how')) return false;
  return /\b(?:all|every|each|both)\b/u.test(plain) || (focus !== undefined && isPlural(focus.toLowerCase()));
}

function readParts(plain: string, kind: QuestionKind): QuestionKind[] {
  if (kind === 'none' || kind === 'quotation') return [kind];
  const pieces = plain.split(NEXT_PART).filter((piece) => piece.trim() !== '');
  if (pieces.length < 2) return [kind];
  const kinds = pieces.slice(1).map((piece) => readByRules(piece, false).kind);
  return [kind, ...kinds];
}
