import { followUpModal } from '../../present/follow-up-modal.ts';
import type { Action } from '../contract.ts';

/** Opens the dialog for the next question. */
export default {
  name: 'follow-up',
  act: () => ({ kind: 'modal', modal: followUpModal() }),
} satisfies Action;
