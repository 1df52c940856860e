import type { MovableClock } from './clock.ts';
import type { CommandQuota } from './command-quota.ts';
import type { EventLog } from './event-log.ts';
import type { Faults } from './faults.ts';
import type { Gateway } from './gateway.ts';
import type { InteractionReplies } from './interaction-reply.ts';
import type { Interactions } from './interactions.ts';
import type { Uploads } from './message-body.ts';
import type { Messages } from './messages.ts';
import type { State } from './state.ts';
import type { Violations } from './violations.ts';

/** Everything a route works on. */
export interface Box {
  readonly token: string;
  readonly state: State;
  readonly clock: MovableClock;
  readonly log: EventLog;
  readonly violations: Violations;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly replies: InteractionReplies;
  readonly commandQuota: CommandQuota;
  /** `http://127.0.0.1:port`. */
  readonly origin: () => string;
}

/** One REST call, routed and with its body read. */
export interface RestCall {
  readonly method: string;
  /** Decoded, below `/api/v10`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: Uploads;
}

export interface RestAnswer {
  readonly status: number;
  /** JSON; none with 204. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages`. */
  readonly path: string;
  /** The token stands in the path, so no Authorization is asked for. */
  readonly open?: true;
  handle(call: RestCall, box: Box): RestAnswer;
}

export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

export const noContent: RestAnswer = { status: 204 };

/** A parameter the route's own path promises. */
export function param(call: RestCall, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
  return value;
}
