import type { AnswerType } from '../analysis/answer-type.ts';
import { FEATURES, type FeatureName } from '../index/features.ts';
import { type Forest, forestSum, loadForest, type WrittenTrees } from '../index/forest.ts';

/**
 * What is judged of a question and its best sentence, with the side it must be on: the more of it the likelier an answer (+1),
 * the less likely (−1), or free (0). The last ones are premises of the question that the sentence does not bear out.
 */
export const GATE_SIGNS = {
  matched: 1, // IDF matched by the sentence, absolute, levelling off at about 20
  unmet: -1, // a curator says what the corpus' words are also called, and next to none of the question's is met
  certainty: 1, // the best sentence's probability among all ranked ones
  score: 0, // the re-ranker's score of the best sentence, over ten
  borne: 1, // how far the full words that are neither names nor numbers are borne out, on average
  borneLeast: 1, // the same of the one borne out least
  words: 0, // how many words the question has that have to be borne out, up to eight
  noteAsked: 1, // a source or a certain note is asked for, and this is one
  library: 0, // how far several memos are searched: 1 − 1/n; what one memo is asked is mostly about its subject, a library may be asked of anything
  harm: -1, // how probably the message is after harm, by how it is worded
  outside: -1, // how probably it is after what no such memo is about, or after nothing
  leaning: 1, // the question has few words of its own: it leans on one before
  actMissing: -1, // a value is asked for: share of the plain words borne out by nothing
  actNearly: -1, // the same borne out by related words only
  doerNearly: -1, // `actNearly` where a person is asked for: who founded is not who leads
  strange: -1, // a word that English does not know is borne out by nothing
  lost: -1, // more words are borne out by nothing than by something
  few: -1, // words are missing, and at most one whole word is borne out
  nameMissing: -1, // names borne out by nothing
  nameAway: -1, // names that stand outside the sentence only; of one in the sentence before half
  subjectMissing: -1, // who or what does it by the question is borne out by nothing
  rival: -1, // named bearers farther from their fact than one not asked about
  rivalInstead: -1, // the same where the name itself stands elsewhere in the passage only
  borneFocus: 1, // how far the noun asked for is borne out, 1 where none is asked for
  otherLead: -1, // the one of whom the question says something stands nowhere in the sentence, which begins with another
  otherAgent: -1, // somebody else does in the sentence what the question says of one; 2 where a pronoun leaves no doubt
  otherPatient: -1, // it is done to somebody else
  deedUnsaid: -1, // asks who did it, and no word of the sentence is the deed
  eventMissing: -1, // a toll is asked of, and words that say of which event are not surely borne out
  opposite: -1, // asks of a rise (support, the south) where the sentence tells of a fall (rejection, the north)
  denied: -1, // takes for granted what the sentence denies
  rankUnsaid: -1, // asks for a rank among several, and the sentence tells of none
  otherHarm: -1, // asks of the injured where the sentence tells of the killed, and the like
  harmUntold: -1, // asks of the killed, and the sentence tells of no harm
  otherCount: -1, // the question counts something with another number than the sentence does
  otherRole: -1, // who leads X is asked, and the sentence tells who leads another
  numberMissing: -1, // a number is borne out by nothing, ½ where it stands outside the sentence only
  timeOpen: -1, // a time is asked of, and neither the sentence nor its neighbours speak of one
  timeContradicted: -1, // the sentence speaks of other times only; 2 where it tells of another day or month than the one asked of
  valueMissing: -1, // no value of the kind asked for stands in the sentence
  roleOpen: -1, // asks who the holder of a role is, and no name stands in the sentence that is not asked with
  doerOpen: -1, // asks who did it, and the sentence tells of the deed without telling who did it
  reasonMissing: -1, // asks why, 1 where the words that mostly tell a reason are not in the sentence, 2 where nothing there may tell one
  unitMissing: -1, // asks "how many X", and no quantity of the sentence counts X; 2 where nothing there is anything like X
  unnamed: -1, // asks for the name of X, and no name stands next to X
  nothingNamed: -1, // asks for the name of X, and nothing in the sentence is an X
  cited: -1, // the sentence cites a source, and no source is asked for
  recordOff: -1, // dated records that decide nothing are found by name or time, and another word is borne out by nothing
} as const;

type PremiseName = keyof typeof GATE_SIGNS;
const ASKED = [
  'person',
  'time',
  'number',
  'place',
  'reason',
  'thing',
] as const satisfies readonly AnswerType[];

/** The premises, what the re-ranker saw of the best sentence (`ranking.…`), and the kind of thing asked for (`asks.…`). */
export type GateFeature = PremiseName | `ranking.${FeatureName}` | `asks.${AnswerType}`;
export const GATE_FEATURES: readonly GateFeature[] = [
  ...(Object.keys(GATE_SIGNS) as PremiseName[]),
  ...FEATURES.map((name) => `ranking.${name}` as const),
  ...ASKED.map((type) => `asks.${type}` as const),
];
export type GateVector = Readonly<Record<GateFeature, number>>;

/** The side a feature must be on: +1, −1, or 0 for free. */
export const signOf = (name: GateFeature): -1 | 0 | 1 =>
  (GATE_SIGNS as Partial<Record<GateFeature, -1 | 0 | 1>>)[name] ?? 0;

/** Trees that tell how probably the best sentence answers. */
export interface Gate {
  readonly trees: Forest;
  readonly provenance: string;
  /**
   * Answered from these probabilities on: with a curator's words, where they bear out most of what a memo says, and without them,
   * where an answer is met by fewer words and silence is the likelier fault.
   */
  readonly threshold: { readonly curated: number; readonly plain: number };
}

/** @throws {Error} when the file names a feature that does not exist, or a tree is cut short. */
export const loadGate = (file: URL = new URL('gate.json', import.meta.url)): Gate =>
  loadForest<WrittenTrees & Pick<Gate, 'threshold'>>(file, GATE_FEATURES, 'train:gate');

/** σ of what the trees say. */
export function gateProbability({ trees }: Pick<Gate, 'trees'>, vector: GateVector): number {
  const sum = forestSum(
    trees,
    GATE_FEATURES.map((name) => vector[name]),
  );
  return 1 / (1 + Math.exp(-sum));
}
