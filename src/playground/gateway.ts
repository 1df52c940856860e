import type { IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import type { EventLog } from './event-log.ts';
import type { Faults, GatewayFault } from './faults.ts';
import { readFrame, sendFrame } from './gateway-frame.ts';
import type { Frame } from './gateway-frame.ts';
import { GatewaySession } from './gateway-session.ts';
import { areKnownIntents, blanked, privilegedIntents, receives } from './intents.ts';
import { guildPayload, readyPayload } from './payloads.ts';
import { SlidingWindow } from './sliding-window.ts';
import type { State } from './state.ts';
import type { Violations } from './violations.ts';

export interface GatewayOptions {
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  /** Privileged intents switched on for the application. */
  readonly enabledPrivilegedIntents: number;
  /** IDENTIFYs allowed per 5 s. Discord gives a small bot 1. */
  readonly maxConcurrency: number;
}

export interface GatewayParts {
  readonly state: State;
  readonly clock: Clock;
  readonly log: EventLog;
  readonly violations: Violations;
  readonly faults: Faults;
}

interface Connection {
  readonly socket: WebSocket;
  readonly sends: SlidingWindow;
  session: GatewaySession | undefined;
}

/** Source: Gateway, "Rate Limiting". */
const maxSendsPerMinute = 120;
const identifyWindowMs = 5000;
/** How long a session without a connection can be resumed; believed, since Discord names no time. */
const sessionLifeMs = 10 * 60_000;

/** Discord's gateway, version 10, JSON without compression. Source: Gateway. */
export class Gateway {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly sessions = new Map<string, GatewaySession>();
  private readonly connections = new Set<Connection>();
  private readonly identifies: SlidingWindow;
  private readonly parts: GatewayParts;
  private readonly options: GatewayOptions;
  private url = '';

  constructor(parts: GatewayParts, options: GatewayOptions) {
    this.parts = parts;
    this.options = options;
    this.identifies = new SlidingWindow(parts.clock, options.maxConcurrency, identifyWindowMs);
  }

  /** Where READY tells the bot to resume. */
  setUrl(url: string): void {
    this.url = url;
  }

  /** True while some session is connected and has been told of its guilds. */
  get online(): boolean {
    return [...this.sessions.values()].some(({ socket }) => socket);
  }

  /** Sends an event to every session whose intents ask for it. */
  dispatch(name: string, data: object, inGuild: boolean): void {
    this.parts.log.add({
      type: 'dispatch',
      name,
      data: 'token' in data ? { ...data, token: 'hidden' } : data,
    });
    const message = name === 'MESSAGE_CREATE' || name === 'MESSAGE_UPDATE' ? (data as APIMessage) : undefined;
    for (const session of this.sessions.values()) {
      if (!receives(session.intents, name, inGuild)) continue;
      const seen = message ? blanked(message, session.intents, this.parts.state.bot.id, inGuild) : data;
      session.dispatch(name, seen, !this.failsBefore(name, session));
    }
  }

  /** Does a fault to every open connection. */
  fail(fault: GatewayFault): void {
    for (const connection of this.connections) this.failOne(connection, fault);
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    if (query.has('compress')) {
      this.violate('connect', 'the box sends no compressed frames: connect without compress=');
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (accepted) => {
      if (query.get('v') !== '10')
        accepted.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.');
      else this.accept(accepted);
    });
  }

  /** Cuts every connection and forgets every session. */
  close(): void {
    for (const { socket } of this.connections) socket.terminate();
    this.sessions.clear();
    this.server.close();
  }

  private accept(socket: WebSocket): void {
    const connection: Connection = {
      socket,
      sends: new SlidingWindow(this.parts.clock, maxSendsPerMinute, 60_000),
      session: undefined,
    };
    this.connections.add(connection);
    this.parts.log.add({ type: 'bot', state: 'connecting' });
    socket.on('message', (data) => this.receive(connection, data));
    socket.on('close', (code) => this.closed(connection, code));
    socket.on('error', () => socket.terminate());
    sendFrame(socket, GatewayOpcodes.Hello, {
      heartbeat_interval: this.options.heartbeatIntervalMs,
      _trace: [],
    });
  }

  private closed(connection: Connection, code: number): void {
    this.connections.delete(connection);
    const { session } = connection;
    if (!session || session.socket !== connection.socket) return;
    session.socket = undefined;
    if (code === 1000 || code === 1001) this.sessions.delete(session.id);
    else this.parts.clock.after(sessionLifeMs, () => this.forgetUnlessResumed(session));
    if (!this.online) this.parts.log.add({ type: 'bot', state: 'offline' });
  }

  private forgetUnlessResumed(session: GatewaySession): void {
    if (!session.socket) this.sessions.delete(session.id);
  }

  private receive(connection: Connection, data: RawData): void {
    if (!connection.sends.take()) {
      return this.refuse(connection, GatewayCloseCodes.RateLimited, 'at most 120 frames a minute');
    }
    const frame = readFrame(data);
    if (typeof frame === 'string') this.refuse(connection, GatewayCloseCodes.DecodeError, frame);
    else this.handle(connection, frame);
  }

  private handle(connection: Connection, { op, d }: Frame): void {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        if (!this.parts.faults.takeMutedHeartbeat())
          sendFrame(connection.socket, GatewayOpcodes.HeartbeatAck, null);
        return;
      case GatewayOpcodes.Identify:
        return this.identify(connection, d);
      case GatewayOpcodes.Resume:
        return this.resume(connection, d);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (!connection.session)
          this.refuse(connection, GatewayCloseCodes.NotAuthenticated, 'identify first');
        return;
      default:
        this.refuse(connection, GatewayCloseCodes.UnknownOpcode, `there is no opcode ${op} to send`);
    }
  }

  private identify(connection: Connection, d: Frame['d']): void {
    if (connection.session) {
      return this.refuse(connection, GatewayCloseCodes.AlreadyAuthenticated, 'identify only once');
    }
    if (!this.isToken(d['token'])) return this.refuseToken(connection);
    const { intents } = d;
    const code = this.intentsRefusal(intents);
    if (code) return this.refuse(connection, code, 'intents are known, and privileged ones enabled');
    if (d['compress'] === true) this.violate('IDENTIFY', 'the box sends no compressed payloads');
    if (!this.identifies.take()) return sendFrame(connection.socket, GatewayOpcodes.InvalidSession, false);
    this.open(connection, Number(intents));
  }

  private intentsRefusal(intents: unknown): GatewayCloseCodes | undefined {
    if (typeof intents !== 'number' || !areKnownIntents(intents)) return GatewayCloseCodes.InvalidIntents;
    const disallowed = intents & privilegedIntents & ~this.options.enabledPrivilegedIntents;
    return disallowed ? GatewayCloseCodes.DisallowedIntents : undefined;
  }

  private open(connection: Connection, intents: number): void {
    const { state, log } = this.parts;
    const session = new GatewaySession(randomBytes(16).toString('hex'), intents, connection.socket);
    connection.session = session;
    this.sessions.set(session.id, session);
    session.dispatch('READY', readyPayload(state, session.id, this.url));
    if (receives(intents, 'GUILD_CREATE', true)) {
      for (const guild of state.guilds.values()) session.dispatch('GUILD_CREATE', guildPayload(state, guild));
    }
    log.add({ type: 'bot', state: 'online' });
  }

  private resume(connection: Connection, d: Frame['d']): void {
    if (!this.isToken(d['token'])) return this.refuseToken(connection);
    const session = this.sessions.get(String(d['session_id']));
    const seq = Number(d['seq']);
    if (session && seq > session.lastSeq) {
      return this.refuse(connection, GatewayCloseCodes.InvalidSeq, `no event ${seq} was sent`);
    }
    if (!session?.canReplayAfter(seq))
      return sendFrame(connection.socket, GatewayOpcodes.InvalidSession, false);
    connection.session = session;
    session.replayAfter(seq, connection.socket);
    session.dispatch('RESUMED', { _trace: [] });
    this.parts.log.add({ type: 'bot', state: 'online' });
  }

  /** Carries out a fault scripted for this event; true when there was one. */
  private failsBefore(name: string, session: GatewaySession): boolean {
    const connection = [...this.connections].find(({ socket }) => socket === session.socket);
    const fault = connection && this.parts.faults.takeForEvent(name);
    if (fault) this.failOne(connection, fault);
    return fault !== undefined;
  }

  private failOne(connection: Connection, fault: GatewayFault): void {
    const { socket, session } = connection;
    switch (fault.kind) {
      case 'close':
        return socket.close(fault.code, 'Scripted.');
      case 'reconnect':
        return sendFrame(socket, GatewayOpcodes.Reconnect, null);
      case 'drop':
        return socket.terminate();
      case 'invalid-session':
        if (session && !fault.resumable) this.sessions.delete(session.id);
        return sendFrame(socket, GatewayOpcodes.InvalidSession, fault.resumable);
    }
  }

  /** The token itself is never written down. A wrong one is the operator's mistake, so no violation. */
  private refuseToken(connection: Connection): void {
    connection.socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
  }

  private isToken(token: unknown): boolean {
    return token === this.options.token || token === `Bot ${this.options.token}`;
  }

  private refuse(connection: Connection, code: GatewayCloseCodes, rule: string): void {
    this.violate(`close ${code}`, rule);
    connection.socket.close(code, rule);
  }

  private violate(place: string, rule: string): void {
    this.parts.violations.add({ kind: 'protocol', place: `gateway ${place}`, path: '', rule });
  }
}
