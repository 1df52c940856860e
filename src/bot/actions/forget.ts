import { notice } from '../../present/notice.ts';
import { words } from '../../present/words.ts';
import { type Action, privately } from '../contract.ts';

/** Deletes everything stored about who presses it. */
export default {
  name: 'forget',
  act: async ({ caller }, { store }) =>
    privately(notice(words.privacy.deleted(await store.votes.forget(caller.userId)))),
} satisfies Action;
