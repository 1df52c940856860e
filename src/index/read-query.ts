import { type AnswerType, answerType } from '../analysis/answer-type.ts';
import type { QuestionForm } from '../analysis/question.ts';
import { readQuestion } from '../analysis/question.ts';
import { findPeriods } from '../analysis/periods.ts';
import { LIGHT_WORDS, STOP_WORDS } from '../analysis/stop-words.ts';
import { commonness, isNearCommonWord } from '../analysis/common-words.ts';
import { properKind } from '../analysis/proper-words.ts';
import { isEnglishWord } from '../analysis/related-words.ts';
import { analyse, stem } from '../analysis/terms.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { termPairs } from './indexed-sentence.ts';
import { NOTION, type Query, type QueryTerm, type WordKnowledge } from './query.ts';
import { isLight, type Part, partsOf } from './query-parts.ts';
import { WEIGHTS } from './weights.ts';

/** Reads a question's words into a query. Stop words carry nothing; a name under any of its forms becomes one term. */
export function readQuery(question: string, index: CorpusIndex, knowledge: WordKnowledge): Query {
  const form = readQuestion(question);
  const analysed = analyse(question).filter(
    ({ start, end }) => !form.noise.some((noise) => start >= noise.start && end <= noise.end),
  );
  const periods = findPeriods(question);
  const parts = partsOf(analysed, index, knowledge).filter(
    ({ word, term }) => !STOP_WORDS.has(word) || /^[@~]|·$/u.test(term),
  );
  const terms = uniqueTerms(
    form.kind === 'definition' && !WHOSE.test(question) ? withoutFrame(parts) : parts,
  ).map((part): QueryTerm => {
    const synonyms = synonymsOf(part, knowledge);
    const related = union(hasSeveralWords(part) ? NONE : knowledge.related(part.word), part.meant);
    const weight = isLight(part) ? WEIGHTS.lightWord : 1;
    const period = periods.find(
      ({ start, end, from }) => from !== undefined && part.start >= start && part.end <= end,
    );
    const name = part.term.startsWith('@')
      ? !part.term.endsWith(NOTION)
      : (part.capital && part.start > 0) || index.proper.has(part.word);
    const { own: _own, phrase: _phrase, meant: _meant, ...token } = part;
    return {
      ...token,
      ...(period ? { period } : {}),
      weight,
      idf: weight * termIdf(part.term, part.term.startsWith('~') ? related : synonyms, index),
      rarity: part.number || part.term.startsWith('@') ? 1 : 1 - commonness(part.word),
      name,
      strange: isStrange(part, synonyms, index),
      synonyms,
      related,
      alike: name || /^[@~\d]/.test(part.term) ? NONE : index.alikeness.alike(part.word),
    };
  });
  const focus = form.focusWord === undefined ? undefined : stem(form.focusWord);
  const focusTerm = terms.find(({ term }) => term === focus);
  const borne = terms.filter(({ term, synonyms }) => index.has(term) || synonyms.size > 0);
  const heaviest = borne.toSorted((a, b) => b.idf - a.idf)[0];
  return {
    terms,
    total: terms.reduce((sum, { idf }) => sum + idf, 0) || 1,
    pairs: [...new Set(termPairs(analysed))],
    form,
    type: typeOf(form, question),
    periods,
    ...(focus === undefined ? {} : { focus }),
    ...(focusTerm ? { focusTerm } : {}),
    ...(heaviest ? { heaviest } : {}),
  };
}

/** "Whose definition" asks for somebody. */
const WHOSE = /\bwhose\b/i;
/** "what does the **term** X **stand for**": words that ask for a definition, not what is to be defined. */
const FRAME =
  /^(?:terms?|words?|phrases?|expressions?|acronyms?|abbreviations?|initials|letters|stands?(?: for)?|means?|meant|meaning|definitions?|defined?|short(?: for)?)$/u;

function withoutFrame(parts: readonly Part[]): readonly Part[] {
  const matter = parts.filter(({ word }) => !FRAME.test(word));
  return matter.length > 0 ? matter : parts;
}

const TYPE_OF_KIND: Partial<Record<QuestionForm['kind'], AnswerType>> = {
  who: 'person',
  when: 'time',
  where: 'place',
  'how-many': 'number',
  'how-much': 'number',
  'how-long': 'number',
  why: 'reason',
};

