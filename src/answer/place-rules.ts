import { kindOf } from '../analysis/question-nouns.ts';
import { properKind } from '../analysis/proper-words.ts';
import { fold } from '../analysis/terms.ts';
import { isCountry } from '../analysis/world-names.ts';
import type { Candidate } from './candidates.ts';
import { namesBody } from './widen.ts';

/** Hand-set scores beside the learned ones, on the same scale. */
const RULE = { body: -3, locative: 2, ofPlace: 0.5, way: 2, side: 2, acronym: -2, people: -3 } as const;

const LOCATIVE =
  /\b(?:in|at|near|from|to|across|along|into|inside|outside|around|within|throughout|towards?|downtown|central|(?:north|south|east|west)(?:ern|east|west)?\w*)\s+(?:the\s+)?(?:(?:north|south|east|west)(?:ern)?\s+)?$/i;
/** "Where did they go **to**", "**from** where". */
const WAY: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/\bwhere\b.*\bfrom\b|\bfrom (?:where|which|what)\b/i, /^from/i],
  [
    /\bwhere\b.*\bto(?=\W*$| (?:after|before|following|once|when)\b)|\bwhere(?:to)?\b.*\b(?:driven|escaped?|exiled?|fled|flee|go|moved?|relocat\w+|retreat\w*|routed|sent|went)\b|\b(?:in)?to (?:where|which|what)\b/i,
    /^(?:in)?to/i,
  ],
];
/** Which part of a country: "**eastern** Norway". */
const SIDE = /\b(?:central|(?:north|south|east|west)\w*)\s$/i;
const FROM_OR_TO = /\b(?:from|(?:in)?to)\s+(?:the\s+)?$/i;
const OF_PLACE = /\bof\s+(?:the\s+)?$/i;

/** What prepositions and kinds of names say of a candidate that is to tell where. */
export function placeScore(question: string, text: string, { start, end }: Candidate): number {
  const before = text.slice(Math.max(0, start - 32), start);
  const name = text.slice(start, end);
  let score = LOCATIVE.test(before) ? RULE.locative : OF_PLACE.test(before) ? RULE.ofPlace : 0;
  if (/\b(?:what|which) part\b/i.test(question) && SIDE.test(before)) score += RULE.side;
  const way = WAY.find(([asked]) => asked.test(question));
  const led = FROM_OR_TO.exec(before)?.[0];
  if (way && led !== undefined) score += way[1].test(led) ? RULE.way : -RULE.way;
  if (/^\p{Lu}{3,}$/u.test(name)) score += RULE.acronym;
  if (/\bby (?:the )?$/i.test(before) || namesBody(fold(name.split(/[\s-]/u)[0]!))) score += RULE.body;
  if (properKind(fold(name.split(/[\s-]/u).at(-1)!)) === 'people') score += RULE.people;
  return score;
}

/** Whether a candidate may be where somebody went, where that is asked: it stands behind "to". */
export function mayBeGoal(question: string, text: string, { start }: Candidate): boolean {
  return (
    !GOAL.test(question) ||
    /\b(?:in)?to\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu.test(text.slice(Math.max(0, start - 32), start))
  );
}

/** "Where did they flee **to**". */
const GOAL =
  /\bwhere\b.*\b(?:escaped?|fled|flee|go|going|moved?|ran|run|went)\b.*\bto(?=\W*$| (?:after|before|following|once|when)\b)/i;

/** Whether a phrase says where without a name: "in **urban areas**", "along **border routes**". */
export function describesPlace(text: string, { kind, start, end }: Candidate): boolean {
  const last = fold(text.slice(start, end).split(/[\s-]/u).at(-1)!);
  const before = text.slice(Math.max(0, start - 32), start);
  return kind === 'phrase' && LOCATIVE.test(before) && (kindOf(last) === 'where' || AREA.test(last));
}

const AREA = /^(?:areas?|cent(?:er|re)s?|frontiers?|hinterlands?|routes?|space)$/u;

/** Whether a name is of a town or region, which does nothing itself; a country may. */
export function isMerePlace(text: string, { kind, start, end }: Candidate): boolean {
  const last = fold(text.slice(start, end).split(/[\s-]/u).at(-1)!);
  return kind === 'name' && properKind(last) === 'place' && !isCountry(last);
}
