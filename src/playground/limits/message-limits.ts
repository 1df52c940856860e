import { MessageFlags } from 'discord-api-types/v10';
import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import { componentsIn } from '../component-tree.ts';
import type { MessageBody, Uploads } from '../message-body.ts';
import type { BodyIssue } from '../rest-error.ts';
import { componentIssues } from './component-limits.ts';
import { codePoints } from './text-length.ts';

/** Source: Create Message, `content`; the published schema says 4,000. */
const maxContent = 2000;
/** Source: Embed Limits: the text of all embeds of a message together. */
const maxEmbedText = 6000;
/** Source: Poll Media, `text` of an answer; the published schema says 300. */
const maxPollAnswer = 55;

interface Context {
  readonly body: MessageBody;
  readonly uploads: Uploads;
  /** The message that is being changed. */
  readonly before: APIMessage | undefined;
}

const rules = [
  contentLength,
  embedTotal,
  emptyEmbeds,
  fieldTexts,
  v2Fields,
  v2Parts,
  mentionRules,
  pollAnswers,
];

/** What is wrong with a message beyond its shape; with `before`, of a change to it. */
export function messageIssues(
  body: MessageBody,
  uploads: Uploads,
  before?: APIMessage,
): readonly BodyIssue[] {
  const context = { body, uploads, before };
  return [
    ...rules.flatMap((rule) => rule(context)),
    ...componentIssues(componentsIn(body.components), body.flags ?? 0),
  ];
}

/** Nothing to show: 50006. Source: Create Message, "you must provide a value for at least one of". */
export function isEmptyMessage(body: MessageBody, uploads: Uploads): boolean {
  const lists = [body.embeds, body.components, body.sticker_ids, body.attachments];
  const hasList = lists.some((list) => (list?.length ?? 0) > 0);
  return !body.content?.trim() && !hasList && !body.poll && uploads.length === 0;
}

function contentLength({ body }: Context): readonly BodyIssue[] {
  if (codePoints(body.content ?? '') <= maxContent) return [];
  return [
    { path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maxContent} or fewer in length.` },
  ];
}

function embedTotal({ body }: Context): readonly BodyIssue[] {
  const total = (body.embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total <= maxEmbedText) return [];
  return [
    {
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${maxEmbedText}`,
    },
  ];
}

/** Source: Embed Limits: title, description, field names and values, footer text and author name, trimmed. */
function embedLength(embed: APIEmbed): number {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return texts.reduce((sum, text) => sum + codePoints((text ?? '').trim()), 0);
}

/** An embed that shows nothing is refused; believed. */
function emptyEmbeds({ body }: Context): readonly BodyIssue[] {
  return (body.embeds ?? []).flatMap((embed, at) => {
    const shows =
      embedLength(embed) > 0 ||
      embed.image !== undefined ||
      embed.thumbnail !== undefined ||
      embed.video !== undefined;
    if (shows) return [];
    return [
      { path: ['embeds', at, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' },
    ];
  });
}

/** A field's name and value are not blank; believed. */
function fieldTexts({ body }: Context): readonly BodyIssue[] {
  return (body.embeds ?? []).flatMap((embed, at) =>
    (embed.fields ?? []).flatMap((field, fieldAt) =>
      (['name', 'value'] as const)
        .filter((key) => !field[key].trim())
        .map((key) => ({
          path: ['embeds', at, 'fields', fieldAt, key],
          code: 'BASE_TYPE_REQUIRED',
          message: 'This field is required',
        })),
    ),
  );
}

/** Source: Components V2: with its flag a message has no content, embeds, stickers or poll. */
function v2Fields({ body }: Context): readonly BodyIssue[] {
  if (!isV2(body)) return [];
  const has = {
    content: Boolean(body.content),
    embeds: Boolean(body.embeds?.length),
    sticker_ids: Boolean(body.sticker_ids?.length),
    poll: Boolean(body.poll),
  };
  return Object.entries(has)
    .filter(([, present]) => present)
    .map(([field]) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

/** Source: Components V2: a message with content or embeds must empty them in the same edit that sets the flag. */
function v2Parts({ body, before }: Context): readonly BodyIssue[] {
  if (!before || !isV2(body) || ((before.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0) return [];
  const kept = [
    ...(before.content && body.content === undefined ? ['content'] : []),
    ...(before.embeds.length > 0 && body.embeds === undefined ? ['embeds'] : []),
  ];
  return kept.map((field) => ({
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field must be emptied when MessageFlags.IS_COMPONENTS_V2 is set`,
  }));
}

/** Source: Allowed Mentions: a kind stands in `parse` or has its list, not both. */
function mentionRules({ body }: Context): readonly BodyIssue[] {
  const allowed = body.allowed_mentions;
  return (['users', 'roles'] as const)
    .filter((kind) => allowed?.parse?.some((parsed) => parsed === kind) && (allowed[kind]?.length ?? 0) > 0)
    .map((kind) => ({
      path: ['allowed_mentions', kind],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

function pollAnswers({ body }: Context): readonly BodyIssue[] {
  return (body.poll?.answers ?? []).flatMap((answer, at) => {
    if (codePoints(answer.poll_media.text ?? '') <= maxPollAnswer) return [];
    const path = ['poll', 'answers', at, 'poll_media', 'text'];
    return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maxPollAnswer} or fewer in length.` }];
  });
}

function isV2({ flags }: MessageBody): boolean {
  return ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}
