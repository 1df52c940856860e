import type { BotPresence } from './bot-presence.ts';
import { RefusedByClient } from './driver.ts';
import type { Driver, Outcome } from './driver.ts';
import type { LoggedEvent } from './event-log.ts';
import { pageRequest } from './page-protocol.ts';
import type { PageAnswer, PageAsk, PageEvent, Welcome } from './page-protocol.ts';
import { callOf, maySee, pageMessage, roomSeenBy } from './page-room.ts';
import type { Playground } from './playground.ts';

const done: PageAnswer = { kind: 'done' };

export interface PageSessionParts {
  readonly welcome: Welcome;
  readonly presence: BotPresence;
  readonly send: (event: PageEvent) => void;
}

/** One open page: carries out what its person does, and tells it what that person would see. */
export class PageSession {
  private readonly playground: Playground;
  private readonly parts: PageSessionParts;
  private readonly unsubscribe: () => void;
  private driver: Driver;
  private isOver = false;

  constructor(playground: Playground, parts: PageSessionParts) {
    this.playground = playground;
    this.parts = parts;
    this.driver = playground.driver;
    this.unsubscribe = playground.log.subscribe((event) => this.tell(event));
    this.showRoom();
  }

  /** False when the text is not in the protocol. */
  receive(text: string): boolean {
    const parsed = pageRequest.safeParse(jsonOrNothing(text));
    if (!parsed.success) return false;
    void this.answer(parsed.data.number, parsed.data.ask);
    return true;
  }

  /** Nothing is sent any more. */
  end(): void {
    this.unsubscribe();
    this.isOver = true;
  }

  private send(event: PageEvent): void {
    if (!this.isOver) this.parts.send(event);
  }

  private async answer(number: number, ask: PageAsk): Promise<void> {
    try {
      this.send({ type: 'answer', number, answer: await this.carryOut(ask) });
    } catch (error) {
      const why =
        error instanceof RefusedByClient ? error.message : `The playground failed: ${String(error)}`;
      this.send({ type: 'refusal', number, why });
    }
  }

  private async carryOut(ask: PageAsk): Promise<PageAnswer> {
    const { driver } = this;
    switch (ask.type) {
      case 'sit':
        return this.sit(ask);
      case 'say':
        if (ask.replyTo) driver.reply(ask.replyTo, ask.text);
        else driver.say(ask.text);
        return done;
      case 'slash':
        return answerOf(await driver.slash(ask.command, ask.options));
      case 'complete': {
        const { command, option, typed, others } = ask;
        return { kind: 'completion', completion: await driver.complete(command, option, typed, others) };
      }
      case 'context-menu':
        return answerOf(await driver.contextMenu(ask.command, ask.targetId));
      case 'click':
        return answerOf(await driver.click(ask.messageId, ask.customId));
      case 'select':
        return answerOf(await driver.select(ask.messageId, ask.customId, ask.values));
      case 'submit':
        return answerOf(await driver.submit(ask, ask.fields));
      case 'move-clock':
        this.playground.clock.moveBy(ask.byMs);
        this.playground.log.add({ type: 'clock', nowMs: this.playground.clock.nowMs() });
        return done;
    }
  }

  private sit({ actor, channelId }: Extract<PageAsk, { type: 'sit' }>): PageAnswer {
    const { state } = this.playground;
    const seated = this.driver.as(actor);
    const isSeen = channelId !== undefined && maySee(state, seated.userId, channelId);
    this.driver = isSeen ? seated.in(channelId) : seated;
    this.showRoom();
    return done;
  }

  private showRoom(): void {
    const { welcome, presence } = this.parts;
    const room = roomSeenBy(this.driver, this.playground, { welcome, botState: presence.state });
    this.send({ type: 'room', room });
  }

  private tell(event: LoggedEvent): void {
    const { state } = this.playground;
    const { userId } = this.driver;
    switch (event.type) {
      case 'message-create':
      case 'message-update':
        if ((event.visibleTo ?? userId) !== userId || !maySee(state, userId, event.message.channel_id))
          return;
        return this.send({ type: 'message', message: pageMessage(state, event.message) });
      case 'message-delete':
        return this.send({ type: 'message-gone', channelId: event.channelId, messageId: event.messageId });
      case 'typing':
        if (!maySee(state, userId, event.channelId)) return;
        return this.send({ type: 'typing', channelId: event.channelId, userId: event.userId });
      case 'commands':
      case 'channels':
        return this.leaveLostChannel();
      case 'bot':
        return this.send({ type: 'bot', state: event.state });
      case 'clock':
        return this.send({ type: 'clock', nowMs: event.nowMs });
      case 'violation':
        return this.send({ type: 'violation', violation: event.violation });
      case 'request':
        for (const call of callOf(event)) this.send({ type: 'call', call });
    }
  }

  /** Shows the room anew, from the first channel when the one shown is gone. */
  private leaveLostChannel(): void {
    if (!this.playground.state.channels.has(this.driver.channelId)) {
      this.driver = this.playground.driver.as(this.driver.actor);
    }
    this.showRoom();
  }
}

function answerOf(outcome: Outcome): PageAnswer {
  if (outcome.kind === 'modal') {
    return { kind: 'modal', interactionId: outcome.interactionId, modal: outcome.modal };
  }
  return outcome.kind === 'no-response' ? { kind: 'no-response' } : done;
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
