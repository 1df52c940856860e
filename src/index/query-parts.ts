import type { FindMentions } from '../analysis/aliases.ts';
import { findPhrases as findIdioms } from '../analysis/phrases.ts';
import { CHAT_FORMS, CHAT_WORDS, LIGHT_WORDS } from '../analysis/stop-words.ts';
import { stem, type Term } from '../analysis/terms.ts';
import type { CorpusIndex } from './corpus-index.ts';
import type { WordKnowledge } from './query.ts';

/** A word or name of a question on its way to a query term. */
export interface Part extends Pick<Term, 'term' | 'word' | 'start' | 'end' | 'number' | 'capital'> {
  /** The plain term of a name of one word, or the compound that the word is written as part of elsewhere. */
  readonly own?: string;
  /** The saying that the word is part of. */
  readonly phrase?: string;
  /** What the fixed expression says that the word is part of. */
  readonly meant?: ReadonlyMap<string, number>;
}

/** A word that asks rather than names, unless written like a name. */
export const isLight = ({ word, capital, start }: Part): boolean =>
  LIGHT_WORDS.has(word) && !(capital && start > 0);

/** The words of a question that are to be searched for: names as one, compounds, sayings and idioms known, misspellings mended. */
export function partsOf(terms: readonly Term[], index: CorpusIndex, knowledge: WordKnowledge): Part[] {
  const named = withCompounds(nameTerms(terms, knowledge.findMentions), index, knowledge);
  return withIdioms(withPhrases(named, terms, knowledge.findPhrases), terms, knowledge).map((part) =>
    mend(part, index, knowledge),
  );
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
    const joined = [parts[i - 1], parts[i + 1]].flatMap((beside, side) =>
      beside && Math.max(beside.start - part.end, part.start - beside.end) <= 1
        ? [stem(side === 0 ? beside.word + part.word : part.word + beside.word)]
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
