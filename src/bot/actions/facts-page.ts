import { readWantedArgs } from '../../present/facts/look-up.ts';
import { lookUps } from '../../present/facts/look-ups.ts';
import { notice } from '../../present/notice.ts';
import { words } from '../../present/words.ts';
import { type Action, privately } from '../contract.ts';

/** Turns the pages of a look-up. */
export default {
  name: 'facts-page',
  act({ args: [kind = '', page, ...wanted] }, services) {
    const lookUp = lookUps[kind];
    return lookUp
      ? { kind: 'update', message: lookUp(services, readWantedArgs(wanted), Number(page)).message }
      : privately(notice(words.error.unknownAction));
  },
} satisfies Action;
