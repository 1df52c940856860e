import { readFileSync } from 'node:fs';
import { commonness } from '../analysis/common-words.ts';
import { isEnglishWord } from '../analysis/related-words.ts';
import type { Query } from '../index/query.ts';
import type { Hit, RankedSentence } from '../index/search.ts';
import { type Support } from './evidence.ts';
import { countsFocus, givesReason, holdsValue, isUnnamed } from './premises/asked-value.ts';
import { isBearer, rivalBearers, swapsBearers } from './premises/bearers.ts';
import { isCitation } from './premises/kind-words.ts';
import { properKind } from './premises/proper-words.ts';
import { judgeTimes } from './premises/times.ts';

/**
 * What the gate sees of a question and its best sentence, each roughly in 0–1, with the side its weight must be on: +1 speaks
 * for an answer, −1 against, 0 is free. "Plain" words are neither names nor numbers nor times, neither light nor borne out by
 * the kind of thing they name.
 */
export const GATE_SIGNS = {
  bias: 0,
  support: 1, // share of the question's IDF borne out, level by level
  cover: 1, // as in the re-ranker, of the best sentence
  matched: 1, // IDF matched by the sentence, absolute, levelling off at about 20
  bm25: 1, // as in the re-ranker
  certainty: 1, // the best sentence's probability among all ranked ones
  typeNear: 1, // as in the re-ranker
  plainCover: 1, // mean level of the plain words
  plainMissing: -1, // number of plain words borne out by nothing, over 3
  rareMissing: -1, // rareness in general English of the plain words borne out by nothing, summed, over 2
  noFact: -1, // there are plain words, and none is borne out; half where a light one is
  focusMissing: -1, // the noun asked for is a plain word borne out by nothing
  nameMissing: -1, // names borne out by nothing
  nameFar: -1, // names borne out by the passage only, not by the sentence, its neighbours or the headings
  swapped: -1, // two named bearers stand on swapped sides of their fact
  rival: -1, // named bearers farther from their fact than one not asked about
  numberMissing: -1, // a number is borne out by nothing
  timeOpen: -1, // a time is asked of and neither the sentence nor its neighbours speak of one
  timeContradicted: -1, // the sentence speaks of other times only
  valueMissing: -1, // no value of the kind asked for stands in the sentence
  unitMissing: -1, // asks "how many X", and no quantity of the sentence counts X
  unnamed: -1, // asks for the name of X, and no name stands next to X
  cited: -1, // the sentence cites a source, and no source is asked for
  recordOff: -1, // a dated record is found by its name or time, and a plain word of the question is borne out by nothing
  idleRecords: -1, // the sentence lists dated records, and none is asked for
  unreasoned: -1, // asks why, and the sentence has no word of reasons
  few: -1, // one whole word, or none, is borne out
  strange: -1, // number of words missing that neither the corpus nor general English knows
} as const;

export type GateFeature = keyof typeof GATE_SIGNS;
export const GATE_FEATURES = Object.keys(GATE_SIGNS) as readonly GateFeature[];
export type GateVector = Record<GateFeature, number>;

/** A logistic model: probability that the best sentence answers. */
export interface Gate {
  readonly provenance: string;
  readonly weights: Readonly<Record<GateFeature, number>>;
  /** Answered from this probability on. */
  readonly threshold: number;
}

const UNSUPPORTED = 0.3;

export function loadGate(file: URL = new URL('gate.json', import.meta.url)): Gate {
  return JSON.parse(readFileSync(file, 'utf8')) as Gate;
}

