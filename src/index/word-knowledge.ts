import { type AliasGroup, createAliases, type FindMentions } from '../analysis/aliases.ts';
import { baseForm, irregularForms } from '../analysis/irregular-forms.ts';
import { properKind } from '../analysis/proper-words.ts';
import { isEnglishWord, isRareWord, relatedWords, THESAURUS_WEIGHTS } from '../analysis/related-words.ts';
import { createSpeller, type Speller } from '../analysis/spelling.ts';
import { CHAT_WORDS, LIGHT_WORDS, PRESENT_WORDS, STOP_WORDS } from '../analysis/stop-words.ts';
import { analyse, fold, stem } from '../analysis/terms.ts';
import { otherForms, worldPhrases } from '../analysis/world-names.ts';
import type { Lexicon } from '../corpus/lexicon.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { createSayings, isPhrase, phraseTerm } from './sayings.ts';
import type { WordKnowledge } from './query.ts';
import { WEIGHTS } from './weights.ts';

/** What the lexicon and the table of related words say about words, reduced to what the corpus holds. */
export function createWordKnowledge(
  index: CorpusIndex,
  lexicon: Lexicon,
  { names, findMentions }: { readonly names: readonly AliasGroup[]; readonly findMentions: FindMentions },
): WordKnowledge {
  const termOf = new Map(names.flatMap(({ term, forms }) => forms.map((form) => [fold(form), term])));
  const groups = new Map(names.map((group) => [group.term, group]));
  const acronyms = remembering((term) => acronymsAmong(groups.get(term)?.forms ?? [], index));
  const findPhrases = createAliases(phraseGroups(lexicon));
  const sayings = createSayings(lexicon, index, findMentions);
  // Made only when a word is misspelt: most questions need none.
  let speller: Speller | undefined;
  const spell = (word: string): string | undefined =>
    (speller ??= createSpeller(spellingVocabulary(index, lexicon), WEIGHTS.spelling))(word);
  return {
    findMentions,
    findPhrases,
    correct: (word) => (isWritten(word) ? undefined : spell(word)),
    synonyms: remembering(
      (term, word) =>
        [
          sayings(word),
          sayings(term),
          irregular(word, index),
          present(word, index),
          worldName(groups.get(term)?.forms.map(fold) ?? [word], termOf, index),
          acronyms(term),
        ].reduce(union) ?? NONE,
    ),
    related: remembering((word) => readRelated(word, index)),
    meant: ({ close, near }) => {
      const meant = new Map<string, number>();
      for (const word of near) meant.set(stem(word), THESAURUS_WEIGHTS.near);
      // "At the helm" is to lead, and who leads is the leader.
      for (const word of close)
        for (const { word: derived, relation } of relatedWords(word))
          if (relation === 'derived') meant.set(stem(derived), THESAURUS_WEIGHTS.near);
      for (const word of close) meant.set(stem(word), THESAURUS_WEIGHTS.close);
      return new Map([...meant].filter(([term]) => index.has(term)));
    },
  };
}

type Meanings = ReadonlyMap<string, number>;
const NONE: Meanings = new Map();

/** The same words come again and again. */
const MOST_REMEMBERED = 50_000;

function remembering(
  read: (first: string, second: string) => Meanings,
): (first: string, second?: string) => Meanings {
  const known = new Map<string, Meanings>();
  return (first, second = '') => {
    const key = `${first} ${second}`;
    let meanings = known.get(key);
    if (meanings === undefined) {
      meanings = read(first, second);
      if (known.size < MOST_REMEMBERED) known.set(key, meanings);
    }
    return meanings;
  };
}

/** A name is borne out by its acronym inside a longer name: "United Nations" by "UN Assistance Mission". */
function acronymsAmong(forms: readonly string[], index: CorpusIndex): ReadonlyMap<string, number> {
  const terms = forms
    .filter((form) => /^\p{Lu}{2,}$/u.test(form))
    .map((form) => analyse(`x ${form}`)[1]!.term);
  return new Map(terms.filter((term) => index.has(term)).map((term) => [term, WEIGHTS.insideName]));
}

