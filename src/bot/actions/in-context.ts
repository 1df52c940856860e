import { inContextCard } from '../../present/in-context-card.ts';
import { resolvePassageRef } from '../../present/passage-ref.ts';
import { type Action, privately } from '../contract.ts';

/** The button under a quotation: the passage it was taken from, with its neighbours. */
export default {
  name: 'in-context',
  act: ({ args: [ref = ''] }, { library }) =>
    privately(inContextCard(resolvePassageRef(library, ref), library)),
} satisfies Action;
