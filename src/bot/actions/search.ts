import { type Action } from '../contract.ts';
import { contextOf } from '../conversation.ts';
import { searchPage } from '../search-page.ts';

/** Turns the pages of a search; the words searched for stand in the message. */
export default {
  name: 'search',
  act: ({ args: [page], message }, services) => ({
    kind: 'update',
    message: searchPage(contextOf(message).at(-1) ?? '', Number(page), services),
  }),
} satisfies Action;
