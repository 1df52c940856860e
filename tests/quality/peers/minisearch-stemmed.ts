import MiniSearch from 'minisearch';
import { STOP_WORDS } from '../../../src/analysis/stop-words.ts';
import { stem } from '../../../src/analysis/terms.ts';
import { peer } from './peer.ts';

/** MiniSearch with a stop word list and Porter's stemmer: what most people would reach for next. */
export const minisearchStemmed = peer('MiniSearch, stop words + Porter', (documents) => {
  const mini = new MiniSearch({
    fields: ['title', 'text'],
    processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : stem(term.toLowerCase())),
  });
  mini.addAll(documents);
  return (question) => mini.search(question).map(({ id, score }) => ({ id, score }));
});
