import { citeCard } from '../../present/cite-card.ts';
import { shownRefs } from '../../present/shown-refs.ts';
import { type Action, privately } from '../contract.ts';

/** How to cite what an answer quotes. */
export default {
  name: 'cite',
  act: ({ message }, { library }) =>
    privately(citeCard(shownRefs(message?.components ?? [], library), library)),
} satisfies Action;
