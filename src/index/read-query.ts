import type { FindMentions } from '../analysis/aliases.ts';
import { answerType } from '../analysis/answer-type.ts';
import { analyse, stem, type Term } from '../analysis/terms.ts';
import { type CorpusIndex, termPairs } from './corpus-index.ts';
import type { Query, QueryTerm } from './query.ts';

/** What the search knows about words beyond the corpus index. */
export interface WordKnowledge {
  readonly findMentions: FindMentions;
  /** Indexed terms meaning the same, by folded word or stem, weight 0–1. */
  synonyms(term: string, word: string): ReadonlyMap<string, number>;
  /** Indexed terms related in general English, weight 0–1. */
  related(word: string): ReadonlyMap<string, number>;
}

const FOCUS = /\b(?:what|which|how many|how much|whose)\s+(?:of the |kinds? of |types? of |sorts? of |other |two |three |the )?([\p{L}-]+)/iu;

/** Reads a question's words into a query. Stop words carry nothing; a name under any of its forms becomes one term. */
export function readQuery(question: string, index: CorpusIndex, knowledge: WordKnowledge): Query {
  const analysed = analyse(question);
  const terms = uniqueTerms(nameTerms(analysed, knowledge.findMentions)).map((part): QueryTerm => {
    const synonyms = knowledge.synonyms(part.term, part.word);
    const related = knowledge.related(part.word);
    return {
      ...part,
      weight: 1,
      idf: termIdf(part.term, synonyms, index),
      name: part.term.startsWith('@') || (part.capital && part.start > 0),
      synonyms,
      related,
    };
  });
  const focusWord = FOCUS.exec(question)?.[1];
  const focus = focusWord === undefined ? undefined : stem(focusWord.toLowerCase());
  return {
    terms,
    total: terms.reduce((sum, { idf }) => sum + idf, 0) || 1,
    pairs: [...new Set(termPairs(analysed))],
    type: answerType(question),
    ...(focus === undefined ? {} : { focus }),
  };
}

/** A term the corpus lacks but has a synonym for weighs what the synonym weighs. */
function termIdf(term: string, synonyms: ReadonlyMap<string, number>, index: CorpusIndex): number {
  if (index.has(term)) return index.idf(term);
  const known = [...synonyms.keys()].map((synonym) => index.idf(synonym));
  return known.length > 0 ? Math.max(...known) : index.idf(term);
}

type Part = Pick<Term, 'term' | 'word' | 'start' | 'end' | 'number' | 'capital'>;

function nameTerms(terms: readonly Term[], findMentions: FindMentions): Part[] {
  const parts: Part[] = [];
  const mentions = new Map(findMentions(terms).map((mention) => [mention.first, mention]));
  for (let i = 0; i < terms.length; ) {
    const mention = mentions.get(i);
    const token = terms[i]!;
    if (mention) {
      parts.push({ term: mention.term, word: token.word, start: token.start, end: terms[i + mention.length - 1]!.end, number: false, capital: true });
    } else if (!token.stop) parts.push(token);
    i += mention?.length ?? 1;
  }
  return parts;
}

function uniqueTerms(parts: readonly Part[]): Part[] {
  return [...new Map(parts.toReversed().map((part) => [part.term, part])).values()].reverse();
}
