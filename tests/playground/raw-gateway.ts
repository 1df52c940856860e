import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Playground } from '../../src/playground/playground.ts';

interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
}

/** A gateway connection without discord.js: sends what it is told and keeps what it gets. */
export class RawGateway {
  readonly frames: Frame[] = [];
  readonly closed: Promise<number>;
  private readonly socket: WebSocket;
  private readonly waiting = new Set<() => void>();

  constructor(box: Playground, query = 'v=10&encoding=json') {
    this.socket = new WebSocket(`${box.url.replace('http', 'ws')}/gateway?${query}`);
    this.socket.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()) as Frame);
      for (const check of this.waiting) check();
    });
    this.closed = new Promise((resolve) => {
      this.socket.on('close', resolve);
      this.socket.on('error', () => resolve(0));
    });
    onTestFinished(() => this.socket.terminate());
  }

  send(op: number, d: unknown): void {
    this.socket.send(JSON.stringify({ op, d }));
  }

  sendText(text: string): void {
    this.socket.send(text);
  }

  cut(): void {
    this.socket.terminate();
  }

  close(code: number): void {
    this.socket.close(code);
  }

  /** The first frame that holds, already there or still to come. */
  async frame(holds: (frame: Frame) => boolean): Promise<Frame> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found = this.frames.find(holds);
        if (!found) return;
        this.waiting.delete(check);
        resolve(found);
      };
      this.waiting.add(check);
      check();
    });
  }

  async event(name: string): Promise<Frame> {
    return this.frame(({ t }) => t === name);
  }

  /** Says hello and identifies; resolves with READY. */
  async identify(token: string, intents = 1): Promise<Frame> {
    await this.frame(({ op }) => op === 10);
    this.send(2, { token, intents, properties: {} });
    return this.event('READY');
  }
}
