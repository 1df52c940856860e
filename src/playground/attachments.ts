import type { APIAttachment } from 'discord-api-types/v10';
import type { MessageBody, Uploads } from './message-body.ts';
import type { State, StoredFile } from './state.ts';

/** Where the box serves uploaded files. */
export const attachmentsPath = '/attachments';

interface AttachmentNote {
  readonly id: string | number;
  readonly filename?: string | null | undefined;
  readonly description?: string | null | undefined;
}

/** Keeps the uploads and describes them as Discord's attachments, with the body's notes (`attachments[].id` = n). */
export function storeUploads(
  state: State,
  origin: string,
  uploads: Uploads,
  notes: MessageBody['attachments'],
): readonly APIAttachment[] {
  return uploads.map(({ field, file }) => {
    const number = /^files\[(\d+)\]$/.exec(field)?.[1];
    const note = notes?.find(({ id }) => String(id) === number);
    return storeUpload(state, origin, file, note);
  });
}

function storeUpload(
  state: State,
  origin: string,
  file: StoredFile,
  note: AttachmentNote | undefined,
): APIAttachment {
  const id = state.ids.next();
  const filename = note?.filename ?? file.name;
  state.files.set(id, { ...file, name: filename });
  const url = `${origin}${attachmentsPath}/${id}/${encodeURIComponent(filename)}`;
  return {
    id,
    filename,
    size: file.data.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ...pngSize(file.data),
    ...(note?.description && { description: note.description }),
  };
}

const pngSignature = '89504e470d0a1a0a';

/** Width and height from a PNG's first chunk. Source: PNG specification, "IHDR Image header". */
function pngSize(data: Uint8Array): { width: number; height: number } | undefined {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== pngSignature) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** A deep copy in which every `attachment://name` URL points at the file itself; `used` collects the names. */
export function withAttachmentUrls<T>(value: T, attachments: readonly APIAttachment[], used: Set<string>): T {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => withAttachmentUrls(item, attachments, used)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) copy[key] = withAttachmentUrls(inner, attachments, used);
  for (const key of ['url', 'icon_url']) {
    const name = typeof copy[key] === 'string' ? attachmentName(copy[key]) : undefined;
    const found = attachments.find(({ filename }) => filename === name);
    if (!found) continue;
    used.add(found.filename);
    copy[key] = found.url;
    copy[key === 'url' ? 'proxy_url' : 'proxy_icon_url'] = found.url;
    if (key === 'url' && found.width) Object.assign(copy, { width: found.width, height: found.height });
  }
  return copy as T;
}

/** `chart.png` of `attachment://chart.png`. */
export function attachmentName(url: string): string | undefined {
  return url.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined;
}
