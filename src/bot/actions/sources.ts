import { shownRefs } from '../../present/shown-refs.ts';
import { sourcesCard } from '../../present/sources-card.ts';
import { type Action, privately } from '../contract.ts';

/** The memo's notes behind what an answer quotes, in full. */
export default {
  name: 'sources',
  act: ({ message }, { library }) =>
    privately(sourcesCard(shownRefs(message?.components ?? [], library), library)),
} satisfies Action;