/** Whether English knows a word as it is written: then it is no misspelling. */
const isWritten = (word: string): boolean =>
  isEnglishWord(word) ||
  isRareWord(word) ||
  properKind(word) !== undefined ||
  STOP_WORDS.has(word) ||
  LIGHT_WORDS.has(word) ||
  CHAT_WORDS.has(word);

/** What may be meant by a misspelt word: the corpus' words first, then the small words of asking and the lexicon's. */
function spellingVocabulary(index: CorpusIndex, lexicon: Lexicon): Map<string, number> {
  const vocabulary = new Map(index.words);
  for (const word of [...STOP_WORDS, ...LIGHT_WORDS]) if (!vocabulary.has(word)) vocabulary.set(word, 1);
  const said = [
    ...lexicon.names.flatMap(({ aliases }) => aliases),
    ...lexicon.words.flatMap(({ like }) => like),
  ];
  for (const { word } of said.flatMap((form) => analyse(form)))
    if (!vocabulary.has(word)) vocabulary.set(word, 0.5);
  return vocabulary;
}

function union(
  a: ReadonlyMap<string, number> | undefined,
  b: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<string, number> | undefined {
  if (!a || !b || a === b) return a ?? b;
  const both = new Map(a);
  for (const [term, weight] of b) both.set(term, Math.max(weight, both.get(term) ?? 0));
  return both;
}

/** The lexicon's sayings of several words, each found in a question as one term. */
function phraseGroups({ words }: Lexicon): AliasGroup[] {
  const phrases = words.flatMap(({ like }) => like).filter(isPhrase);
  return [...new Set([...phrases, ...worldPhrases()])].map((said) => ({
    get term() {
      return phraseTerm(said);
    },
    forms: [said],
  }));
}

/** Words for the speaker's present are one: "now", "today", "sitting" ask for what is "current". */
function present(word: string, index: CorpusIndex): ReadonlyMap<string, number> | undefined {
  if (!PRESENT_WORDS.has(word)) return undefined;
  const others = [...PRESENT_WORDS]
    .filter((other) => other !== word)
    .map(stem)
    .filter((term) => index.has(term));
  return new Map(others.map((term) => [term, WEIGHTS.present]));
}

/** A country or body under its other names, by its people and by its seat; "americans" as "american". */
function worldName(
  forms: readonly string[],
  termOf: ReadonlyMap<string, string>,
  index: CorpusIndex,
): ReadonlyMap<string, number> | undefined {
  const others = forms
    .flatMap((form) => [form.replace(/^~/u, ''), form.replace(/^~|s$/gu, '')])
    .map(otherForms)
    .find(({ size }) => size > 0);
  const indexed = [...(others ?? [])]
    .flatMap(([form, weight]) => [termOf.get(form), stem(form)].map((term) => [term, weight] as const))
    .filter((entry): entry is readonly [string, number] => entry[0] !== undefined && index.has(entry[0]));
  return indexed.length === 0 ? undefined : new Map(indexed);
}

/** Irregular forms of the same word ("led" and "lead") are nearly the word itself. */
function irregular(word: string, index: CorpusIndex): ReadonlyMap<string, number> | undefined {
  const base = baseForm(word);
  const forms = [...(base === undefined ? [] : [base]), ...irregularForms(base ?? word)]
    .map(stem)
    .filter((term) => index.has(term));
  return forms.length === 0 ? undefined : new Map(forms.map((term) => [term, WEIGHTS.irregularForm]));
}

function readRelated(word: string, index: CorpusIndex): Map<string, number> {
  const related = new Map<string, number>();
  const own = stem(word);
  for (const { word: other, relation, weight } of relatedWords(word)) {
    const term = stem(other);
    if (relation !== 'form' && term !== own && index.has(term))
      related.set(term, Math.max(weight, related.get(term) ?? 0));
  }
  return related;
}
