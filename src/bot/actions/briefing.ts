import { briefingWords } from '../../present/words.ts';
import { notice } from '../../present/notice.ts';
import { type Action, privately } from '../contract.ts';

/** Tells a reader what a briefing is. Its custom id carries the slot, by which the bot knows its own post. */
export default {
  name: 'briefing',
  act: () => privately(notice(...briefingWords.aboutText)),
} satisfies Action;
