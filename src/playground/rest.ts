import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { placeOf } from './check-body.ts';
import type { RestFault } from './faults.ts';
import { readRestBody } from './rest-body.ts';
import type { RestBody } from './rest-body.ts';
import { RestError, refusals } from './rest-error.ts';
import type { Box, RestAnswer, RestCall, Route } from './route.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { guildRoutes } from './routes/guilds.ts';
import { identityRoutes } from './routes/identity.ts';
import { interactionRoutes } from './routes/interaction-routes.ts';
import { threadRoutes } from './routes/threads.ts';

/** Where the REST API begins; discord.js is given `/api` and adds the version. */
export const apiPath = '/api';
const versionedPath = `${apiPath}/v10`;

const routes: readonly Route[] = [
  ...identityRoutes,
  ...guildRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...interactionRoutes,
  ...commandRoutes,
];

/** Answers a REST call as Discord would, after the faults scripted for it. Never rejects. */
export async function handleRest(
  request: IncomingMessage,
  response: ServerResponse,
  box: Box,
): Promise<void> {
  const url = new URL(request.url ?? '', 'http://localhost');
  const method = request.method ?? 'GET';
  const path = decoded(url.pathname.slice(versionedPath.length));
  const inVersion = url.pathname.startsWith(`${versionedPath}/`);
  const fault = box.faults.takeForRequest(method, path);
  const body = { seen: undefined as unknown };
  let answer: RestAnswer;
  if (fault && !('carriedOut' in fault && fault.carriedOut)) {
    answer = faultAnswer(fault);
  } else {
    answer = await carryOut(
      request,
      { method, path: inVersion ? path : url.pathname, query: url.searchParams },
      box,
      body,
    );
    if (fault) answer = faultAnswer(fault);
  }
  const place = placeOf({ method, path });
  box.log.add({
    type: 'request',
    method,
    path: place.slice(method.length + 1),
    ids: path.split('/').filter((part) => /^\d+$/.test(part)),
    body: body.seen,
    status: answer.status,
    answer: answer.body,
  });
  send(response, answer, fault);
}

type Target = Pick<RestCall, 'method' | 'path' | 'query'>;

async function carryOut(
  request: IncomingMessage,
  target: Target,
  box: Box,
  body: { seen: unknown },
): Promise<RestAnswer> {
  try {
    const { route, params } = findRoute(target, box);
    if (!route.open && request.headers.authorization !== `Bot ${box.token}`) throw refusals.unauthorized();
    const { json, uploads } = await readBody(request, target, box);
    body.seen = json;
    return route.handle({ ...target, params, body: json, uploads }, box);
  } catch (error) {
    if (error instanceof RestError) return { status: error.status, body: error.body };
    const callerLeft = request.destroyed && !request.complete;
    if (callerLeft) return { status: 0 };
    box.violations.add({
      kind: 'misuse',
      place: placeOf(target),
      path: '',
      rule: `the box itself failed: ${String(error)}`,
    });
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  }
}

/** A body that cannot be read, or is too large, is the bot's mistake. */
async function readBody(request: IncomingMessage, target: Target, box: Box): Promise<RestBody> {
  try {
    return await readRestBody(request);
  } catch (error) {
    if (error instanceof RestError) {
      box.violations.add({ kind: 'limit', place: placeOf(target), path: '', rule: error.message });
    }
    throw error;
  }
}

function findRoute(target: Target, box: Box): { route: Route; params: Record<string, string> } {
  let pathKnown = false;
  for (const route of routes) {
    const params = match(route.path, target.path);
    if (params && route.method === target.method) return { route, params };
    pathKnown ||= params !== undefined;
  }
  box.violations.add({
    kind: 'route',
    place: placeOf(target),
    path: '',
    rule: 'the box knows no such route',
  });
  throw pathKnown ? refusals.wrongMethod() : refusals.unknownRoute();
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':') && value) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** discord.js percent-encodes `@original`; a path that cannot be decoded stays as it is and matches nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function faultAnswer(fault: RestFault): RestAnswer {
  switch (fault.kind) {
    case 'rate-limit': {
      const message = 'You are being rate limited.';
      return {
        status: 429,
        body: { message, retry_after: fault.retryAfterMs / 1000, global: fault.scope === 'global' },
      };
    }
    case 'status':
      return { status: fault.status, body: { message: `${fault.status}: Scripted`, code: 0 } };
    default:
      return { status: 0 };
  }
}

function send(response: ServerResponse, answer: RestAnswer, fault: RestFault | undefined): void {
  if (fault?.kind === 'time-out') return;
  if (fault?.kind === 'drop' || answer.status === 0) {
    response.destroy();
    return;
  }
  const headers = fault?.kind === 'rate-limit' ? rateLimitHeaders(fault) : {};
  if (answer.status === 204) {
    response.writeHead(204, headers).end();
    return;
  }
  response
    .writeHead(answer.status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(answer.body ?? null));
}

/** Source: Rate Limits, "Header Format". */
function rateLimitHeaders(fault: Extract<RestFault, { kind: 'rate-limit' }>): Record<string, string> {
  const { retryAfterMs, scope = 'user', headers = 'full' } = fault;
  if (headers === 'none') return {};
  const retryAfter = { 'retry-after': String(retryAfterMs / 1000) };
  if (headers === 'retry-after') return retryAfter;
  const shared = { ...retryAfter, via: '1.1 loopback', 'x-ratelimit-scope': scope };
  if (scope === 'global') return { ...shared, 'x-ratelimit-global': 'true' };
  return {
    ...shared,
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': String(retryAfterMs / 1000),
    'x-ratelimit-bucket': randomUUID().replaceAll('-', ''),
  };
}
