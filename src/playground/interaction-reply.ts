import {
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type {
  APIInteractionResponse,
  APIMessage,
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Interaction } from './interaction.ts';
import type { MessageBody, MessagePatch, Uploads } from './message-body.ts';
import { replyFields } from './messages.ts';
import type { Messages } from './messages.ts';
import { refusals } from './rest-error.ts';
import type { Channel, State, StoredMessage } from './state.ts';

/** Flags a bot may put on its reply. Source: Interaction Callback Data, "flags". */
const settableFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.Ephemeral |
  MessageFlags.IsComponentsV2;

/** What a bot says to an interaction: its callback, the edits of `@original`, and follow-ups. */
export class InteractionReplies {
  private readonly state: State;
  private readonly messages: Messages;

  constructor(state: State, messages: Messages) {
    this.state = state;
    this.messages = messages;
  }

  /** Carries out a checked callback; the message it made or changed, if any. Throws 40060 for a second one. */
  callback(
    interaction: Interaction,
    response: APIInteractionResponse,
    uploads: Uploads,
  ): APIMessage | undefined {
    if (interaction.acknowledged !== undefined) throw refusals.alreadyAcknowledged();
    interaction.acknowledged = response.type;
    switch (response.type) {
      case Callback.ChannelMessageWithSource:
        return this.say(interaction, response.data as MessageBody, uploads);
      case Callback.DeferredChannelMessageWithSource:
        return this.think(interaction, response.data?.flags ?? 0);
      case Callback.DeferredMessageUpdate:
        return this.source(interaction).message;
      case Callback.UpdateMessage:
        return this.update(interaction, (response.data ?? {}) as MessagePatch, uploads);
      case Callback.Modal:
        this.openModal(interaction, response.data as APIModalInteractionResponseCallbackData);
        return undefined;
      case Callback.ApplicationCommandAutocompleteResult:
        interaction.complete({ kind: 'choices', choices: response.data.choices ?? [] });
        return undefined;
      default:
        throw new Error(`Callback type ${response.type} passed the checks and has no meaning here.`);
    }
  }

  /** The message `@original` or an id means for this interaction; throws 10008. */
  find(interaction: Interaction, messageId: string): StoredMessage {
    const id = messageId === '@original' ? interaction.originalMessageId : messageId;
    const stored = id ? this.state.message(interaction.channelId, id) : undefined;
    const ours = id === interaction.originalMessageId || metadataId(stored) === interaction.id;
    if (!stored || !ours) throw refusals.unknownMessage();
    return stored;
  }

  edit(interaction: Interaction, stored: StoredMessage, patch: MessagePatch, uploads: Uploads): APIMessage {
    const updated = stored.message.id === interaction.sourceMessageId;
    const message = this.messages.edit(this.channel(interaction), stored, patch, uploads);
    this.settle(interaction, stored, updated);
    return message;
  }

  remove(interaction: Interaction, stored: StoredMessage): void {
    this.messages.remove(this.channel(interaction), stored);
    interaction.settle({ kind: 'acknowledged', interactionId: interaction.id });
  }

  /** The first follow-up to a reply that still says "thinking" fills that reply in. */
  followUp(interaction: Interaction, body: MessageBody, uploads: Uploads): APIMessage {
    const original = this.state.message(interaction.channelId, interaction.originalMessageId ?? '');
    if (original && isLoading(original.message)) {
      return this.edit(interaction, original, body as MessagePatch, uploads);
    }
    const extra = original && replyFields(this.channel(interaction), original.message);
    const posted = this.post(interaction, body, uploads, { type: MessageType.Reply, extra: extra ?? {} });
    this.settle(interaction, posted, false);
    return posted.message;
  }

  private say(interaction: Interaction, body: MessageBody, uploads: Uploads): APIMessage {
    const posted = this.post(interaction, body, uploads, this.replyKind(interaction));
    interaction.originalMessageId = posted.message.id;
    this.settle(interaction, posted, false);
    return posted.message;
  }

  private think(interaction: Interaction, flags: number): APIMessage {
    const body = { flags: (flags & MessageFlags.Ephemeral) | MessageFlags.Loading };
    const { message } = this.post(interaction, body, [], this.replyKind(interaction));
    interaction.originalMessageId = message.id;
    return message;
  }

  private update(interaction: Interaction, patch: MessagePatch, uploads: Uploads): APIMessage {
    return this.edit(interaction, this.source(interaction), patch, uploads);
  }

  private openModal(interaction: Interaction, modal: APIModalInteractionResponseCallbackData): void {
    interaction.modal = modal;
    interaction.settle({ kind: 'modal', interactionId: interaction.id, modal });
  }

  /** The message a component hangs on becomes what `@original` means. */
  private source(interaction: Interaction): StoredMessage {
    const stored = this.state.message(interaction.channelId, interaction.sourceMessageId ?? '');
    if (!stored) throw refusals.unknownMessage();
    interaction.originalMessageId = stored.message.id;
    return stored;
  }

  private post(
    interaction: Interaction,
    body: MessageBody,
    uploads: Uploads,
    kind: { type: MessageType; extra: Partial<APIMessage> },
  ): StoredMessage {
    const flags = (body.flags ?? 0) & (settableFlags | MessageFlags.Loading);
    const message = this.messages.create(this.channel(interaction), {
      author: this.state.bot,
      body: { ...body, flags },
      uploads,
      type: kind.type,
      extra: {
        application_id: this.state.applicationId,
        webhook_id: this.state.applicationId,
        interaction_metadata: this.metadata(interaction),
        ...kind.extra,
      },
      ...(flags & MessageFlags.Ephemeral && { visibleTo: interaction.userId }),
    });
    return this.find(interaction, message.id);
  }

  private replyKind({ payload, channelId, sourceMessageId }: Interaction): {
    type: MessageType;
    extra: Partial<APIMessage>;
  } {
    if (payload.type === InteractionType.ApplicationCommand) {
      const slash = payload.data.type === 1;
      return { type: slash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand, extra: {} };
    }
    const source = this.state.message(channelId, sourceMessageId ?? '');
    const channel = this.state.channels.get(channelId);
    const extra = source && channel ? replyFields(channel, source.message) : {};
    return { type: MessageType.Reply, extra };
  }

  private metadata({ id, payload, userId }: Interaction): APIMessageInteractionMetadata {
    return {
      id,
      type: payload.type,
      user: this.state.user(userId),
      authorizing_integration_owners: payload.authorizing_integration_owners,
    } as APIMessageInteractionMetadata;
  }

  private settle(interaction: Interaction, stored: StoredMessage, updated: boolean): void {
    interaction.settle({
      kind: 'message',
      interactionId: interaction.id,
      message: stored.message,
      ephemeral: stored.visibleTo !== undefined,
      updated,
    });
  }

  private channel({ channelId }: Interaction): Channel {
    const channel = this.state.channels.get(channelId);
    if (!channel) throw refusals.unknownChannel();
    return channel;
  }
}

function isLoading({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Loading) !== 0;
}

/** Which interaction a message answers. */
function metadataId(stored: StoredMessage | undefined): string | undefined {
  return stored?.message.interaction_metadata?.id;
}
