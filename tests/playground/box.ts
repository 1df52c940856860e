import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { ClientOptions } from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import { MovableClock } from '../../src/playground/clock.ts';
import type { Playground, PlaygroundOptions } from '../../src/playground/playground.ts';
import { startPlayground } from '../../src/playground/playground.ts';

/** Monday noon, so that no test depends on today. */
const boxStartMs = Date.UTC(2026, 0, 5, 12);

/**
 * A box for one test, with its clock standing still unless another is given. When the test ends it is closed, and the
 * test fails if the bot broke any rule that the test has not taken with `violations.take()`.
 */
export async function openBox(options: Partial<PlaygroundOptions> = {}): Promise<Playground> {
  const clock = new MovableClock({ startMs: boxStartMs, ticking: false });
  const box = await startPlayground({ port: 0, clock, maxConcurrency: 1000, ...options });
  onTestFinished(async () => {
    await box.close();
    expect(box.violations.list).toEqual([]);
  });
  return box;
}

/** A real discord.js client on the box, ready; destroyed before the box is closed. */
export async function connect(box: Playground, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    waitGuildTimeout: 2000,
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
    rest: { api: box.api, ...options.rest },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  await client.login(box.token);
  return ready;
}
