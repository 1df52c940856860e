import * as spec from 'discord-api-spec/zod';
import { config, locales } from 'zod';
import { safeParse } from 'zod/mini';
import type { ZodMiniType } from 'zod/mini';
import type { BodyIssue } from './rest-error.ts';

config(locales.en());

/** Discord's published schemas, by the kind of body. Source: discord-api-spec, generated from Discord's specification. */
const schemas = {
  'message-create': spec.MessageCreateRequestSchema,
  'message-edit': spec.MessageEditRequestPartialSchema,
  'webhook-create': spec.IncomingWebhookRequestPartialSchema,
  'webhook-edit': spec.IncomingWebhookUpdateRequestPartialSchema,
  'callback-message': spec.CreateMessageInteractionCallbackRequestSchema,
  'callback-update': spec.UpdateMessageInteractionCallbackRequestSchema,
  'callback-modal': spec.ModalInteractionCallbackRequestSchema,
  'choices-string': spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  'choices-integer': spec.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  'choices-number': spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  'command-create': spec.ApplicationCommandCreateRequestSchema,
  'command-update': spec.ApplicationCommandUpdateRequestSchema,
  'command-patch': spec.ApplicationCommandPatchRequestPartialSchema,
  'thread-from-message': spec.CreateTextThreadWithMessageRequestSchema,
  thread: spec.CreateTextThreadWithoutMessageRequestSchema,
} as const satisfies Record<string, ZodMiniType>;

export type BodyKind = keyof typeof schemas;

export interface Verdict {
  readonly issues: readonly BodyIssue[];
  /** Dotted paths of keys the schema does not know; Discord ignores them, so they are most likely typing errors. */
  readonly unknownKeys: readonly string[];
}

/** Keys Discord documents and its schemas lack, where discord.js sends them. */
const undocumentedKeys = new Set(['enforce_nonce', 'tts', 'nsfw', 'animated', 'type']);

/** Checks a body against Discord's schema of its kind. */
export function validate(kind: BodyKind, body: unknown): Verdict {
  const parsed = safeParse(schemas[kind], body);
  if (parsed.success) return { issues: [], unknownKeys: missingKeys(body, parsed.data, '') };
  const issues = parsed.error.issues
    .flatMap((issue) => chosen(issue as Issue, [], body))
    .filter(({ path }) => !isFalseAlarm(path, valueAt(body, path)));
  return { issues, unknownKeys: [] };
}

/** What the box reads of Zod's issues. */
interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly unknown[];
}

/** Of a union, only the branch whose `type` is the body's own: its mistakes are the ones meant. */
function chosen(issue: Issue, base: readonly (string | number)[], body: unknown): readonly BodyIssue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union' || !issue.errors) return [named(issue, path, body)];
  const branches = issue.errors.filter((branch) => !branch.some(({ path: inner }) => inner[0] === 'type'));
  const branch = branches.toSorted((a, b) => a.length - b.length)[0];
  const rejectsWhole =
    !branch || branch.every((inner) => inner.path.length === 0 && inner.code === 'invalid_type');
  if (rejectsWhole)
    return [{ path, code: 'UNION_TYPE_CHOICES', message: 'Value does not fit any of the allowed types.' }];
  return branch.flatMap((inner) => chosen(inner, path, body));
}

/** Discord's own name and sentence for the mistake, where it is known. */
function named(issue: Issue, path: readonly (string | number)[], body: unknown): BodyIssue {
  if (valueAt(body, path) === undefined) {
    return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
        : issue.origin === 'array'
          ? { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
          : {
              path,
              code: 'NUMBER_TYPE_MAX',
              message: `Value should be less than or equal to ${issue.maximum}.`,
            };
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { path, code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` }
        : {
            path,
            code: 'NUMBER_TYPE_MIN',
            message: `Value should be greater than or equal to ${issue.minimum}.`,
          };
    case 'invalid_value':
      return {
        path,
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values?.join(', ')}}.`,
      };
    case 'invalid_type':
      return {
        path,
        code: `${(issue.expected ?? 'base').toUpperCase()}_TYPE_CONVERT`,
        message: issue.message,
      };
    default:
      return { path, code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

/**
 * Three things the schemas reject and Discord accepts: permission bits as decimal strings (its specification says so),
 * timestamps with an offset, and `attachments[].id` as a number (as in its own examples of uploads).
 */
function isFalseAlarm(path: readonly (string | number)[], value: unknown): boolean {
  const key = path.at(-1);
  if (key === 'id' && path.at(-3) === 'attachments') return Number.isInteger(value);
  if (typeof value !== 'string') return false;
  if (key === 'timestamp') return !Number.isNaN(Date.parse(value));
  return (
    ['default_member_permissions', 'permissions', 'allow', 'deny'].includes(String(key)) &&
    /^\d+$/.test(value)
  );
}

function valueAt(body: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    body,
  );
}

/** Keys of `input` that parsing stripped. */
function missingKeys(input: unknown, output: unknown, path: string): readonly string[] {
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    if (key in output) return missingKeys(value, (output as Record<string, unknown>)[key], here);
    return undocumentedKeys.has(key) ? [] : [here];
  });
}
