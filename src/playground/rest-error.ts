/** A refusal in Discord's own form. Source of the codes: Opcodes and Status Codes, "JSON Error Codes". */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): object {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

export const refusals = {
  unauthorized: () => new RestError(401, 0, '401: Unauthorized'),
  unknownRoute: () => new RestError(404, 0, '404: Not Found'),
  wrongMethod: () => new RestError(405, 0, '405: Method Not Allowed'),
  malformedJson: () => new RestError(400, 50109, 'The request body contains invalid JSON.'),
  unknownApplication: () => new RestError(404, 10002, 'Unknown Application'),
  unknownChannel: () => new RestError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new RestError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new RestError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new RestError(404, 10008, 'Unknown Message'),
  unknownUser: () => new RestError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new RestError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new RestError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new RestError(404, 10063, 'Unknown application command'),
  tooManyCommands: (kind: string, max: number) =>
    new RestError(400, 30032, `Maximum number of ${kind} reached (${max}).`),
  tooManyCommandCreates: () =>
    new RestError(400, 30034, 'Max number of daily application command creates has been reached (200)'),
  tooLarge: () => new RestError(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new RestError(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new RestError(403, 50001, 'Missing Access'),
  notTheAuthor: () => new RestError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new RestError(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new RestError(403, 50013, 'Missing Permissions'),
  invalidWebhookToken: () => new RestError(401, 50027, 'Invalid Webhook Token'),
  threadExists: () => new RestError(400, 160_004, 'A thread has already been created for this message'),
} as const;

/** One thing wrong with a body: where, Discord's name for it, and the sentence a reader gets. */
export interface BodyIssue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** 50035 with the issues nested by path, as `errors.embeds[0]` → `{ embeds: { 0: { _errors: [...] } } }`. */
export function invalidForm(issues: readonly BodyIssue[]): RestError {
  const tree: ErrorTree = {};
  for (const { path, code, message } of issues) {
    let node = tree;
    for (const key of path) node = (node[key] ??= {}) as ErrorTree;
    const errors = (node['_errors'] ??= []) as { code: string; message: string }[];
    errors.push({ code, message });
  }
  return new RestError(400, 50035, 'Invalid Form Body', tree);
}
