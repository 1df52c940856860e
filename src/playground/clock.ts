/** Where the box takes its time from: message times, snowflakes, deadlines and the nonce window all follow it. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  nowMs(): number;
  /** Calls back once, `delayMs` of this clock's time from now; the returned function cancels. */
  after(delayMs: number, callback: () => void): () => void;
}

interface Alarm {
  readonly dueMs: number;
  readonly callback: () => void;
}

const longestTimeoutMs = 2 ** 31 - 1;

/**
 * A clock that can be moved forward. With `ticking` it also runs with the real time between moves; without, it stands
 * still until moved. Its timers never keep the process alive.
 */
export class MovableClock implements Clock {
  readonly ticking: boolean;
  private baseMs: number;
  private readonly realBaseMs = performance.now();
  private readonly alarms = new Set<Alarm>();
  private wake: NodeJS.Timeout | undefined;

  constructor({ startMs = Date.now(), ticking = true }: { startMs?: number; ticking?: boolean } = {}) {
    this.baseMs = startMs;
    this.ticking = ticking;
  }

  nowMs(): number {
    return this.ticking ? Math.floor(this.baseMs + performance.now() - this.realBaseMs) : this.baseMs;
  }

  after(delayMs: number, callback: () => void): () => void {
    const alarm = { dueMs: this.nowMs() + Math.max(0, delayMs), callback };
    this.alarms.add(alarm);
    this.schedule();
    return () => {
      this.alarms.delete(alarm);
    };
  }

  /** Moves forward by `ms` (0 or more), ringing every alarm on the way at its own time and in order. */
  moveBy(ms: number): void {
    if (ms < 0) throw new RangeError(`The clock cannot go back by ${-ms} ms.`);
    this.runTo(this.nowMs() + ms);
  }

  /** Moves forward to a time; throws when it lies in the clock's past, since Discord's time never runs back. */
  moveTo(targetMs: number): void {
    if (targetMs < this.nowMs()) {
      throw new RangeError(`The clock stands at ${this.nowMs()} and cannot go back to ${targetMs}.`);
    }
    this.runTo(targetMs);
  }

  /** A ticking clock may have passed `targetMs` since it was read; then it only rings what is due. */
  private runTo(targetMs: number): void {
    for (let next = this.nextAlarm(); next && next.dueMs <= targetMs; next = this.nextAlarm()) {
      this.stepTo(next.dueMs);
      this.ring(next);
    }
    this.stepTo(targetMs);
    this.schedule();
  }

  /** Forgets every alarm. */
  stop(): void {
    this.alarms.clear();
    clearTimeout(this.wake);
  }

  private stepTo(targetMs: number): void {
    this.baseMs += Math.max(0, targetMs - this.nowMs());
  }

  private nextAlarm(): Alarm | undefined {
    let next: Alarm | undefined;
    for (const alarm of this.alarms) if (!next || alarm.dueMs < next.dueMs) next = alarm;
    return next;
  }

  private ring(alarm: Alarm): void {
    this.alarms.delete(alarm);
    alarm.callback();
  }

  private schedule(): void {
    clearTimeout(this.wake);
    const next = this.nextAlarm();
    if (!next || !this.ticking) return;
    const waitMs = Math.min(Math.max(0, next.dueMs - this.nowMs()), longestTimeoutMs);
    this.wake = setTimeout(() => this.runTo(this.nowMs()), Math.ceil(waitMs)).unref();
  }
}
