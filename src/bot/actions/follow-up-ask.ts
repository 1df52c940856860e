import { FOLLOW_UP_FIELD } from '../../present/follow-up-modal.ts';
import { answerMessage } from '../answer-message.ts';
import type { Action } from '../contract.ts';
import { contextOf } from '../conversation.ts';

/** Answers the question typed into the dialog, in the light of those the card shows; as public as the card was. */
export default {
  name: 'follow-up-ask',
  async act({ fields, message, caller: { guildId } }, services) {
    const isPrivate = message?.ephemeral ?? true;
    const asked = {
      question: fields[FOLLOW_UP_FIELD] ?? '',
      context: contextOf(message),
      isPrivate,
      guildId,
    };
    return { kind: 'message', private: isPrivate, message: await answerMessage(asked, services) };
  },
} satisfies Action;
