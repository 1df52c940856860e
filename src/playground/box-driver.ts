import { InteractionType } from 'discord-api-types/v10';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { commandData, completionData, contextMenuData } from './command-input.ts';
import { clickData, selectData } from './component-input.ts';
import { RefusedByClient } from './driver.ts';
import type { Actor, Completion, Driver, FieldValues, MessageRef, OptionValues, Outcome } from './driver.ts';
import type { EventLog } from './event-log.ts';
import { modalData } from './modal-input.ts';
import { replyFields } from './messages.ts';
import { offeredCommands } from './offered-commands.ts';
import type { Box } from './route.ts';
import type { Channel, StoredMessage } from './state.ts';

/** Source: Discord's client without a subscription. */
const maxTyped = 2000;

interface Seat {
  readonly actor: Actor;
  readonly channelId: string;
  readonly locale: string;
}

/** The driver over a box; begins as the member, in the first channel, in English. */
export class BoxDriver implements Driver {
  private readonly box: Box;
  private readonly seat: Seat;

  constructor(box: Box, seat?: Seat) {
    this.box = box;
    const [first] = box.state.channelsOf(box.state.firstGuild.id);
    this.seat = seat ?? { actor: 'member', channelId: first?.id ?? '', locale: 'en-US' };
  }

  get actor(): Actor {
    return this.seat.actor;
  }

  get userId(): string {
    return this.box.state.people[this.seat.actor].id;
  }

  get channelId(): string {
    return this.seat.channelId;
  }

  get log(): EventLog {
    return this.box.log;
  }

  as(actor: Actor): Driver {
    const here = this.box.state.channels.get(this.seat.channelId);
    const moved = { ...this.seat, actor };
    if (!here?.recipientId) return new BoxDriver(this.box, moved);
    const channelId = this.box.state.directMessagesOf(this.box.state.people[actor].id).id;
    return new BoxDriver(this.box, { ...moved, channelId });
  }

  in(channel: string): Driver {
    const found = this.box.state.channel(channel);
    if (!found) throw new RefusedByClient(`There is no channel ${channel}.`);
    if (found.recipientId && found.recipientId !== this.userId) {
      throw new RefusedByClient('These direct messages are somebody else’s.');
    }
    return new BoxDriver(this.box, { ...this.seat, channelId: found.id });
  }

  inDirectMessages(): Driver {
    return this.in(this.box.state.directMessagesOf(this.userId).id);
  }

  speaking(locale: string): Driver {
    return new BoxDriver(this.box, { ...this.seat, locale });
  }

  commands(): readonly APIApplicationCommand[] {
    return offeredCommands(this.box.state, this.channel(), this.userId);
  }

  async slash(command: string, options: OptionValues = {}): Promise<Outcome> {
    const data = commandData(this.box.state, this.commands(), command, options);
    return this.open({ type: InteractionType.ApplicationCommand, data });
  }

  async contextMenu(command: string, targetId: string): Promise<Outcome> {
    const message = this.visible().find(({ message: { id } }) => id === targetId)?.message;
    const data = contextMenuData(this.box.state, this.commands(), command, message ?? targetId);
    return this.open({ type: InteractionType.ApplicationCommand, data });
  }

  async complete(
    command: string,
    option: string,
    typed: string,
    others: OptionValues = {},
  ): Promise<Completion> {
    const data = completionData(this.box.state, this.commands(), command, { option, typed, others });
    return this.interact({ type: InteractionType.ApplicationCommandAutocomplete, data }).completion;
  }

  async click(message: MessageRef, customId: string): Promise<Outcome> {
    const seen = this.find(message).message;
    return this.openFrom(seen, clickData(seen, customId));
  }

  async select(message: MessageRef, customId: string, values: readonly string[]): Promise<Outcome> {
    const seen = this.find(message).message;
    return this.openFrom(seen, selectData(this.box.state, seen, customId, values));
  }

  async submit(modal: { readonly interactionId: string }, fields: FieldValues): Promise<Outcome> {
    const opener = this.box.state.interactions.get(modal.interactionId);
    if (!opener?.modal || opener.userId !== this.userId) throw new RefusedByClient('No such modal is open.');
    const data = modalData(opener.modal, fields);
    const source = opener.sourceMessageId && this.box.state.message(opener.channelId, opener.sourceMessageId);
    const what = { type: InteractionType.ModalSubmit, data, ...(source && { message: source.message }) };
    return this.open(what, source ? source.message.id : undefined);
  }

  say(text: string): APIMessage {
    return this.write(text);
  }

  dm(text: string): APIMessage {
    return this.inDirectMessages().say(text);
  }

  reply(message: MessageRef, text: string): APIMessage {
    return this.write(text, this.find(message).message);
  }

  passTime(ms: number): void {
    this.box.clock.moveBy(ms);
    this.box.log.add({ type: 'clock', nowMs: this.box.clock.nowMs() });
  }

  messages(): readonly APIMessage[] {
    return this.visible().map(({ message }) => message);
  }

  async waitForMessage(holds: (message: APIMessage) => boolean = () => true): Promise<APIMessage> {
    const botId = this.box.state.bot.id;
    return this.box.log.until(() =>
      this.messages().find((message) => message.author.id === botId && holds(message)),
    );
  }

  async waitForEdit(message: MessageRef, holds: (message: APIMessage) => boolean): Promise<APIMessage> {
    const id = typeof message === 'string' ? message : message.id;
    return this.box.log.until(() => this.messages().find((seen) => seen.id === id && holds(seen)));
  }

  async waitForBot(): Promise<void> {
    await this.box.log.until(() => this.box.gateway.online || undefined);
  }

  private write(text: string, answered?: APIMessage): APIMessage {
    const content = text.trim();
    if (!content) throw new RefusedByClient('A message cannot be empty.');
    if ([...content].length > maxTyped)
      throw new RefusedByClient(`A message has at most ${maxTyped} characters.`);
    const channel = this.channel();
    return this.box.messages.create(channel, {
      author: this.box.state.people[this.seat.actor],
      body: { content },
      ...(answered && { type: 19, extra: replyFields(channel, answered) }),
    });
  }

  private async open(what: object, sourceMessageId?: string): Promise<Outcome> {
    return this.interact(what, sourceMessageId).outcome;
  }

  private async openFrom(message: APIMessage, data: object): Promise<Outcome> {
    return this.open({ type: InteractionType.MessageComponent, data, message }, message.id);
  }

  private interact(what: object, sourceMessageId?: string) {
    return this.box.interactions.open({
      user: this.box.state.people[this.seat.actor],
      channel: this.channel(),
      locale: this.seat.locale,
      what,
      ...(sourceMessageId && { sourceMessageId }),
    });
  }

  private find(message: MessageRef): StoredMessage {
    const id = typeof message === 'string' ? message : message.id;
    const stored = this.visible().find((seen) => seen.message.id === id);
    if (!stored) throw new RefusedByClient(`There is no message ${id} to see here.`);
    return stored;
  }

  private visible(): readonly StoredMessage[] {
    return this.box.state
      .messagesIn(this.seat.channelId)
      .filter(({ visibleTo }) => !visibleTo || visibleTo === this.userId);
  }

  private channel(): Channel {
    const channel = this.box.state.channels.get(this.seat.channelId);
    if (!channel) throw new RefusedByClient('The channel is gone.');
    return channel;
  }
}