export function gateFeatures(
  query: Query,
  supports: readonly Support[],
  best: RankedSentence,
  hits: readonly Hit[],
): GateVector {
  const { features, sentence } = best;
  const lost = supports.filter(({ level }) => level < UNSUPPORTED);
  const time = judgeTimes(query, sentence);
  const yearless = lost.some(({ term }) => term.number && term.period !== undefined);
  const records = features.record === 1;
  const plain = plainFeatures(query, supports);
  return {
    bias: 1,
    support: supports.reduce((sum, { term, level }) => sum + term.idf * level, 0) / query.total,
    cover: features.cover,
    matched: 1 - Math.exp((-features.cover * query.total) / 8),
    bm25: features.bm25,
    certainty: certainty(best, hits),
    typeNear: features.typeNear,
    ...plain,
    nameMissing: lost.filter(({ term }) => isBearer(term)).length,
    nameFar: supports.filter(({ term, level, near }) => isBearer(term) && level >= UNSUPPORTED && !near)
      .length,
    rival: rivalBearers(query, sentence),
    swapped: swapsBearers(query, sentence) ? 1 : 0,
    numberMissing: lost.some(
      ({ term }) => term.number && term.period === undefined && term.term !== String(query.form.footnote),
    )
      ? 1
      : 0,
    timeOpen: time === 'open' ? 1 : 0,
    timeContradicted: time === 'contradicted' || (time === 'told' && yearless) ? 1 : 0,
    valueMissing: holdsValue(query, sentence) ? 0 : 1,
    unitMissing: countsFocus(query, sentence) === false ? 1 : 0,
    unnamed: isUnnamed(query, sentence) ? 1 : 0,
    cited: isCitation(sentence) && !asksSource(query, supports) ? 1 : 0,
    recordOff: records && plain.plainMissing > 0 ? 1 : 0,
    idleRecords: sentence.records.length > 1 && !records && query.form.kind !== 'list' ? 1 : 0,
    unreasoned: query.type === 'reason' && !givesReason(sentence) ? 1 : 0,
    few: supports.filter(({ term, level }) => term.weight === 1 && level > UNSUPPORTED).length < 2 ? 1 : 0,
    strange: lost.filter(({ term }) => isStrange(term)).length,
  };
}

/** A light word ("come out", "against") borne out by itself says a little. */
function isLightFact({ term, kind, level }: Support): boolean {
  return term.weight < 1 && kind === undefined && level > UNSUPPORTED;
}

function asksSource({ form }: Query, supports: readonly Support[]): boolean {
  return (
    form.kind === 'source' || form.footnote !== undefined || supports.some(({ kind }) => kind === 'source')
  );
}

function isStrange({ word, number, name }: Support['term']): boolean {
  return !number && !name && word.length >= 4 && !isEnglishWord(word) && properKind(word) === undefined;
}

type PlainFeature = 'plainCover' | 'plainMissing' | 'rareMissing' | 'noFact' | 'focusMissing';

function plainFeatures({ focus }: Query, supports: readonly Support[]): Pick<GateVector, PlainFeature> {
  const plain = supports.filter(isPlain);
  const missing = plain.filter(({ level }) => level < UNSUPPORTED);
  return {
    plainCover: plain.length === 0 ? 0.5 : plain.reduce((sum, { level }) => sum + level, 0) / plain.length,
    plainMissing: missing.length / 3,
    rareMissing: missing.reduce((sum, { term }) => sum + 1 - commonness(term.word), 0) / 2,
    noFact: plain.length > 0 && missing.length === plain.length ? (supports.some(isLightFact) ? 0.5 : 1) : 0,
    focusMissing: missing.some(({ term }) => term.term === focus) ? 1 : 0,
  };
}

function isPlain({ term, kind, level }: Support): boolean {
  return (
    term.weight === 1 &&
    !isBearer(term) &&
    !term.number &&
    term.period === undefined &&
    !(kind !== undefined && level >= UNSUPPORTED)
  );
}

function certainty(best: RankedSentence, hits: readonly Hit[]): number {
  const odds = hits.flatMap(({ sentences }) => sentences.map(({ score }) => Math.exp(score - best.score)));
  return 1 / odds.reduce((sum, odd) => sum + odd, 0);
}

export function gateProbability({ weights }: Gate, vector: GateVector): number {
  let sum = 0;
  for (const name of GATE_FEATURES) sum += weights[name] * vector[name];
  return 1 / (1 + Math.exp(-sum));
}
