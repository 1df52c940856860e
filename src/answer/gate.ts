import { readFileSync } from 'node:fs';
import type { Query, QueryTerm } from '../index/query.ts';
import type { Hit, RankedSentence } from '../index/search.ts';
import type { Support } from './evidence.ts';
import { countsFocus, holdsValue, isUnnamed } from './premises/asked-value.ts';
import { isBearer, rivalBearers } from './premises/bearers.ts';
import { isCitation } from './premises/kind-words.ts';
import { judgeTimes } from './premises/times.ts';

/**
 * What the gate sees of a question and its best sentence, with the side its weight must be on: +1 speaks for an answer, −1
 * against, 0 is free. The last ones are premises of the question that the sentence does not bear out.
 */
export const GATE_SIGNS = {
  bias: 0,
  matched: 1, // IDF matched by the sentence, absolute, levelling off at about 20
  certainty: 1, // the best sentence's probability among all ranked ones
  few: -1, // words are missing, and at most one whole word is borne out
  nameMissing: -1, // names borne out by nothing
  rival: -1, // named bearers farther from their fact than one not asked about
  numberMissing: -1, // a number is borne out by nothing
  timeOpen: -1, // a time is asked of, and neither the sentence nor its neighbours speak of one
  timeContradicted: -1, // the sentence speaks of other times only
  valueMissing: -1, // no value of the kind asked for stands in the sentence
  unitMissing: -1, // asks "how many X", and no quantity of the sentence counts X
  unnamed: -1, // asks for the name of X, and no name stands next to X
  cited: -1, // the sentence cites a source, and no source is asked for
  recordOff: -1, // a dated record is found by its name or time, and a word that is no name and no time is borne out by nothing
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

/** A level of support below this is none. */
const UNSUPPORTED = 0.3;
/** IDF at which `matched` is 1 − 1/e. */
const MATCHED_IDF = 8;

/** @throws {Error} when the file lacks a feature or names one that does not exist. */
export function loadGate(file: URL = new URL('gate.json', import.meta.url)): Gate {
  const gate = JSON.parse(readFileSync(file, 'utf8')) as Gate;
  const known: ReadonlySet<string> = new Set(GATE_FEATURES);
  const odd = [
    ...GATE_FEATURES.filter((name) => !(name in gate.weights)),
    ...Object.keys(gate.weights).filter((name) => !known.has(name)),
  ];
  if (odd.length > 0)
    throw new Error(
      `${file.pathname}: features do not fit this version: ${odd.join(', ')}; run npm run train:gate`,
    );
  return gate;
}

export function gateFeatures(
  query: Query,
  supports: readonly Support[],
  best: RankedSentence,
  hits: readonly Hit[],
): GateVector {
  const { features, sentence } = best;
  return {
    bias: 1,
    matched: 1 - Math.exp((-features.cover * query.total) / MATCHED_IDF),
    certainty: certainty(best, hits),
    ...wordFeatures(query, supports, best),
    ...timeFeatures(query, supports, sentence),
    rival: rivalBearers(query, sentence),
    valueMissing: holdsValue(query, sentence) ? 0 : 1,
    unitMissing: countsFocus(query, sentence) === false ? 1 : 0,
    unnamed: isUnnamed(query, sentence) ? 1 : 0,
    cited: isCitation(sentence) && !asksSource(query, supports) ? 1 : 0,
  };
}

type WordFeature = 'few' | 'nameMissing' | 'numberMissing' | 'recordOff';

function wordFeatures(
  { form }: Query,
  supports: readonly Support[],
  { sentence, features }: RankedSentence,
): Pick<GateVector, WordFeature> {
  const isName = ({ term }: Support): boolean => isBearer(term, sentence);
  const missing = supports.filter(isMissing);
  const whole = supports.filter(({ term }) => term.weight === 1);
  const plain = whole.filter(
    (support) => !isName(support) && !support.term.number && support.term.period === undefined,
  );
  return {
    few: whole.some(isMissing) && countFound(whole, isName) < 2 ? 1 : 0,
    nameMissing: missing.filter(isName).length,
    numberMissing: missing.some(({ term }) => isBareNumber(term) && term.term !== String(form.footnote))
      ? 1
      : 0,
    recordOff: features.record === 1 && plain.some(isMissing) ? 1 : 0,
  };
}

/** Words borne out, the words of one name as one. */
function countFound(whole: readonly Support[], isName: (support: Support) => boolean): number {
  return whole.filter((support, i) => {
    const before = whole[i - 1];
    const goesOn = before && isName(before) && support.term.start - before.term.end <= 1;
    return !isMissing(support) && !(goesOn && isName(support));
  }).length;
}

function timeFeatures(
  query: Query,
  supports: readonly Support[],
  sentence: RankedSentence['sentence'],
): Pick<GateVector, 'timeOpen' | 'timeContradicted'> {
  const time = judgeTimes(query, sentence);
  // "In May" tells of May 2020 only where the year stands somewhere near.
  const yearless = supports.some(
    (support) => support.term.number && !isBareNumber(support.term) && isMissing(support),
  );
  return {
    timeOpen: time === 'open' ? 1 : 0,
    timeContradicted: time === 'contradicted' || (time === 'told' && yearless) ? 1 : 0,
  };
}

const isMissing = ({ level }: Support): boolean => level < UNSUPPORTED;
const isBareNumber = ({ number, period }: QueryTerm): boolean => number && period === undefined;

function asksSource({ form }: Query, supports: readonly Support[]): boolean {
  return (
    form.kind === 'source' || form.footnote !== undefined || supports.some(({ kind }) => kind === 'source')
  );
}

function certainty(best: RankedSentence, hits: readonly Hit[]): number {
  const odds = hits.flatMap(({ sentences }) => sentences.map(({ score }) => Math.exp(score - best.score)));
  return Math.min(1, 1 / odds.reduce((sum, odd) => sum + odd, 0));
}

export function gateProbability({ weights }: Gate, vector: GateVector): number {
  let sum = 0;
  for (const name of GATE_FEATURES) sum += weights[name] * vector[name];
  return 1 / (1 + Math.exp(-sum));
}
