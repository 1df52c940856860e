import { type Citation, readCitation } from '../analysis/citations.ts';
import { findPeriods } from '../analysis/periods.ts';
import type { Range } from '../analysis/range.ts';
import type { IndexedSentence } from '../index/corpus-index.ts';
import type { Query } from '../index/query.ts';

const OUTLET =
  /\b(?:outlet|newspaper|paper|magazine|journal|publisher|published by|think ?tank|agency|broadcaster|channel|website|site|media|platform|service|app|body|house|organi[sz]ation|institut\w+|social network|where (?:has|have|was|were|did).*(?:appear|circulat|post|print|publish|run|share|tweet)\w*|(?:posted|published|put out) where|ran|carried|who (?:published|printed|released|brought out))\b/i;
const WRITER =
  /\b(?:who|whose|whom|authors?|writers?|journalists?|reporters?|scholars?|researchers?|(?:which|what) (?:[\w’'-]+ )?(?:analyst|expert|specialist)s?|names? of)\b/i;
const WHO = /\bwho\b(?! (?:published|printed|released|ran|brought))|\b(?:whose|which) (?:full )?names?\b/i;
/** The noun asked for is of those who write: "which **reporters** wrote the newspaper story". */
const WRITERS = /^(?:authors?|writers?|journalists?|reporters?|scholars?|researchers?|experts?)$/u;
const TITLE = /\b(?:title|headline|called|titled|entitled|headed)\b/i;

/** The part of a note's reference that is asked for: author, outlet, date, day of access or title; offsets of the sentence. */
export function citationAnswer(
  question: string,
  { form, type }: Query,
  { place, span }: IndexedSentence,
): Range | undefined {
  if (place.passage.kind !== 'note') return undefined;
  const text = place.passage.text.slice(span.start, span.end);
  const numbered = NUMBERED.find(([asked]) => asked.test(question));
  if (numbered) return rangeOf(numbered[1], text);
  const interviewer = INTERVIEWED.test(question) ? rangeOf(INTERVIEWER, text) : undefined;
  if (interviewer) return interviewer;
  const citation = readCitation(text);
  return citation
    ? citedPart(question, { form, type }, { text, citation })
    : untitledPart(question, { form, type }, text);
}

/** "Who interviewed …": the one behind "Interview with". */
const INTERVIEWED =
  /\bwho (?:has |had )?interview(?:d|ed|s)\b|\bwho (?:conducted|did|led|made)\b.*\binterview\b|\binterviewed by whom?\b|\bby whom\b.*\binterviewed\b|\b(?:which|what) (?:journalist|reporter|correspondent)\b.*\b(?:interviewed|speak|spoken?|talk(?:ed|s)?)\b/i;
const INTERVIEWER = /(?<=\b[Ii]nterview with )\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*/u;

interface Reference {
  readonly text: string;
  readonly citation: Citation;
}

function citedPart(
  question: string,
  { form, type }: Pick<Query, 'form' | 'type'>,
  { text, citation }: Reference,
): Range | undefined {
  const { title, authors, outlet, date, accessed } = citation;
  const covered = COVERS.test(question) ? findPeriods(text.slice(title.start, title.end))[0] : undefined;
  if (covered) return { start: title.start + covered.start, end: title.start + covered.end };
  if (type === 'time') return /\baccess/i.test(question) ? accessed : date;
  const asksAuthor = (form.kind === 'who' || WRITERS.test(form.focusWord ?? '')) && authors !== undefined;
  if (asksOutlet(question, form) && !(asksAuthor && WHO.test(question))) return outlet ?? authors;
  if (TITLE.test(question) && !(asksAuthor && WRITER.test(question))) return title;
  return WRITER.test(question) || type === 'person' ? (authors ?? outlet) : undefined;
}

function untitledPart(
  question: string,
  { form, type }: Pick<Query, 'form' | 'type'>,
  text: string,
): Range | undefined {
  if (type === 'time') return publishedOn(text);
  if (asksOutlet(question, form) && !(WHO.test(question) && IN_FRONT.test(text))) return outletInside(text);
  return WRITER.test(question) ? writersInFront(text) : undefined;
}

const asksOutlet = (question: string, { focusWord = '' }: Query['form']): boolean =>
  OUTLET.test(question) && !WRITERS.test(focusWord);

/** The time that a work is about, which stands in its title. */
const COVERS =
  /\b(?:which|what) (?:\w+ ){0,3}(?:months?|period|quarters?|range|span|stretch|time ?frame|time|years?)\b.*\b(?:about|analy[sz]es?|concerns?|cover|covered|covers|deal|deals|examines?|include|included|look at|looks at|span|spans|take in|takes in|treats?)\b/i;
/** Parts of a reference that go by their number. */
const NUMBERED: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/\b(?:which|what) pages?\b/i, /\bp(?:p|g|age)?s?\.\s?\d[\d–-]*/i],
  [/\b(?:which|what)(?: \w+)? issue\b/i, /\bissue \d+/i],
  [/\b(?:which|what)(?: \w+)? vol(?:ume)?\b/i, /\bvol(?:ume)?\.? ?\d+/i],
];

function rangeOf(pattern: RegExp, text: string): Range | undefined {
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** "Jane Doe et al., Title": names in front of a title without quotation marks. */
const IN_FRONT = /^((?:\p{Lu}[\p{L}.’'-]*\s){1,3}\p{Lu}[\p{L}’'-]+(?: et al\.?)?)[,.] (?=\p{Lu})/u;

function writersInFront(text: string): Range | undefined {
  const names = IN_FRONT.exec(text)?.[1];
  return names === undefined ? undefined : { start: 0, end: names.length };
}

/** "…, EastWest Institute, April 2015": capitals alone before the date; else what stands in front ("Reuters, Q+A: …"). */
const BEFORE_DATE =
  /, ((?:\p{Lu}[\p{L}.&’'-]*|of|for|and|the|on)(?: (?:\p{Lu}[\p{L}.&’'-]*|of|for|and|the|on))*)$/u;
const NEWSROOM = /^(\p{Lu}[\p{L}.&-]+(?: \p{Lu}[\p{L}.&-]+)?), /u;

/** The first date behind the beginning, the day of access left out. */
function publishedOn(text: string): Range | undefined {
  const date = findPeriods(text).find(
    ({ start }) => start > 0 && !/access(?:ed)?(?: on)?\s*$/i.test(text.slice(0, start)),
  );
  return date && { start: date.start, end: date.end };
}

/** Who published a work whose title stands without quotation marks. */
function outletInside(text: string): Range | undefined {
  const date = findPeriods(text).find(({ start }) => start > 0);
  if (!date) return undefined;
  const before = text.slice(0, date.start).replace(/[:,\s]+$/u, '');
  const outlet = BEFORE_DATE.exec(before)?.[1];
  if (outlet !== undefined) return { start: before.length - outlet.length, end: before.length };
  const front = NEWSROOM.exec(text)?.[1];
  return front === undefined ? undefined : { start: 0, end: front.length };
}
