import type { IncomingMessage } from 'node:http';
import { refusals } from './rest-error.ts';
import type { Upload, Uploads } from './message-body.ts';

export interface RestBody {
  /** The JSON body, or `payload_json` of a multipart one; undefined when there is none. */
  readonly json: unknown;
  readonly uploads: Uploads;
}

/** Source: Uploading Files, "upload limit"; a whole request may have 25 MiB. */
const maxRequestBytes = 25 * 1024 * 1024;

/** Reads JSON or multipart; throws a `RestError` for broken JSON (50109) and for more than 25 MiB (40005). */
export async function readRestBody(request: IncomingMessage): Promise<RestBody> {
  const bytes = await readAll(request);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/form-data')) return readMultipart(bytes, contentType);
  return { json: bytes.length > 0 ? parseJson(bytes.toString('utf8')) : undefined, uploads: [] };
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

async function readMultipart(bytes: Buffer<ArrayBuffer>, formType: string): Promise<RestBody> {
  const form = await parseForm(bytes, formType);
  const payload = form.get('payload_json');
  const uploads: Upload[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') continue;
    const contentType = value.type || 'application/octet-stream';
    const data = new Uint8Array(await value.arrayBuffer());
    uploads.push({ field, file: { name: value.name, contentType, data } });
  }
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, uploads };
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
