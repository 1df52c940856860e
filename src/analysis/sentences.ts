import type { Range } from './range.ts';

/** Abbreviations that never end a sentence: a title, a page or volume mark, a unit before its unit. */
const NEVER_FINAL = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt cmdr adm sgt sen rep gov hon rev st mt ft p pp pg vol no nos art sec ch fig ' +
    'eq ed eds trans cf vs v viz al e.g i.e eg ie approx ca c sq cu'
  ).split(' '),
);

/** Abbreviations that may end a sentence; they do when the next word is one that opens sentences. */
const MAYBE_FINAL = new Set(
  (
    'jr sr inc co corp ltd bros dept univ assn u.s u.k u.n e.u d.c a.m p.m ph.d b.a m.a b.c a.d etc est ave blvd rd ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Words that open sentences far more often than they follow an abbreviation inside one. */
const OPENERS = new Set(
  (
    'the a an this that these those it its he she they we i you his her their our in on at by for from with as to of ' +
    'after before since during while when where why how what which who if although though because however but and or ' +
    'so yet thus therefore moreover furthermore meanwhile there here some many most both all each every another other ' +
    'no not only also according despite under between within without until then now today later'
  ).split(' '),
);

const TERMINATOR = /[.!?…]+[”’"')\]»]*/gu;

/**
 * Splits running text into sentences. The returned ranges do not overlap, hold no outer white space and together
 * cover every other character of `text`. `breaks` are offsets of removed note markers: there a sentence may end
 * without white space behind its full stop. Rules, not a model: abbreviations, initials and numbers keep a sentence together.
 */
export function splitSentences(text: string, breaks: readonly number[] = []): Range[] {
  const atMarker = new Set(breaks);
  const ends: number[] = [];
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, match.index, end, atMarker.has(end))) ends.push(end);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends
    .map((end, i) => trimRange(text, { start: i === 0 ? 0 : ends[i - 1]!, end }))
    .filter(({ start, end }) => start < end);
}

function endsSentence(text: string, dot: number, end: number, marked: boolean): boolean {
  const gap = /^\s*/u.exec(text.slice(end))![0].length;
  if (end + gap >= text.length) return false;
  if (gap === 0 && !marked) return false;
  const next = /^[“‘"'([«]*([\p{L}\p{N}@#][\p{L}\p{N}’'.-]*)/u.exec(
    text.slice(end + gap, end + gap + 60),
  )?.[1];
  if (next === undefined || /^\p{Ll}/u.test(next)) return false;
  if (marked) return true;
  const opener = OPENERS.has(next.toLowerCase().replace(/[’'].*$/u, ''));
  const closed = end > dot + 1 && /[”’"'»]$/u.test(text.slice(dot, end));
  if (text[dot] !== '.') return !closed || opener;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, dot - 24), dot))![0];
  const lower = word.toLowerCase();
  if (closed) return true;
  if (NEVER_FINAL.has(lower)) return false;
  if (MAYBE_FINAL.has(lower) || /^\p{Lu}(\.\p{Lu})*$/u.test(word)) return opener;
  return true;
}

function trimRange(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  return { start: start + (slice.length - slice.trimStart().length), end: start + slice.trimEnd().length };
}
