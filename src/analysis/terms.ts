import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { STOP_WORDS } from './stop-words.ts';
import { type Token, tokenize } from './tokens.ts';

/** A token after analysis. Equal `term`s match; `word` is the folded surface form. */
export interface Term extends Token {
  /** Lower case, without accents, dots and thousands separators. */
  readonly word: string;
  /** The Porter stem of `word`; numbers as digits. */
  readonly term: string;
  readonly stop: boolean;
  readonly number: boolean;
  /** Written with a capital letter. */
  readonly capital: boolean;
}

/** Where Porter's rules part the forms of one short verb ("die", "died"). */
const stems = new Map<string, string>([
  ...['die', 'lie', 'tie'].flatMap((verb): [string, string][] => [
    [verb, verb.slice(0, 2)],
    [`${verb[0]}ying`, verb.slice(0, 2)],
  ]),
  // Else "use" would meet "US".
  ...['use', 'uses', 'used', 'using', 'user', 'users'].map((word): [string, string] => [word, 'use']),
  // Words of one stem and two meanings; each keeps to itself.
  ...[
    'useful cooperation author authors definitive conversely publicity publicly integral informants accountability university',
    'imported depart departs departed quite existing organs',
  ].flatMap((line) => line.split(' ').map((word): [string, string] => [word, word.replace(/s$/u, '')])),
]);

/** Porter's stem (natural), remembered: the same words come again and again. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = PorterStemmer.stem(word);
    if (stems.size < 200_000) stems.set(word, known);
  }
  return known;
}

/** Nearly every word: there is nothing to take apart but its case. */
const LETTERS_ONLY = /^[A-Za-z]+$/u;

/** Folds a written word: compatibility forms, case, accents, dots of acronyms, separators of thousands; "4.5k" is 4500. */
export function fold(text: string): string {
  if (LETTERS_ONLY.test(text)) return text.toLowerCase();
  const plain = /[^\0-\x7f]/u.test(text)
    ? text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'")
    : text.toLowerCase();
  const thousands = /^(\d+(?:\.\d+)?)k$/u.exec(plain)?.[1];
  if (thousands !== undefined) return String(Math.round(Number(thousands) * 1000));
  if (/^\p{N}/u.test(plain))
    return plain.replace(/,(?=\p{N}{3})/gu, '').replace(/(?<=\p{N})(?:st|nd|rd|th|ish)$/u, '');
  return plain.replace(/[.']/gu, '');
}

/** Small numbers are one term whether written as words or as digits, so that "the 1st 4" meets "the first four". */
const NUMBER_TERMS: ReadonlyMap<string, string> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, i): [string, string] => [word, String(i + 1)],
  ),
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((word, i): [string, string] => [
    word,
    String(i + 1),
  ]),
]);

const BEFORE_MONTH = new Set([
  'in',
  'of',
  'since',
  'early',
  'late',
  'mid',
  'by',
  'until',
  'from',
  'to',
  'last',
  'this',
  'during',
  'april',
  'june',
]);

/** Whether a "may" is the month: capitalised inside a sentence, after a word that leads up to a month, or before a number. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]?.text.toLowerCase() ?? '', tokens[at + 1]?.text ?? ''];
  return (at > 0 && tokens[at]!.text === 'May') || BEFORE_MONTH.has(before) || /^\p{N}/u.test(next);
}

export function analyse(text: string): Term[] {
  const tokens = tokenize(text);
  const shouting = !/\p{Ll}/u.test(text);
  return tokens.map((token, at) => {
    const word = fold(token.text);
    const number = /^\p{N}/u.test(word);
    const capital = /^\p{Lu}/u.test(token.text);
    // "IS" and "WHO" are names, "is" and "who" are not: the written form decides, unless all is in capitals.
    const acronym = !shouting && /^\p{Lu}{2,}$/u.test(token.text) && STOP_WORDS.has(word);
    const month = word === 'may' && isMonth(tokens, at);
    const stop = !acronym && !month && STOP_WORDS.has(word);
    const term = acronym
      ? `${word}·`
      : month
        ? 'may·'
        : number
          ? word
          : (NUMBER_TERMS.get(word) ?? stem(word));
    return { ...token, word, term, stop, number, capital };
  });
}
