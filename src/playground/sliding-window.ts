import type { Clock } from './clock.ts';

/** Allows `limit` takes within any `windowMs` of the clock. */
export class SlidingWindow {
  private readonly clock: Clock;
  private readonly limit: number;
  private readonly windowMs: number;
  private readonly takenMs: number[] = [];

  constructor(clock: Clock, limit: number, windowMs: number) {
    this.clock = clock;
    this.limit = limit;
    this.windowMs = windowMs;
  }

  /** False when the window is full; nothing is taken then. */
  take(): boolean {
    const nowMs = this.clock.nowMs();
    while (this.takenMs[0] !== undefined && this.takenMs[0] <= nowMs - this.windowMs) this.takenMs.shift();
    if (this.takenMs.length >= this.limit) return false;
    this.takenMs.push(nowMs);
    return true;
  }
}
