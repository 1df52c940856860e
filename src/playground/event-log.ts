import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Outcome } from './driver.ts';
import type { Violation } from './violations.ts';

/** Everything that happens in the box, in the order it happened. */
export type BoxEvent =
  /** `visibleTo` is the one user who sees an ephemeral message. */
  | {
      readonly type: 'message-create' | 'message-update';
      readonly message: APIMessage;
      readonly visibleTo?: string;
    }
  | { readonly type: 'message-delete'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'interaction-outcome'; readonly outcome: Outcome }
  | { readonly type: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly type: 'channels' }
  /** A REST call of the bot; `body` is the parsed JSON, `answer` what the box replied. */
  | {
      readonly type: 'request';
      readonly method: string;
      readonly path: string;
      /** The ids the path names, which `path` itself leaves out. */
      readonly ids: readonly string[];
      readonly body: unknown;
      readonly status: number;
      readonly answer: unknown;
    }
  /** An event the box sent to the bot over the gateway. */
  | { readonly type: 'dispatch'; readonly name: string; readonly data: unknown }
  | { readonly type: 'bot'; readonly state: 'connecting' | 'online' | 'offline' }
  | { readonly type: 'clock'; readonly nowMs: number }
  | { readonly type: 'violation'; readonly violation: Violation };

/** An event with its place in the log (1, 2, 3 …) and the box's time. */
export type LoggedEvent = BoxEvent & { readonly seq: number; readonly atMs: number };

const keptEvents = 5000;

/** The last 5,000 events of the box, and whoever listens to new ones. */
export class EventLog {
  private readonly kept: LoggedEvent[] = [];
  private readonly listeners = new Set<(event: LoggedEvent) => void>();
  private readonly nowMs: () => number;
  private lastSeq = 0;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
  }

  /** Oldest first. */
  get events(): readonly LoggedEvent[] {
    return this.kept;
  }

  add(event: BoxEvent): void {
    const logged: LoggedEvent = { ...event, seq: ++this.lastSeq, atMs: this.nowMs() };
    this.kept.push(logged);
    if (this.kept.length > keptEvents) this.kept.shift();
    for (const listener of this.listeners) listener(logged);
  }

  /** Listens to new events until the returned function is called. */
  subscribe(listener: (event: LoggedEvent) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** The first value `pick` gives, for the present state or after a later event. */
  async until<T>(pick: () => T | undefined): Promise<T> {
    const now = pick();
    if (now !== undefined) return now;
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        const value = pick();
        if (value === undefined) return;
        stop();
        resolve(value);
      });
    });
  }
}
