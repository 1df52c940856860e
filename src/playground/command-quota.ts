import type { Clock } from './clock.ts';
import { SlidingWindow } from './sliding-window.ts';

/** Source: Application Commands, "Registering a Command": 200 creations a day for each guild. */
const createsPerDay = 200;
const dayMs = 24 * 60 * 60_000;

/** Counts new commands of each scope within a day of the clock; an update is no creation. */
export class CommandQuota {
  private readonly clock: Clock;
  private readonly windows = new Map<string, SlidingWindow>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** False once the scope has had its day's creations. */
  take(scope: string): boolean {
    const window = this.windows.get(scope) ?? new SlidingWindow(this.clock, createsPerDay, dayMs);
    this.windows.set(scope, window);
    return window.take();
  }
}
