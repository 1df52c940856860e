import { randomBytes } from 'node:crypto';
import { MovableClock } from './clock.ts';
import { BoxDriver } from './box-driver.ts';
import { CommandQuota } from './command-quota.ts';
import type { Driver } from './driver.ts';
import { EventLog } from './event-log.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import { HttpServer, gatewayPath } from './http-server.ts';
import { InteractionReplies } from './interaction-reply.ts';
import { Interactions } from './interactions.ts';
import { Messages } from './messages.ts';
import type { Mount } from './mount.ts';
import { apiPath } from './rest.ts';
import type { Box } from './route.ts';
import { State } from './state.ts';
import { Violations } from './violations.ts';
import { World } from './world.ts';

export interface PlaygroundOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** What the bot must log in with; a random one when absent. */
  readonly token?: string;
  /** A ticking clock that starts now, when absent. */
  readonly clock?: MovableClock;
  readonly applicationId?: string;
  readonly botName?: string;
  /** What HELLO asks for; Discord's own 41,250 ms when absent. */
  readonly heartbeatIntervalMs?: number;
  /** Bits of privileged intents switched on for the application; none when absent. */
  readonly enabledPrivilegedIntents?: number;
  /** IDENTIFYs allowed per 5 s before op 9; Discord's own 1 when absent. */
  readonly maxConcurrency?: number;
}

/** A running loopback Discord. */
export interface Playground {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** What discord.js takes as `rest.api`. */
  readonly api: string;
  readonly token: string;
  readonly driver: Driver;
  readonly state: State;
  readonly world: World;
  readonly faults: Faults;
  readonly violations: Violations;
  readonly log: EventLog;
  readonly clock: MovableClock;
  /** Serves something else on the same port. */
  mount(mount: Mount): void;
  /** Cuts the bot off, stops the clock's timers and frees the port. */
  close(): Promise<void>;
}

/** Starts a loopback Discord on 127.0.0.1. Rejects with the system's error when the port is taken (EADDRINUSE). */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const clock = options.clock ?? new MovableClock();
  const box = createBox(options, clock);
  const server = new HttpServer(box);
  await server.listen(options.port);
  box.setOrigin(server.origin);
  const { state, faults, violations, log, token } = box;
  return {
    url: server.origin,
    api: `${server.origin}${apiPath}`,
    token,
    driver: new BoxDriver(box),
    state,
    world: new World(box),
    faults,
    violations,
    log,
    clock,
    mount: (mount) => server.mount(mount),
    async close() {
      box.gateway.close();
      clock.stop();
      await server.close();
    },
  };
}

function createBox(
  options: PlaygroundOptions,
  clock: MovableClock,
): Box & { setOrigin(origin: string): void } {
  let origin = '';
  const nowMs = () => clock.nowMs();
  const log = new EventLog(nowMs);
  const violations = new Violations((violation) => log.add({ type: 'violation', violation }));
  const faults = new Faults((fault) => gateway.fail(fault));
  const token = options.token ?? randomBytes(24).toString('base64url');
  const { applicationId, botName = 'Footnote' } = options;
  const state = new State({ nowMs, botName, ...(applicationId && { applicationId }) });
  const gateway = new Gateway(
    { state, clock, log, violations, faults },
    {
      token,
      heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
      enabledPrivilegedIntents: options.enabledPrivilegedIntents ?? 0,
      maxConcurrency: options.maxConcurrency ?? 1,
    },
  );
  const messages = new Messages({ state, clock, log, gateway, origin: () => origin });
  const interactions = new Interactions({ state, clock, log, gateway });
  const replies = new InteractionReplies(state, messages);
  const commandQuota = new CommandQuota(clock);
  return {
    token,
    state,
    clock,
    log,
    violations,
    faults,
    gateway,
    messages,
    interactions,
    replies,
    commandQuota,
    origin: () => origin,
    setOrigin(listening) {
      origin = listening;
      gateway.setUrl(`${listening.replace('http', 'ws')}${gatewayPath}`);
    },
  };
}
