import MiniSearch from 'minisearch';
import { peer } from './peer.ts';

/** MiniSearch as it comes: its own tokenizer, lower case, words joined by OR. */
export const minisearchDefaults = peer('MiniSearch defaults', (documents) => {
  const mini = new MiniSearch({ fields: ['title', 'text'] });
  mini.addAll(documents);
  return (question) => mini.search(question).map(({ id, score }) => ({ id, score }));
});
