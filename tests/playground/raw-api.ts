import type { Playground } from '../../src/playground/playground.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A REST call without discord.js, `POST /channels/1/messages`; authorized as the bot unless told otherwise. */
export async function call(
  box: Playground,
  route: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const [method = '', path = ''] = route.split(' ');
  const isForm = body instanceof FormData;
  const response = await fetch(`${box.api}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${box.token}`,
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

/** The id in an answer. */
export function idOf({ body }: RawAnswer): string {
  return String((body as { id: string }).id);
}
