import type {
  ChatInputCommandInteraction,
  ContextMenuCommandInteraction,
  InteractionEditReplyOptions,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Reply } from '../bot/contract.ts';
import type { Message } from '../present/message.ts';
import { outgoing, outgoingReply, sentFlags } from './outgoing.ts';

export type Answerable =
  | ChatInputCommandInteraction
  | ContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** How an interaction was acknowledged before its answer was ready. */
export type Deferred = 'no' | 'thinking-privately' | 'thinking-publicly' | 'updating';

const edit = (message: Message): InteractionEditReplyOptions => ({
  ...outgoing(message),
  flags: sentFlags(message, false) as NonNullable<InteractionEditReplyOptions['flags']>,
});

const isFromMessage = (interaction: Answerable) =>
  interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());

/** How an interaction stands now, as discord.js has seen it. */
export const deferredAs = (interaction: Answerable): Deferred => {
  if (!interaction.replied && !interaction.deferred) return 'no';
  if (interaction.replied || isFromMessage(interaction)) return 'updating';
  return interaction.ephemeral ? 'thinking-privately' : 'thinking-publicly';
};

/** Acknowledges in time what is still being worked on; Discord fixes here whether "thinking …" is private. */
export const defer = async (interaction: Answerable, isPrivate: boolean): Promise<Deferred> => {
  if (isFromMessage(interaction)) {
    await interaction.deferUpdate();
    return 'updating';
  }
  await interaction.deferReply(outgoingReply({}, isPrivate).flags ? { flags: 'Ephemeral' } : {});
  return isPrivate ? 'thinking-privately' : 'thinking-publicly';
};

const deliverMessage = async (
  interaction: Answerable,
  { message, private: isPrivate }: Extract<Reply, { kind: 'message' }>,
  deferred: Deferred,
): Promise<void> => {
  const placeholder = isPrivate ? 'thinking-privately' : 'thinking-publicly';
  if (deferred === 'no') await interaction.reply(outgoingReply(message, isPrivate));
  else if (deferred === placeholder) await interaction.editReply(edit(message));
  else {
    // The placeholder has the wrong audience and cannot change it: it goes, and a new message comes.
    if (deferred !== 'updating') await interaction.deleteReply();
    await interaction.followUp(outgoingReply(message, isPrivate));
  }
};

/** Sends a reply, whatever way its interaction was acknowledged. Rejects with discord.js' error. */
export const deliver = async (interaction: Answerable, reply: Reply, deferred: Deferred): Promise<void> => {
  if (reply.kind === 'message') return deliverMessage(interaction, reply, deferred);
  if (reply.kind === 'modal') {
    if (deferred !== 'no' || interaction.isModalSubmit()) {
      throw new Error('a modal can only be the first answer to a command or a press');
    }
    await interaction.showModal(reply.modal);
    return;
  }
  if (!isFromMessage(interaction)) throw new Error('there is no message to update');
  if (deferred === 'no') await interaction.update(edit(reply.message));
  else await interaction.editReply(edit(reply.message));
};
