import { type Action, privately } from '../contract.ts';
import { contextOf } from '../conversation.ts';
import { searchPage } from '../search-page.ts';

/** Passages that match the question of an answer. */
export default {
  name: 'more',
  act: ({ message }, services) => privately(searchPage(contextOf(message).at(-1) ?? '', 1, services)),
} satisfies Action;
