import { Socket } from 'node:net';

/**
 * Runs before every test file: no test may talk to anything but this machine, and none is told anything by the
 * environment the developer works in.
 */
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/;

const connect = Socket.prototype.connect;

const hostOf = (target: unknown, host: unknown): string | undefined => {
  if (typeof target === 'number') return typeof host === 'string' ? host : 'localhost';
  const first: unknown = Array.isArray(target) ? target[0] : target;
  if (typeof first !== 'object' || first === null) return undefined;
  const { host: name, path } = first as { readonly host?: string; readonly path?: string };
  return path === undefined || name !== undefined ? (name ?? 'localhost') : undefined;
};

Socket.prototype.connect = function guarded(this: Socket, ...args: unknown[]) {
  const host = hostOf(args[0], args[1]);
  if (host !== undefined && !LOOPBACK.test(host)) {
    throw new Error(`a test tried to connect to ${host}; tests never leave loopback`);
  }
  return Reflect.apply(connect, this, args) as Socket;
} as typeof connect;

for (const name of [
  'DISCORD_TOKEN',
  'DISCORD_GUILD_ID',
  'DISCORD_API',
  'DATABASE_URL',
  'CORPUS_DIR',
  'PORT',
  'LOG_LEVEL',
]) {
  // Set and empty: what is set is not read from `.env` either, and empty counts as not given.
  process.env[name] = '';
}
