import { notice } from '../present/notice.ts';
import { plainLine } from '../present/escape.ts';
import { displayedText } from '../present/displayed-text.ts';
import { words } from '../present/words.ts';
import { defaultSettings } from '../store/settings.ts';
import { answerMessage } from './answer-message.ts';
import { type ChatEvent, type MessageReply, publicly } from './contract.ts';
import { contextOf, threadFor } from './conversation.ts';
import type { Services } from './services.ts';

/** Answers a message written to the bot; `undefined` where nothing is to be said, as after a hint already given. */
export const chat = async (
  { text, caller, earlier }: ChatEvent,
  services: Services,
): Promise<MessageReply | undefined> => {
  if (!plainLine(text)) {
    const hint = notice(words.chat.hint);
    const [previous] = earlier;
    const hintedAlready = previous?.own && displayedText(previous) === displayedText(hint);
    return hintedAlready ? undefined : publicly(hint);
  }
  const { guildId } = caller;
  const settings = guildId === undefined ? defaultSettings : await services.store.settings.of(guildId);
  const message = await answerMessage(
    {
      question: text,
      context: earlier.map(contextOf).find(({ length }) => length > 0) ?? [],
      isPrivate: false,
      guildId,
    },
    services,
  );
  return { ...publicly(message), ...threadFor(text, caller, settings) };
};
