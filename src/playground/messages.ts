import { ChannelType, EmbedType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { APIAttachment, APIMessage, APIMessageReference, APIUser } from 'discord-api-types/v10';
import { storeUploads, withAttachmentUrls } from './attachments.ts';
import type { Clock } from './clock.ts';
import { numberComponents } from './component-tree.ts';
import type { EventLog } from './event-log.ts';
import type { Gateway } from './gateway.ts';
import { mentionedIn } from './mentions.ts';
import type { MessageBody, MessagePatch, Uploads } from './message-body.ts';
import { guildOf, memberPayload } from './payloads.ts';
import type { Channel, State, StoredMessage } from './state.ts';

/** Source: Create Message, `enforce_nonce`: "in the past few minutes"; the box takes the shortest few. */
const nonceWindowMs = 3 * 60_000;

const noFlags = 0 as MessageFlags;

/** A message about to be posted. */
export interface Draft {
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly uploads?: Uploads;
  readonly type?: MessageType;
  /** Fields only some messages have: `webhook_id`, `interaction_metadata`, … */
  readonly extra?: Partial<APIMessage>;
  readonly visibleTo?: string;
}

export interface MessageParts {
  readonly state: State;
  readonly clock: Clock;
  readonly log: EventLog;
  readonly gateway: Gateway;
  readonly origin: () => string;
}

/** Posts, changes and deletes messages, and tells the bot and the log of it. Ephemeral ones send no gateway event. */
export class Messages {
  private readonly parts: MessageParts;
  /** The latest message of each author and enforced nonce. */
  private readonly posted = new Map<string, StoredMessage>();

  constructor(parts: MessageParts) {
    this.parts = parts;
  }

  /** The message this author posted with the same enforced nonce within the last 3 minutes. */
  findByNonce(authorId: string, nonce: string): APIMessage | undefined {
    const posted = this.posted.get(`${authorId} ${nonce}`);
    const isRecent =
      posted && this.parts.clock.nowMs() - Date.parse(posted.message.timestamp) < nonceWindowMs;
    return isRecent ? posted.message : undefined;
  }

  create(channel: Channel, draft: Draft): APIMessage {
    const { state, origin } = this.parts;
    const { body } = draft;
    const attachments = storeUploads(state, origin(), draft.uploads ?? [], body.attachments);
    const nonce = body.nonce === undefined || body.nonce === null ? undefined : String(body.nonce);
    const message = {
      id: state.ids.next(),
      channel_id: channel.id,
      author: draft.author,
      type: draft.type ?? MessageType.Default,
      content: (body.content ?? '').trim(),
      timestamp: this.timestamp(),
      edited_timestamp: null,
      tts: body.tts ?? false,
      pinned: false,
      flags: body.flags ?? 0,
      ...this.mentions(body, draft),
      ...shown(body, attachments),
      ...draft.extra,
      ...(nonce !== undefined && { nonce }),
    } as APIMessage;
    const stored = {
      message,
      ...(draft.visibleTo && { visibleTo: draft.visibleTo }),
    };
    state.addMessage(stored);
    if (nonce !== undefined && body.enforce_nonce) this.posted.set(`${draft.author.id} ${nonce}`, stored);
    this.announce('MESSAGE_CREATE', channel, stored);
    return message;
  }

  /** Changes what the patch names. The first edit of a "thinking" message leaves no trace of an edit. */
  edit(channel: Channel, stored: StoredMessage, patch: MessagePatch, uploads: Uploads): APIMessage {
    const { state, origin } = this.parts;
    const before = stored.message;
    const kept = patch.attachments
      ? before.attachments.filter(({ id }) => patch.attachments?.some((note) => String(note.id) === id))
      : before.attachments;
    const added = storeUploads(state, origin(), uploads, patch.attachments ?? undefined);
    const body = {
      content: patch.content === undefined ? before.content : (patch.content ?? ''),
      embeds: patch.embeds === undefined ? before.embeds : (patch.embeds ?? []),
      components: patch.components === undefined ? (before.components ?? []) : (patch.components ?? []),
    };
    const wasLoading = ((before.flags ?? 0) & MessageFlags.Loading) !== 0;
    stored.message = {
      ...before,
      content: body.content.trim(),
      ...mentionedIn(state, body.content, patch.allowed_mentions),
      ...shown(body, [...kept, ...added]),
      flags: editedFlags(before.flags ?? noFlags, patch.flags ?? undefined),
      edited_timestamp: wasLoading ? null : this.timestamp(),
    };
    this.announce('MESSAGE_UPDATE', channel, stored);
    return stored.message;
  }

  remove(channel: Channel, stored: StoredMessage): void {
    const { state, log, gateway } = this.parts;
    state.removeMessage(channel.id, stored.message.id);
    log.add({ type: 'message-delete', channelId: channel.id, messageId: stored.message.id });
    if (stored.visibleTo) return;
    const where = channel.guildId ? { guild_id: channel.guildId } : {};
    gateway.dispatch(
      'MESSAGE_DELETE',
      { id: stored.message.id, channel_id: channel.id, ...where },
      channel.guildId !== undefined,
    );
  }

  /** Says that a message changed in a way no patch describes, such as a thread begun from it. */
  touch(channel: Channel, stored: StoredMessage): void {
    this.announce('MESSAGE_UPDATE', channel, stored);
  }

  private announce(name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', channel: Channel, stored: StoredMessage): void {
    const { log, gateway } = this.parts;
    const { message, visibleTo } = stored;
    const type = name === 'MESSAGE_CREATE' ? 'message-create' : 'message-update';
    log.add({ type, message, ...(visibleTo && { visibleTo }) });
    if (!visibleTo)
      gateway.dispatch(name, this.eventPayload(channel, message), channel.guildId !== undefined);
  }

  private eventPayload(channel: Channel, message: APIMessage): object {
    if (channel.type === ChannelType.DM) return { ...message, channel_type: channel.type };
    const { state } = this.parts;
    const { user: _user, ...member } = memberPayload(state, guildOf(state, channel), message.author);
    return { ...message, guild_id: channel.guildId, member, channel_type: channel.type };
  }

  /** A reply pings the author it answers unless `replied_user` is false or left out of given rules. */
  private mentions(body: MessageBody, draft: Draft): object {
    const mentioned = mentionedIn(this.parts.state, body.content ?? '', body.allowed_mentions);
    const answered = draft.extra?.referenced_message?.author;
    const pings = answered && (!body.allowed_mentions || body.allowed_mentions.replied_user === true);
    if (!pings || mentioned.mentions.some(({ id }) => id === answered.id)) return mentioned;
    return { ...mentioned, mentions: [...mentioned.mentions, answered] };
  }

  private timestamp(): string {
    return new Date(this.parts.clock.nowMs()).toISOString();
  }
}

/** The reference of a reply, and what it refers to. */
export function replyFields(channel: Channel, answered: APIMessage): Partial<APIMessage> {
  const reference = { type: 0, message_id: answered.id, channel_id: channel.id } as APIMessageReference;
  if (channel.guildId) reference.guild_id = channel.guildId;
  return { message_reference: reference, referenced_message: answered };
}

/** Components V2 cannot be switched off again, the ephemeral flag never changes. Source: Edit Message, `flags`. */
function editedFlags(before: MessageFlags, wanted: number | undefined): number {
  const fixed = before & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  return fixed | ((wanted ?? before & MessageFlags.SuppressEmbeds) & settable);
}

/** Files an embed shows are no attachments of their own any more, as in Discord's answers. */
function shown(
  body: Pick<MessageBody, 'embeds' | 'components'>,
  attachments: readonly APIAttachment[],
): Pick<APIMessage, 'embeds' | 'components' | 'attachments'> {
  const inEmbeds = new Set<string>();
  const embeds = withAttachmentUrls(body.embeds ?? [], attachments, inEmbeds);
  return {
    embeds: embeds.map((embed) => ({ ...embed, type: EmbedType.Rich })),
    components: numberComponents(withAttachmentUrls(body.components ?? [], attachments, new Set())),
    attachments: attachments.filter(({ filename }) => !inEmbeds.has(filename)),
  };
}
