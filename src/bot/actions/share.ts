import { notice } from '../../present/notice.ts';
import { quotation } from '../../present/message.ts';
import { anyEdited, shownRefs, stillThere } from '../../present/shown-refs.ts';
import { shareableCopy } from '../../present/shareable-copy.ts';
import { words } from '../../present/words.ts';
import { type Action, privately, publicly } from '../contract.ts';

/** Posts a private answer for all to see: the very card its asker saw, unless the memo has changed since. */
export default {
  name: 'share',
  act({ message }, { library }) {
    const refs = shownRefs(message?.components ?? [], library);
    if (!message || !refs.length) return privately(notice(words.share.nothing));
    if (anyEdited(refs)) return privately(notice(words.share.edited));
    const quotations = stillThere(refs).map(({ passage, span }) => quotation(passage, span));
    return publicly({ ...shareableCopy(message), quotations });
  },
} satisfies Action;
