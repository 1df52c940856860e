import type { FindMentions } from '../analysis/aliases.ts';
import type { AnswerType } from '../analysis/answer-type.ts';
import type { Period } from '../analysis/period.ts';
import type { Phrase } from '../analysis/phrases.ts';
import type { QuestionForm } from '../analysis/question.ts';
import type { Range } from '../analysis/range.ts';

/** Ends the term of something that has several spellings and is no name. */
export const NOTION = '°';

/** What the search knows about words beyond the corpus index. */
export interface WordKnowledge {
  readonly findMentions: FindMentions;
  /** Sayings of several words; `synonyms` knows their terms. */
  readonly findPhrases: FindMentions;
  /** Indexed terms meaning the same, by folded word or stem, weight 0–1. */
  synonyms(term: string, word: string): ReadonlyMap<string, number>;
  /** Indexed terms related in general English, weight 0–1. */
  related(word: string): ReadonlyMap<string, number>;
  /** Indexed terms that say what a fixed expression of general English says, weight 0–1. */
  meant(phrase: Phrase): ReadonlyMap<string, number>;
  /** The corpus' word that a misspelt one stands for. */
  correct(word: string): string | undefined;
}

/** One word or name of a question that has to be borne out. */
export interface QueryTerm extends Range {
  /** As indexed: a stem, a number, or a name `@…`. */
  readonly term: string;
  /** Folded surface form (of a corrected word: the correction). */
  readonly word: string;
  /** 1 for a word of the question, less for one carried over from earlier questions. */
  readonly weight: number;
  /** `weight` times the inverse document frequency. */
  readonly idf: number;
  /** 0 for the commonest words of general English, 1 for names, numbers and words hardly used. */
  readonly rarity: number;
  readonly name: boolean;
  /** Neither English nor this corpus knows the word, and it is no slip of the hand: most likely a name. */
  readonly strange: boolean;
  readonly number: boolean;
  /** The time this word is part of; a sentence about a time that contains it bears the word out. */
  readonly period?: Period;
  /** Indexed terms that mean the same in this corpus (lexicon), with a weight in 0–1. */
  readonly synonyms: ReadonlyMap<string, number>;
  /** Indexed terms that are related in general English (WordNet), with a weight in 0–1. */
  readonly related: ReadonlyMap<string, number>;
  /** Indexed terms that are used much as this word is in general English, with the cosine of the two; none for a name or a number. */
  readonly alike: ReadonlyMap<string, number>;
}

/** A question as the search sees it. */
export interface Query {
  readonly terms: readonly QueryTerm[];
  /** Sum of the terms' `idf`; positive. */
  readonly total: number;
  readonly pairs: readonly string[];
  readonly form: QuestionForm;
  readonly type: AnswerType;
  /** Times the question speaks of. */
  readonly periods: readonly Period[];
  /** Stem of the noun asked for ("which city": `citi`). */
  readonly focus?: string;
  /** The same as a term, where it is one. */
  readonly focusTerm?: QueryTerm;
  /** The heaviest term that the corpus can bear out. */
  readonly heaviest?: QueryTerm;
}
