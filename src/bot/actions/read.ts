import { sectionPage, sectionsOf } from '../../present/memo-reader.ts';
import { notice } from '../../present/notice.ts';
import { memoByKey } from '../../present/passage-ref.ts';
import { words } from '../../present/words.ts';
import { type Action, privately } from '../contract.ts';

/** Turns the pages of a memo's section. */
export default {
  name: 'read',
  act({ args: [key, index, page] }, { library }) {
    const memo = memoByKey(library, key);
    const section = memo && sectionsOf(memo)[Number(index)];
    return section
      ? { kind: 'update', message: sectionPage(section, Number(page), library) }
      : privately(notice(words.context.gone));
  },
} satisfies Action;
