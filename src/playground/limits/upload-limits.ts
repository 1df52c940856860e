import { attachmentName } from '../attachments.ts';
import type { MessageBody, Uploads } from '../message-body.ts';
import type { BodyIssue } from '../rest-error.ts';

/** Source: Uploading Files: 10 MiB for each file by default. */
const maxFileBytes = 10 * 1024 * 1024;
/** Source: Create Message, `files[n]`. */
const maxFiles = 10;

type Rule = (body: MessageBody, uploads: Uploads) => readonly BodyIssue[];

const rules: readonly Rule[] = [fileNames, fileCount, fileSizes, notesHaveFiles, urlsHaveFiles, urlSchemes];

/** What is wrong with the files of a message and with the links to them. */
export function uploadIssues(body: MessageBody, uploads: Uploads): readonly BodyIssue[] {
  return rules.flatMap((rule) => rule(body, uploads));
}

/** Source: Uploading Files: "each file parameter must be uniquely named in the format files[n]". */
function fileNames(_body: MessageBody, uploads: Uploads): readonly BodyIssue[] {
  const fields = uploads.map(({ field }) => field);
  return fields
    .filter((field, at) => !/^files\[\d+\]$/.test(field) || fields.indexOf(field) !== at)
    .map((field) => ({
      path: [field],
      code: 'UPLOAD_NAME',
      message: 'Files are named files[n], each once.',
    }));
}

function fileCount(_body: MessageBody, uploads: Uploads): readonly BodyIssue[] {
  if (uploads.length <= maxFiles) return [];
  return [
    { path: ['files'], code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maxFiles} or fewer in length.` },
  ];
}

function fileSizes(_body: MessageBody, uploads: Uploads): readonly BodyIssue[] {
  return uploads
    .filter(({ file }) => file.data.length > maxFileBytes)
    .map(({ field }) => ({
      path: [field],
      code: 'UPLOAD_TOO_LARGE',
      message: `A file has at most ${maxFileBytes} bytes.`,
    }));
}

/** Source: Uploading Files: `attachments[].id` is the n of `files[n]`; snowflakes name files already there. */
function notesHaveFiles(body: MessageBody, uploads: Uploads): readonly BodyIssue[] {
  return (body.attachments ?? []).flatMap(({ id }, at) => {
    const isUpload = /^\d{1,4}$/.test(String(id));
    if (!isUpload || uploads.some(({ field }) => field === `files[${id}]`)) return [];
    return [
      { path: ['attachments', at, 'id'], code: 'UPLOAD_MISSING', message: `There is no files[${id}].` },
    ];
  });
}

/** Source: Uploading Files, "Referencing Attached Files"; that a name without a file is refused is believed. */
function urlsHaveFiles(body: MessageBody, uploads: Uploads): readonly BodyIssue[] {
  const names = new Set(uploads.map(({ file }) => file.name));
  for (const note of body.attachments ?? []) if (note.filename) names.add(note.filename);
  return urlsIn(body).flatMap(({ url, path }) => {
    const name = attachmentName(url);
    if (name === undefined || names.has(name)) return [];
    return [{ path, code: 'URL_TYPE_INVALID_URL', message: `No uploaded file is named ${name}.` }];
  });
}

/** Only http, https and attachment links; believed, since the published schema lets any scheme pass. */
function urlSchemes(body: MessageBody): readonly BodyIssue[] {
  return urlsIn(body)
    .filter(({ url }) => !/^(?:https?|attachment|discord):\/\//.test(url))
    .map(({ path }) => ({
      path,
      code: 'URL_TYPE_INVALID_SCHEME',
      message: 'Scheme must be one of (http, https, attachment).',
    }));
}

interface PlacedUrl {
  readonly url: string;
  readonly path: readonly (string | number)[];
}

function urlsIn({ embeds, components }: MessageBody): readonly PlacedUrl[] {
  return collect({ embeds, components }, []);
}

function collect(value: unknown, path: readonly (string | number)[]): readonly PlacedUrl[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => collect(item, [...path, at]));
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const isUrl = (key === 'url' || key === 'icon_url') && typeof inner === 'string';
    return isUrl ? [{ url: inner, path: [...path, key] }] : collect(inner, [...path, key]);
  });
}
