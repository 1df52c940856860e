import type { APIMessage } from 'discord-api-types/v10';
import { checkBody, refuseIssues, refuseMisuse } from './check-body.ts';
import { messageIssues, isEmptyMessage } from './limits/message-limits.ts';
import { uploadIssues } from './limits/upload-limits.ts';
import type { MessageBody, MessagePatch } from './message-body.ts';
import { refusals } from './rest-error.ts';
import type { BodyIssue } from './rest-error.ts';
import type { Box, RestCall } from './route.ts';

/** Which family of routes a message came by: their schemas differ. */
export type MessageRoute = 'channel' | 'webhook';

/** A new message: schema, limits and uploads. Throws 50035 or 50006. */
export function checkMessageBody(call: RestCall, box: Box, route: MessageRoute): MessageBody {
  const body = checkBody<MessageBody>(call, box, route === 'channel' ? 'message-create' : 'webhook-create');
  checkMessageData(call, box, body);
  return body;
}

/** The limits of a new message whose shape has been checked; in a callback it stands under `data`. */
export function checkMessageData(call: RestCall, box: Box, body: MessageBody, under?: 'data'): void {
  refuseUnder(call, box, [...messageIssues(body, call.uploads), ...uploadIssues(body, call.uploads)], under);
  if (isEmptyMessage(body, call.uploads)) refuseMisuse(call, box, refusals.emptyMessage());
}

/** A change: what stays is checked together with what is new. */
export function checkMessagePatch(
  call: RestCall,
  box: Box,
  route: MessageRoute,
  before: APIMessage,
): MessagePatch {
  const patch = checkBody<MessagePatch>(call, box, route === 'channel' ? 'message-edit' : 'webhook-edit');
  checkPatchData(call, box, { patch, before });
  return patch;
}

/** A change to a message, and the message as it stands. */
export interface Change {
  readonly patch: MessagePatch;
  readonly before: APIMessage;
}

/** The limits of a change whose shape has been checked; in a callback it stands under `data`. */
export function checkPatchData(call: RestCall, box: Box, { patch, before }: Change, under?: 'data'): void {
  const sent = { ...patch, flags: (patch.flags ?? 0) | (before.flags ?? 0) } as MessageBody;
  refuseUnder(
    call,
    box,
    [...messageIssues(sent, call.uploads, before), ...uploadIssues(sent, call.uploads)],
    under,
  );
  const after = {
    content: patch.content === undefined ? before.content : patch.content,
    embeds: patch.embeds === undefined ? before.embeds : patch.embeds,
    components: patch.components === undefined ? before.components : patch.components,
    attachments: patch.attachments === undefined ? before.attachments : patch.attachments,
  } as MessageBody;
  if (isEmptyMessage(after, call.uploads)) refuseMisuse(call, box, refusals.emptyMessage());
}

function refuseUnder(
  call: RestCall,
  box: Box,
  issues: readonly BodyIssue[],
  under: 'data' | undefined,
): void {
  const placed = under ? issues.map((issue) => ({ ...issue, path: [under, ...issue.path] })) : issues;
  refuseIssues(call, box, 'limit', placed);
}
