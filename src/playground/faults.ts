/** What to do to a REST call instead of answering it, or (`carriedOut`) after having carried it out. */
export type RestFault =
  /** 429. `headers: 'retry-after'` sends that one alone, `'none'` only the body, which discord.js does not read. */
  | {
      readonly kind: 'rate-limit';
      readonly retryAfterMs: number;
      readonly scope?: 'user' | 'global' | 'shared';
      readonly headers?: 'full' | 'retry-after' | 'none';
    }
  | { readonly kind: 'status'; readonly status: number; readonly carriedOut?: boolean }
  /** Never answered; the caller's own time-out ends it. */
  | { readonly kind: 'time-out'; readonly carriedOut?: boolean }
  /** The connection is cut. */
  | { readonly kind: 'drop'; readonly carriedOut?: boolean };

/** What to do to a gateway connection. */
export type GatewayFault =
  | { readonly kind: 'close'; readonly code: number }
  /** Op 7: please reconnect. */
  | { readonly kind: 'reconnect' }
  /** Op 9. */
  | { readonly kind: 'invalid-session'; readonly resumable: boolean }
  /** The socket is cut without a close frame. */
  | { readonly kind: 'drop' };

export interface RestMatch {
  readonly method?: string;
  /** Tested on the decoded path below `/api/v10`, such as `/channels/1/messages`. */
  readonly path?: RegExp;
}

interface Scripted<Match, Fault> {
  readonly match: Match;
  readonly fault: Fault;
  timesLeft: number;
}

/** Troubles scripted in advance; each happens the given number of times (1 unless told), first script first. */
export class Faults {
  private readonly restScripts: Scripted<RestMatch, RestFault>[] = [];
  private readonly eventScripts: Scripted<string, GatewayFault>[] = [];
  private readonly doNow: (fault: GatewayFault) => void;
  private mutedHeartbeats = 0;

  constructor(doNow: (fault: GatewayFault) => void) {
    this.doNow = doNow;
  }

  /** For the next matching REST calls. */
  rest(match: RestMatch, fault: RestFault, times = 1): void {
    this.restScripts.push({ match, fault, timesLeft: times });
  }

  /** Just before the named event would be sent; the event itself is kept for the resumed session. */
  beforeEvent(name: string, fault: GatewayFault, times = 1): void {
    this.eventScripts.push({ match: name, fault, timesLeft: times });
  }

  /** On every open gateway connection, at once. */
  gateway(fault: GatewayFault): void {
    this.doNow(fault);
  }

  /** Leaves the next heartbeats without their acknowledgement. */
  muteHeartbeats(times = 1): void {
    this.mutedHeartbeats += times;
  }

  clear(): void {
    this.restScripts.length = 0;
    this.eventScripts.length = 0;
    this.mutedHeartbeats = 0;
  }

  takeForRequest(method: string, path: string): RestFault | undefined {
    return take(
      this.restScripts,
      ({ match }) => (!match.method || match.method === method) && (!match.path || match.path.test(path)),
    );
  }

  takeForEvent(name: string): GatewayFault | undefined {
    return take(this.eventScripts, ({ match }) => match === name);
  }

  takeMutedHeartbeat(): boolean {
    if (this.mutedHeartbeats === 0) return false;
    this.mutedHeartbeats -= 1;
    return true;
  }
}

function take<Match, Fault>(
  scripts: Scripted<Match, Fault>[],
  matches: (script: Scripted<Match, Fault>) => boolean,
): Fault | undefined {
  const at = scripts.findIndex(matches);
  const script = scripts[at];
  if (!script) return undefined;
  script.timesLeft -= 1;
  if (script.timesLeft <= 0) scripts.splice(at, 1);
  return script.fault;
}
