import type { AnswerType } from '../analysis/answer-type.ts';
import type { Query, QueryTerm } from '../index/query.ts';
import { matchLevel, relatedness } from '../index/match-level.ts';
import type { RankedSentence } from '../index/search.ts';
import { FEATURES, type FeatureName, type FeatureVector } from '../index/features.ts';
import type { Support } from './evidence.ts';
import type { GateVector } from './gate.ts';
import type { Intents } from './intents.ts';
import { premiseFeatures, type PremiseReading } from './premise-features.ts';
import { isBearer } from './premises/bearers.ts';
import { judgeTimes, tellsOtherDate, tellsOtherTenure } from './premises/times.ts';
import { decides } from './records-first.ts';

/** What the gate's features are read from. */
export interface GateReading extends PremiseReading {
  /** Words of an earlier question go along. */
  readonly leaning: boolean;
  /** Memos searched. */
  readonly memos: number;
  /** What the message may be after instead of an answer. */
  readonly intents: Intents;
  /** A curator has listed what the corpus' words are also called. */
  readonly curated: boolean;
}

/** A level of support below this is none. */
const UNSUPPORTED = 0.3;
/** From this level on a word is met, below it only nearly. */
const MET = 0.7;
/** A name is borne out by itself or another form of it, not by what is merely like it. */
const NAMED = 0.5;
/** IDF at which `matched` is 1 − 1/e. */
const MATCHED_IDF = 8;
/** `matched` below this is next to nothing. */
const UNMET = 0.1;
/** Words of a question that count as many. */
const MOST_WORDS = 8;
const VALUE_TYPES: ReadonlySet<string> = new Set(['person', 'time', 'place', 'number']);

export function gateFeatures(reading: GateReading): GateVector {
  const { question, query, supports, ranked, leaning, intents, memos, curated } = reading;
  const best = ranked[0]!;
  const { features, sentence } = best;
  const decided = decides(question, query, sentence);
  const matched = 1 - Math.exp((-features.cover * query.total) / MATCHED_IDF);
  const word = wordFeatures(query, supports, best, decided);
  return {
    matched,
    unmet: curated && matched < UNMET ? 1 : 0,
    certainty: certainty(best, ranked),
    library: 1 - 1 / memos,
    score: best.score / 10,
    words: Math.min(1, supports.filter(({ term }) => term.weight === 1).length / MOST_WORDS),
    noteAsked: features.noteAsked,
    leaning: leaning ? 1 : 0,
    ...intents,
    ...word,
    doerNearly: query.type === 'person' ? word.actNearly : 0,
    ...timeFeatures(question, query, supports, sentence),
    ...premiseFeatures(reading),
    ...rankingFeatures(features),
    ...NOT_ASKED,
    [`asks.${query.type}`]: 1,
  };
}

/** The names that say of a value where it comes from, made once. */
const RANKING = FEATURES.map((name) => [name, `ranking.${name}`] as const);

function rankingFeatures(features: FeatureVector): Record<`ranking.${FeatureName}`, number> {
  const seen = {} as Record<`ranking.${FeatureName}`, number>;
  for (const [name, own] of RANKING) seen[own] = features[name];
  return seen;
}

const NOT_ASKED = {
  'asks.person': 0,
  'asks.time': 0,
  'asks.number': 0,
  'asks.place': 0,
  'asks.reason': 0,
  'asks.thing': 0,
} as const satisfies Record<`asks.${AnswerType}`, number>;

type WordFeature =
  | 'borne'
  | 'borneLeast'
  | 'borneFocus'
  | 'actMissing'
  | 'actNearly'
  | 'strange'
  | 'lost'
  | 'few'
  | 'nameMissing'
  | 'nameAway'
  | 'numberMissing'
  | 'recordOff';

