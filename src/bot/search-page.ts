import { plainLine } from '../present/escape.ts';
import type { Message } from '../present/message.ts';
import { passagesCard } from '../present/passages-card.ts';
import type { Services } from './services.ts';

/** Passages one can turn through, in all. */
const FOUND_MAX = 20;

/** One page, 1-based, of the passages that match `query`. */
export const searchPage = (query: string, page: number, { library, search }: Services): Message =>
  passagesCard({ query: plainLine(query), found: search(query, FOUND_MAX), page, library });
