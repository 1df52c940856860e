import { blank } from './question-noise.ts';
import type { Range } from './range.ts';
import { fold } from './terms.ts';
import { tokenize } from './tokens.ts';

/** A question as plain lower-case words, its noise left out and its question words mended. */
export interface QuestionWords {
  /** The words joined by single spaces, "," where the text has a comma or colon between two words. */
  readonly plain: string;
  /** The range in the text of the word that holds offset `at` of `plain`. */
  rangeAt(at: number): Range;
}

/** Written as they are typed in chat; only words that a question is built with. */
const MENDED: Readonly<Record<string, string>> = {
  wat: 'what',
  wut: 'what',
  wht: 'what',
  waht: 'what',
  whats: 'what is',
  wats: 'what is',
  whta: 'what',
  wot: 'what',
  wher: 'where',
  wheres: 'where is',
  whre: 'where',
  wehre: 'where',
  whens: 'when is',
  wen: 'when',
  wehn: 'when',
  whn: 'when',
  whos: 'who is',
  whod: 'who did',
  howd: 'how did',
  whyd: 'why did',
  whered: 'where did',
  hwo: 'who',
  woh: 'who',
  wich: 'which',
  whcih: 'which',
  witch: 'which',
  whic: 'which',
  whihc: 'which',
  wy: 'why',
  whys: 'why is',
  hw: 'how',
  hows: 'how is',
  mny: 'many',
  manny: 'many',
  mani: 'many',
  meny: 'many',
  mcuh: 'much',
  shoud: 'should',
  shuold: 'should',
  shld: 'should',
  shud: 'should',
  shd: 'should',
  wud: 'would',
  wld: 'would',
  cld: 'could',
  tht: 'that',
  cud: 'could',
  dose: 'does',
  dos: 'does',
  doess: 'does',
  iz: 'is',
  r: 'are',
  w: 'with',
  n: 'and',
  b4: 'before',
  abt: 'about',
  u: 'you',
  ppl: 'people',
  ppls: 'people',
  hrs: 'hours',
  hr: 'hours',
  yr: 'year',
  yrs: 'years',
  numbr: 'number',
  nubmer: 'number',
  lenght: 'length',
  loc: 'location',
  nr: 'number',
  dat: 'that',
  coz: 'because',
  wanna: 'want',
  diff: 'difference',
  isnt: 'is',
  arent: 'are',
  wasnt: 'was',
  werent: 'were',
  doesnt: 'does',
  dont: 'do',
  didnt: 'did',
  hasnt: 'has',
  havent: 'have',
  cant: 'can',
  couldnt: 'could',
  wont: 'will',
  wouldnt: 'would',
  shouldnt: 'should',
};

/** What may stand before a "y" that asks why. */
const WHY = /(?:^|^(?:and|but|so) |, (?:so )?| so )$/u;

export function readWords(text: string, noise: readonly Range[]): QuestionWords {
  const rest = blank(text, noise);
  const starts: number[] = [];
  const ranges: Range[] = [];
  let plain = '';
  let last = 0;
  for (const { start, end, text: token } of tokenize(rest)) {
    const word = fold(token);
    const gap = rest.slice(last, start);
    last = end;
    // A possessive goes; "what's" is "what is".
    if (word === 's' && /[’']$/u.test(gap)) {
      if (/(?:^| )(?:what|who|where|when|how|that|it)$/u.test(plain)) plain += ' is';
      continue;
    }
    if (plain !== '') plain += /[,:;?!–—]|\.\s|\s-\s/u.test(gap) ? ' , ' : ' ';
    starts.push(plain.length);
    ranges.push({ start, end });
    // "so y did they leave", but not "x or y".
    plain += word === 'y' && WHY.test(plain) ? 'why' : (MENDED[word] ?? word);
  }
  return {
    plain,
    rangeAt: (at) => {
      const index = starts.findLastIndex((start) => start <= at);
      return ranges[index]!;
    },
  };
}