function wordFeatures(
  { form, type, focusTerm }: Query,
  supports: readonly Support[],
  { sentence, features }: RankedSentence,
  decided: boolean,
): Pick<GateVector, WordFeature> {
  const isName = ({ term }: Support): boolean => isBearer(term, sentence);
  const whole = supports.filter(({ term }) => term.weight === 1);
  const plain = whole.filter(
    (support) => !isName(support) && !support.term.number && support.term.period === undefined,
  );
  const share = (is: (support: Support) => boolean): number =>
    VALUE_TYPES.has(type) && plain.length > 0 ? plain.filter(is).length / plain.length : 0;
  const isMetNearly = (support: Support): boolean => {
    const { level } = matchLevel(support.term, sentence);
    if (level > 0) return level < MET;
    return relatedness(support.term, sentence) >= UNSUPPORTED && support.level < MET;
  };
  const levels = whole.filter(({ term }) => !term.name && !term.number).map(({ level }) => level);
  return {
    borne: mean(levels),
    borneLeast: Math.min(1, ...levels),
    borneFocus: whole.find(({ term }) => term === focusTerm)?.level ?? 1,
    actMissing: share(isMissing),
    actNearly: share(isMetNearly),
    strange: whole.some((support) => support.term.strange && isMissing(support)) ? 1 : 0,
    lost:
      Math.max(0, plain.filter(isMissing).length - plain.filter((support) => !isMissing(support)).length) / 2,
    few: whole.some(isMissing) && countFound(whole, isName) < 2 ? 1 : 0,
    nameMissing: supports.filter((support) => isName(support) && support.level < NAMED).length,
    nameAway: supports
      .filter((support) => isName(support) && support.level >= NAMED)
      .reduce((sum, { term }) => sum + distance(term, sentence), 0),
    numberMissing: numberMissing(
      supports.filter(({ term }) => isBareNumber(term) && term.term !== String(form.footnote)),
      sentence,
    ),
    recordOff: features.record === 1 && !decided && plain.some(isMissing) ? 1 : 0,
  };
}

/** 1 where a number is borne out by nothing, ½ where it stands outside the sentence only: it may number something else there. */
function numberMissing(numbers: readonly Support[], sentence: RankedSentence['sentence']): number {
  if (numbers.some(isMissing)) return 1;
  // A source says nothing of the figures that it is cited for.
  const isAway = ({ term }: Support): boolean => !isYear(term) && matchLevel(term, sentence).level === 0;
  return !sentence.cites && numbers.some(isAway) ? 0.5 : 0;
}

/** 1 of none. */
const mean = (levels: readonly number[]): number =>
  levels.length === 0 ? 1 : levels.reduce((sum, level) => sum + level, 0) / levels.length;

/** Words borne out, the words of one name as one. */
function countFound(whole: readonly Support[], isName: (support: Support) => boolean): number {
  return whole.filter((support, i) => {
    const before = whole[i - 1];
    const goesOn = before && isName(before) && support.term.start - before.term.end <= 1;
    return !isMissing(support) && !(goesOn && isName(support));
  }).length;
}

function timeFeatures(
  question: string,
  query: Query,
  supports: readonly Support[],
  sentence: RankedSentence['sentence'],
): Pick<GateVector, 'timeOpen' | 'timeContradicted'> {
  if (tellsOtherTenure(question, query, sentence)) return { timeOpen: 0, timeContradicted: 1 };
  const time = judgeTimes(query, sentence);
  // "In May" tells of May 2020 only where the year stands somewhere near.
  const yearless = supports.some(
    (support) => support.term.number && support.term.period !== undefined && isMissing(support),
  );
  return {
    timeOpen: time === 'open' ? 1 : 0,
    timeContradicted:
      time === 'contradicted' && tellsOtherDate(query, sentence)
        ? 2
        : time === 'contradicted' || (time === 'told' && yearless)
          ? 1
          : 0,
  };
}

/** How far a name stands from a sentence: 0 in it, ½ in the one before, 1 farther off. */
function distance(name: QueryTerm, sentence: RankedSentence['sentence']): number {
  const before = sentence.place.sentences[sentence.ordinal - 1];
  if (matchLevel(name, sentence).level >= NAMED) return 0;
  return before && matchLevel(name, before).level >= NAMED ? 0.5 : 1;
}

const isMissing = ({ level }: Support): boolean => level < UNSUPPORTED;
/** Of three digits or more: small ones are ranks, days and slips. */
const isBareNumber = ({ term, number, period }: QueryTerm): boolean =>
  number && period === undefined && /\p{N}{3}/u.test(term);

const isYear = ({ term }: QueryTerm): boolean => /^(?:1\d|20)\d\d$/u.test(term);

function certainty(best: RankedSentence, ranked: readonly RankedSentence[]): number {
  const odds = ranked.map(({ score }) => Math.exp(score - best.score));
  return Math.min(1, 1 / odds.reduce((sum, odd) => sum + odd, 0));
}
