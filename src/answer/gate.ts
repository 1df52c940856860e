import { readFileSync } from 'node:fs';

/**
 * What the gate sees of a question and its best sentence, with the side its weight must be on: +1 speaks for an answer, −1
 * against, 0 is free. The last ones are premises of the question that the sentence does not bear out.
 */
export const GATE_SIGNS = {
  bias: 0,
  matched: 1, // IDF matched by the sentence, absolute, levelling off at about 20
  unmet: -1, // a curator says what the corpus' words are also called, and next to none of the question's is met
  certainty: 1, // the best sentence's probability among all ranked ones
  words: 0, // how many words the question has that have to be borne out, up to eight
  noteAsked: 1, // a source or a certain note is asked for, and this is one
  library: 0, // how far several memos are searched: 1 − 1/n; what one memo is asked is mostly about its subject, a library may be asked of anything
  libraryMatched: 0, // `library` times `matched`
  libraryCertainty: 0, // `library` times `certainty`
  leaning: 1, // the question has few words of its own: it leans on one before
  actMissing: -1, // a value is asked for: share of the plain words borne out by nothing
  actNearly: -1, // the same borne out by related words only
  doerNearly: -1, // `actNearly` where a person is asked for: who founded is not who leads
  strange: -1, // a word that English does not know is borne out by nothing
  lost: -1, // more words are borne out by nothing than by something
  few: -1, // words are missing, and at most one whole word is borne out
  nameMissing: -1, // names borne out by nothing
  subjectMissing: -1, // who or what does it by the question is borne out by nothing
  rival: -1, // named bearers farther from their fact than one not asked about
  rivalInstead: -1, // the same where the name itself stands elsewhere in the passage only
  eventMissing: -1, // a toll is asked of, and words that say of which event are not surely borne out
  opposite: -1, // asks of a rise (support, the south) where the sentence tells of a fall (rejection, the north)
  otherHarm: -1, // asks of the injured where the sentence tells of the killed, and the like
  harmUntold: -1, // asks of the killed, and the sentence tells of no harm
  otherCount: -1, // the question counts something with another number than the sentence does
  otherRole: -1, // who leads X is asked, and the sentence tells who leads another
  numberMissing: -1, // a number is borne out by nothing
  timeOpen: -1, // a time is asked of, and neither the sentence nor its neighbours speak of one
  timeContradicted: -1, // the sentence speaks of other times only
  valueMissing: -1, // no value of the kind asked for stands in the sentence
  roleOpen: -1, // asks who the holder of a role is, and no name stands in the sentence that is not asked with
  doerOpen: -1, // asks who did it, and the sentence tells of the deed without telling who did it
  reasonMissing: -1, // asks why, and no word for a reason stands in the sentence
  unitMissing: -1, // asks "how many X", and no quantity of the sentence counts X
  unnamed: -1, // asks for the name of X, and no name stands next to X
  nothingNamed: -1, // asks for the name of X, and nothing in the sentence is an X
  cited: -1, // the sentence cites a source, and no source is asked for
  recordOff: -1, // dated records that decide nothing are found by name or time, and another word is borne out by nothing
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

export function gateProbability({ weights }: Gate, vector: GateVector): number {
  let sum = 0;
  for (const name of GATE_FEATURES) sum += weights[name] * vector[name];
  return 1 / (1 + Math.exp(-sum));
}
