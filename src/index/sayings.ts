import type { FindMentions } from '../analysis/aliases.ts';
import { analyse, fold } from '../analysis/terms.ts';
import type { Lexicon } from '../corpus/lexicon.ts';
import type { CorpusIndex } from './corpus-index.ts';

/** Indexed terms that a saying stands for, weight 0–1; asked by folded word, stem or `phraseTerm`. */
export type Sayings = (key: string) => ReadonlyMap<string, number> | undefined;

type Entry = Lexicon['words'][number];

/** How a saying of several words is keyed. */
export const phraseTerm = (phrase: string): string => `~${fold(phrase).replaceAll(/\s+/gu, ' ')}`;

/** What people say → indexed terms. Read only as far as asked: a question needs a few of a lexicon's thousands. */
export function createSayings({ words }: Lexicon, index: CorpusIndex, findNames: FindMentions): Sayings {
  const shelves = Map.groupBy(
    words.flatMap((entry) => entry.like.map((said) => ({ said, entry }))),
    ({ said }) => writtenOpening(said) ?? openingOf(isPhrase(said) ? phraseTerm(said) : fold(said)),
  );
  const targetsOf = remembering((entry: Entry) =>
    indexedTerms(entry.word, findNames).filter((term) => index.has(term)),
  );
  const meaningsOn = remembering((opening: string) => {
    const meanings = new Map<string, Map<string, number>>();
    for (const { said, entry } of shelves.get(opening) ?? [])
      for (const key of keysOf(said))
        for (const target of targetsOf(entry)) {
          const meaning = meanings.get(key) ?? new Map<string, number>();
          meanings.set(key, meaning.set(target, Math.max(entry.weight, meaning.get(target) ?? 0)));
        }
    return meanings;
  });
  return (key) => meaningsOn(openingOf(key)).get(key);
}

/** Whether a saying is more than one word. */
export const isPhrase = (said: string): boolean => said.includes(' ') || /[^\p{L}\p{N}]/u.test(said);

/** A stem and its word begin with the same two letters. */
const openingOf = (key: string): string => key.slice(0, key.startsWith('~') ? 3 : 2);

/** The opening of the key of a saying in plain letters, without making the key: a lexicon holds thousands. */
function writtenOpening(said: string): string | undefined {
  const words = /^[a-z]{2}[a-z]*( |$)/i.exec(said);
  return words ? (words[1] === '' ? '' : '~') + said.slice(0, 2).toLowerCase() : undefined;
}

/** A word is found by its form and by its stem. */
function keysOf(said: string): ReadonlySet<string> {
  const content = analyse(said);
  return new Set(content.length === 1 ? [content[0]!.word, content[0]!.term] : [phraseTerm(said)]);
}

function indexedTerms(text: string, findMentions: FindMentions): string[] {
  const terms = analyse(text);
  return [
    ...terms.filter(({ stop }) => !stop).map(({ term }) => term),
    ...findMentions(terms).map(({ term }) => term),
  ];
}

function remembering<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
