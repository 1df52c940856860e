import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

interface Sent {
  readonly seq: number;
  readonly text: string;
}

/** How many missed events a session can replay; beyond that it cannot be resumed. */
const keptEvents = 1000;

/** One gateway session of the bot: numbers its events, and keeps them for a RESUME. */
export class GatewaySession {
  readonly id: string;
  readonly intents: number;
  socket: WebSocket | undefined;
  private seq = 0;
  private readonly sent: Sent[] = [];

  constructor(id: string, intents: number, socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.socket = socket;
  }

  get lastSeq(): number {
    return this.seq;
  }

  /** Sends the event; keeps it for a resume when nobody is connected or `delivered` is false. */
  dispatch(name: string, data: unknown, delivered = true): void {
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: name, s: ++this.seq, d: data });
    this.sent.push({ seq: this.seq, text });
    if (this.sent.length > keptEvents) this.sent.shift();
    if (delivered) this.socket?.send(text);
  }

  canReplayAfter(seq: number): boolean {
    const first = this.sent[0]?.seq ?? this.seq + 1;
    return seq >= first - 1;
  }

  /** Sends everything after `seq` once more, on the new socket. */
  replayAfter(seq: number, socket: WebSocket): void {
    this.socket = socket;
    for (const event of this.sent) if (event.seq > seq) socket.send(event.text);
  }
}
