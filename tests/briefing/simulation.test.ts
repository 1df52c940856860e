import { expect, it } from 'vitest';
import { judgeSimulation } from './judge-simulation.ts';
import { simulateServers } from './simulated-servers.ts';

it.each([
  ['spring', Date.UTC(2026, 2, 1)],
  ['autumn', Date.UTC(2026, 8, 20)],
])('24 servers in 12 zones get each briefing once through the clock changes of %s', async (_, start) => {
  const size = { servers: 24, start, days: 50, seed: 7 };
  const simulation = await simulateServers(size);
  const verdict = await judgeSimulation(simulation, size);
  await simulation.close();
  expect(simulation.deaths).toBeGreaterThan(10);
  expect(simulation.faults).toBeGreaterThan(10);
  expect(verdict).toMatchObject({ duplicates: 0, unexplained: [], wrongHour: [] });
  expect(verdict.sentOnTime + verdict.sentLate).toBeGreaterThan(verdict.owed * 0.85);
});
