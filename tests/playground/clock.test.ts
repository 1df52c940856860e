import { expect, test } from 'vitest';
import { MovableClock } from '../../src/playground/clock.ts';
import { Snowflakes, snowflakeTimeMs } from '../../src/playground/snowflakes.ts';
import { SlidingWindow } from '../../src/playground/sliding-window.ts';

const startMs = Date.UTC(2026, 0, 5, 12);

function standing(): MovableClock {
  return new MovableClock({ startMs, ticking: false });
}

test('a standing clock stands until it is moved', () => {
  const clock = standing();
  expect(clock.nowMs()).toBe(startMs);
  clock.moveBy(1500);
  expect(clock.nowMs()).toBe(startMs + 1500);
});

test('alarms ring in order, each at its own time', () => {
  const clock = standing();
  const rung: [string, number][] = [];
  clock.after(2000, () => rung.push(['late', clock.nowMs() - startMs]));
  clock.after(500, () => rung.push(['early', clock.nowMs() - startMs]));
  clock.moveBy(1999);
  expect(rung).toEqual([['early', 500]]);
  clock.moveBy(1);
  expect(rung).toEqual([
    ['early', 500],
    ['late', 2000],
  ]);
});

test('an alarm set by an alarm rings in the same move when its time has come', () => {
  const clock = standing();
  const rung: number[] = [];
  const again = (): void => {
    rung.push(clock.nowMs() - startMs);
    clock.after(100, again);
  };
  clock.after(100, again);
  clock.moveBy(350);
  expect(rung).toEqual([100, 200, 300]);
});

test('a cancelled alarm does not ring', () => {
  const clock = standing();
  let rung = false;
  clock.after(10, () => (rung = true))();
  clock.moveBy(20);
  expect(rung).toBe(false);
});

test('the clock never goes back', () => {
  expect(() => standing().moveTo(startMs - 1)).toThrow(RangeError);
});

test('a ticking clock rings by itself', async () => {
  const clock = new MovableClock({ startMs });
  await new Promise<void>((resolve) => void clock.after(1, resolve));
  expect(clock.nowMs()).toBeGreaterThan(startMs);
});

test('a ticking clock that is moved rings what was due on the way', () => {
  const clock = new MovableClock({ startMs });
  let rung = false;
  clock.after(3_600_000, () => (rung = true));
  clock.moveBy(3_600_000);
  expect(rung).toBe(true);
});

test('snowflakes carry the time and grow while the clock stands', () => {
  const clock = standing();
  const ids = new Snowflakes(() => clock.nowMs());
  const [first, second] = [ids.next(), ids.next()];
  expect(BigInt(second)).toBeGreaterThan(BigInt(first));
  expect(snowflakeTimeMs(first)).toBe(startMs);
});

test('a window is full until its oldest take has left it', () => {
  const clock = standing();
  const window = new SlidingWindow(clock, 2, 1000);
  expect([window.take(), window.take(), window.take()]).toEqual([true, true, false]);
  clock.moveBy(1000);
  expect(window.take()).toBe(true);
});

test('a ticking clock can be moved by nothing while time passes', () => {
  const clock = new MovableClock();
  const until = performance.now() + 20;
  while (performance.now() < until) clock.moveBy(0);
  expect(clock.nowMs()).toBeLessThanOrEqual(Date.now() + 1000);
  clock.stop();
});
