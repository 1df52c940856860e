import type { IncomingMessage } from 'node:http';
import { refusals } from './rest-error.ts';
import type { StoredFile } from './state.ts';

export interface RestBody {
  /** The JSON body, or `payload_json` of a multipart one; undefined when there is none. */
  readonly json: unknown;
  /** Uploads by field name, `files[0]`. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** Field names in the order they came, doubled ones included. */
  readonly fieldNames: readonly string[];
}

/** Source: Uploading Files, "upload limit"; a whole request may have 25 MiB. */
export const maxRequestBytes = 25 * 1024 * 1024;

/** Reads JSON or multipart; throws a `RestError` for broken JSON (50109) and for more than 25 MiB (40005). */
export async function readRestBody(request: IncomingMessage): Promise<RestBody> {
  const bytes = await readAll(request);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) return readMultipart(bytes, contentType);
  return {
    json: bytes.length > 0 ? parseJson(bytes.toString('utf8')) : undefined,
    files: new Map(),
    fieldNames: [],
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= maxRequestBytes) chunks.push(chunk as Buffer);
  }
  if (size > maxRequestBytes) throw refusals.tooLarge();
  return Buffer.concat(chunks);
}

async function readMultipart(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<RestBody> {
  const form = await parseForm(bytes, contentType);
  const payload = form.get('payload_json');
  const files = new Map<string, StoredFile>();
  for (const [name, value] of form) {
    if (typeof value === 'string') continue;
    const type = value.type || 'application/octet-stream';
    files.set(name, { name: value.name, contentType: type, data: new Uint8Array(await value.arrayBuffer()) });
  }
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files, fieldNames: [...form.keys()] };
}

async function parseForm(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw refusals.malformedJson();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.malformedJson();
  }
}
