import { createAliases } from '../analysis/aliases.ts';
import type { Lexicon } from '../corpus/lexicon.ts';
import type { Library } from '../corpus/library.ts';
import { type Annotation, buildCorpusIndex, type CorpusIndex } from './corpus-index.ts';
import { mainSubject, withMainSubject } from './main-subject.ts';
import { nameGroups } from './name-groups.ts';
import type { WordKnowledge } from './query.ts';
import { createWordKnowledge } from './word-knowledge.ts';

/** A library indexed, and what is known of words there: names are found the same way in both. */
export function openIndex(
  library: Library,
  lexicon: Lexicon,
  annotations: readonly Annotation[] = [],
): { readonly index: CorpusIndex; readonly knowledge: WordKnowledge } {
  const names = nameGroups(library, lexicon);
  const findMentions = createAliases(names);
  const index = buildCorpusIndex(library, findMentions, annotations);
  const knowledge = createWordKnowledge(index, lexicon, { names, findMentions });
  const subject = mainSubject(index);
  if (subject === undefined) return { index, knowledge };
  return { index, knowledge: { ...knowledge, findMentions: withMainSubject(findMentions, subject) } };
}
