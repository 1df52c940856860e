import type { FindMentions } from '../analysis/aliases.ts';
import { type AnswerType, answerType } from '../analysis/answer-type.ts';
import type { QuestionForm } from '../analysis/question.ts';
import { readQuestion } from '../analysis/question.ts';
import { findPeriods } from '../analysis/periods.ts';
import { CHAT_FORMS, CHAT_WORDS, LIGHT_WORDS, STOP_WORDS } from '../analysis/stop-words.ts';
import { commonness, isNearCommonWord } from '../analysis/common-words.ts';
import { findPhrases as findIdioms, type Phrase } from '../analysis/phrases.ts';
import { properKind } from '../analysis/proper-words.ts';
import { isEnglishWord } from '../analysis/related-words.ts';
import { analyse, stem, type Term } from '../analysis/terms.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { termPairs } from './indexed-passage.ts';
import type { Query, QueryTerm } from './query.ts';
import { WEIGHTS } from './weights.ts';

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

/** Reads a question's words into a query. Stop words carry nothing; a name under any of its forms becomes one term. */
export function readQuery(question: string, index: CorpusIndex, knowledge: WordKnowledge): Query {
  const form = readQuestion(question);
  const analysed = analyse(question).filter(
    ({ start, end }) => !form.noise.some((noise) => start >= noise.start && end <= noise.end),
  );
  const periods = findPeriods(question);
  const named = nameTerms(analysed, knowledge.findMentions);
  const known = withCompounds(named, index, knowledge);
  const parts = withIdioms(withPhrases(known, analysed, knowledge.findPhrases), analysed, knowledge).map(
    (part) => mend(part, index, knowledge),
  );
  const terms = uniqueTerms(
    parts.filter(({ word, term }) => !STOP_WORDS.has(word) || /^[@~]|·$/u.test(term)),
  ).map((part): QueryTerm => {
    const synonyms = synonymsOf(part, knowledge);
    const related = union(knowledge.related(part.word), part.meant);
    const weight = isLight(part) ? WEIGHTS.lightWord : 1;
    const period = periods.find(
      ({ start, end, from }) => from !== undefined && part.start >= start && part.end <= end,
    );
    const { own: _own, phrase: _phrase, meant: _meant, ...token } = part;
    return {
      ...token,
      ...(period ? { period } : {}),
      weight,
      idf: weight * termIdf(part.term, part.term.startsWith('~') ? related : synonyms, index),
      rarity: part.number || part.term.startsWith('@') ? 1 : 1 - commonness(part.word),
      name: part.term.startsWith('@') ? !part.term.endsWith(NOTION) : part.capital && part.start > 0,
      strange: isStrange(part, synonyms, index),
      synonyms,
      related,
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
const HABIT = /\bwhen do(?:es)?\b/iu;
/** "What does it cost?" asks for a sum. */
const SUM = /\bwhat (?:do|does|did|would|will|is|are|was|were)\b.*\b(?:costs?|earns?|earned|paid)\b/iu;
/** Asking words that do not ask where "what" or "which" does: "what is said of who won". */
const OTHER_ASKING = /\b(?:who|whom|whose|when|where|why|how)\b/giu;

/** The kind of question decides; "which city" and the like by the noun they ask for. */
function typeOf({ kind, sure }: QuestionForm, question: string): AnswerType {
  if (kind === 'when' && HABIT.test(question)) return 'thing';
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
  if (isEnglishWord(word) || properKind(word) !== undefined) return false;
  const slip = word.length < 4 || (word.length > 4 && isNearCommonWord(word));
  return !slip;
}

/** A term the corpus lacks but has a synonym for weighs what the synonym weighs. */
function termIdf(term: string, synonyms: ReadonlyMap<string, number>, index: CorpusIndex): number {
  if (index.has(term)) return index.idf(term);
  const known = [...synonyms.keys()].map((synonym) => index.idf(synonym));
  return known.length > 0 ? Math.max(...known) : index.idf(term);
}

/** A word that neither the corpus, the lexicon nor general English knows is read as the corpus word it misspells. */
function mend(part: Part, index: CorpusIndex, knowledge: WordKnowledge): Part {
  const spelledOut = CHAT_FORMS.get(part.word);
  if (spelledOut !== undefined) return { ...part, word: spelledOut, term: stem(spelledOut) };
  if (
    part.number ||
    /^[@~]/u.test(part.term) ||
    index.has(part.term) ||
    knowledge.synonyms(part.term, part.word).size > 0
  )
    return part;
  const word = knowledge.correct(part.word);
  return word === undefined ? part : { ...part, word, term: stem(word) };
}

interface Part extends Pick<Term, 'term' | 'word' | 'start' | 'end' | 'number' | 'capital'> {
  /** The plain term of a name of one word, or the compound that the word is written as part of elsewhere. */
  readonly own?: string;
  /** The saying that the word is part of. */
  readonly phrase?: string;
  /** What the fixed expression says that the word is part of. */
  readonly meant?: ReadonlyMap<string, number>;
}

const isLight = ({ word, capital, start }: Part): boolean => LIGHT_WORDS.has(word) && !(capital && start > 0);

function union(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<string, number> {
  if (!b) return a;
  const both = new Map(a);
  for (const [term, weight] of b) both.set(term, Math.max(weight, both.get(term) ?? 0));
  return both;
}

function synonymsOf(
  { term, word, own, phrase }: Part,
  knowledge: WordKnowledge,
): ReadonlyMap<string, number> {
  const alone = knowledge.synonyms(term, word);
  if (own !== undefined) return union(alone, new Map([[own, WEIGHTS.insideName]]));
  const together = phrase === undefined ? undefined : knowledge.synonyms(phrase, phrase);
  if (!together) return alone;
  return union(alone, together);
}

/** Lets each word of a saying ("mine clearance") mean what the saying means; a saying of stop words becomes a part of its own. */
function withPhrases(parts: readonly Part[], terms: readonly Term[], findPhrases: FindMentions): Part[] {
  const all = [...parts];
  for (const { term: phrase, first, length } of findPhrases(terms)) {
    const { start } = terms[first]!;
    const { end } = terms[first + length - 1]!;
    const inside = [...all.entries()].filter(
      ([, part]) => part.start >= start && part.end <= end && !part.term.startsWith('@'),
    );
    for (const [i, part] of inside) all[i] = { ...part, phrase };
    if (inside.length === 0 && !all.some((part) => part.start < end && start < part.end))
      all.push({ term: phrase, word: phrase.slice(1), start, end, number: false, capital: false });
  }
  return all.sort((a, b) => a.start - b.start);
}

/**
 * Lets the full words of a fixed expression mean what it says ("chain of command"); one of small words only ("take over")
 * becomes a part of its own, where the corpus has a word for it.
 */
function withIdioms(parts: readonly Part[], terms: readonly Term[], knowledge: WordKnowledge): Part[] {
  const all = [...parts];
  for (const idiom of findIdioms(terms)) {
    const meant = knowledge.meant(idiom);
    if (meant.size === 0) continue;
    const { start } = terms[idiom.first]!;
    const { end } = terms[idiom.first + idiom.length - 1]!;
    const inside = [...all.entries()].filter(([, part]) => part.start < end && start < part.end);
    if (inside.some(([, { term }]) => /^[@~]/u.test(term))) continue;
    const full = inside.filter(([, part]) => !isLight(part) && !part.number);
    for (const [i, part] of full) all[i] = { ...part, meant };
    if (full.length > 0) continue;
    const word = terms
      .slice(idiom.first, idiom.first + idiom.length)
      .map((term) => term.word)
      .join(' ');
    all.push({ term: `~${word}`, word, start, end, number: false, capital: false, meant });
  }
  return all.sort((a, b) => a.start - b.start);
}

/** A compound is one word here and two there: "midlevel" meets "mid-level", "air strikes" meets "airstrikes". */
function withCompounds(parts: readonly Part[], index: CorpusIndex, knowledge: WordKnowledge): Part[] {
  return parts.flatMap((part, i): Part[] => {
    if (part.number || part.term.startsWith('@')) return [part];
    const joined = [parts[i - 1], parts[i + 1]].flatMap((beside, before) =>
      beside && Math.max(beside.start - part.end, part.start - beside.end) <= 1
        ? [stem(before === 0 ? beside.word + part.word : part.word + beside.word)]
        : [],
    );
    const own = joined.find((term) => index.has(term));
    if (own !== undefined) return [{ ...part, own }];
    if (index.has(part.term) || knowledge.synonyms(part.term, part.word).size > 0) return [part];
    return splitCompound(part, index) ?? [part];
  });
}

/** The shortest half of a compound, in letters: shorter ones make words of chance. */
const LEAST_HALF = 3;

function splitCompound(part: Part, index: CorpusIndex): Part[] | undefined {
  for (let cut = LEAST_HALF; cut <= part.word.length - LEAST_HALF; cut += 1) {
    const halves = [part.word.slice(0, cut), part.word.slice(cut)] as const;
    const [first, second] = halves.map(stem) as [string, string];
    if (!index.has(first) || !index.has(second) || !index.hasPair(`${first} ${second}`)) continue;
    const { start, end } = part;
    return [
      { ...part, word: halves[0], term: first, end: start + cut },
      { ...part, word: halves[1], term: second, start: start + cut, end },
    ];
  }
  return undefined;
}

/** "tell us" speaks of the askers, "the us" of a country. */
const ASKERS = /^(?:tell|let|give|show|help|remind|teach)$/u;

function nameTerms(terms: readonly Term[], findMentions: FindMentions): Part[] {
  const parts: Part[] = [];
  const mentions = new Map(findMentions(terms).map((mention) => [mention.first, mention]));
  for (let i = 0; i < terms.length;) {
    const mention = mentions.get(i);
    const token = terms[i]!;
    if (mention && !(token.text === 'us' && ASKERS.test(terms[i - 1]?.word ?? ''))) {
      const own = mention.term.startsWith('@') && mention.length === 1 ? { own: token.term } : {};
      parts.push({
        ...own,
        term: mention.term,
        word: token.word,
        start: token.start,
        end: terms[i + mention.length - 1]!.end,
        number: false,
        capital: mention.term.startsWith('@'),
      });
    } else if (
      !token.stop &&
      !(token.word === 'us' && ASKERS.test(terms[i - 1]?.word ?? '')) &&
      !(CHAT_WORDS.has(token.word) && token.text !== token.text.toUpperCase())
    )
      parts.push(token);
    i += mention?.length ?? 1;
  }
  return parts;
}

function uniqueTerms(parts: readonly Part[]): Part[] {
  return [...new Map(parts.toReversed().map((part) => [part.term, part])).values()].reverse();
}