/** Asks for what goes along with something rather than for a date: "When do prices rise?" */
const HABIT = /\bwhen do(?:es)?\b/i;
/** "What does it cost?" asks for a sum. */
const SUM = /\bwhat (?:do|does|did|would|will|is|are|was|were)\b.*\b(?:costs?|earns?|earned|paid)\b/i;
/** Asking words that do not ask where "what" or "which" does: "what is said of who won". */
const OTHER_ASKING = /\b(?:who|whom|whose|when|where|why|how)\b/gi;

/** The kind of question decides; "which city" and the like by the noun they ask for. */
function typeOf({ kind, sure }: QuestionForm, question: string): AnswerType {
  if (kind === 'when' && HABIT.test(question)) return 'thing';
  if (kind === 'definition' && WHOSE.test(question)) return 'person';
  const given = TYPE_OF_KIND[kind];
  if (given) return given;
  if (kind !== 'which' && kind !== 'what') return 'thing';
  if (SUM.test(question)) return 'number';
  return answerType(sure ? question.replace(OTHER_ASKING, ' ') : question);
}

/** A question's query with what earlier questions carry into it, each of their words lighter and none that it has itself. */
export function carryOver(own: Query, earlier: Query): Query {
  const known = new Set(own.terms.map(({ term }) => term));
  const dated = own.periods.length > 0;
  const carried = earlier.terms
    .filter(({ term, period }) => !known.has(term) && !(dated && period))
    .map((term): QueryTerm => ({
      ...term,
      weight: term.weight * WEIGHTS.carried,
      idf: term.idf * WEIGHTS.carried,
    }));
  const terms = [...own.terms, ...carried];
  return { ...asksLike(own, earlier), terms, total: terms.reduce((sum, { idf }) => sum + idf, 0) || 1 };
}

/** A fragment ("and in 2019?") asks for the same kind of thing as the question before. */
function asksLike(own: Query, { form, type, focus, focusTerm }: Query): Query {
  if (own.form.sure && own.form.kind !== 'none') return own;
  return {
    ...own,
    form,
    type,
    ...(focus === undefined ? {} : { focus }),
    ...(focusTerm ? { focusTerm } : {}),
  };
}

function isStrange(
  { term, word, number }: Part,
  synonyms: ReadonlyMap<string, number>,
  index: CorpusIndex,
): boolean {
  if (number || /^[@~]/u.test(term) || index.has(term) || synonyms.size > 0) return false;
  if (isEnglishWord(word) || LIGHT_WORDS.has(word) || properKind(word) !== undefined) return false;
  const slip = word.length < 4 || (word.length > 4 && isNearCommonWord(word));
  return !slip;
}

/** A term the corpus lacks but has a synonym for weighs what the synonym weighs. */
function termIdf(term: string, synonyms: ReadonlyMap<string, number>, index: CorpusIndex): number {
  if (index.has(term)) return index.idf(term);
  const known = [...synonyms.keys()].map((synonym) => index.idf(synonym));
  return known.length > 0 ? Math.max(...known) : index.idf(term);
}

function union(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<string, number> {
  if (!b) return a;
  const both = new Map(a);
  for (const [term, weight] of b) both.set(term, Math.max(weight, both.get(term) ?? 0));
  return both;
}

/** A name of several words means what none of them means alone: "Afghan police" is not "local". */
const hasSeveralWords = ({ term, word, start, end }: Part): boolean =>
  term.startsWith('@') && end - start > word.length + 2;

const NONE: ReadonlyMap<string, number> = new Map();

function synonymsOf(part: Part, knowledge: WordKnowledge): ReadonlyMap<string, number> {
  const { term, own, phrase } = part;
  const alone = knowledge.synonyms(term, hasSeveralWords(part) ? '' : part.word);
  const together = phrase === undefined ? alone : union(alone, knowledge.synonyms(phrase, phrase));
  return own === undefined ? together : union(together, new Map([[own, WEIGHTS.insideName]]));
}

function uniqueTerms(parts: readonly Part[]): Part[] {
  return [...new Map(parts.toReversed().map((part) => [part.term, part])).values()].reverse();
}
