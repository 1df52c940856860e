import type { APIInteractionResponse } from 'discord-api-types/v10';
import { checkCallback } from '../check-callback.ts';
import { noContent, ok, param } from '../route.ts';
import type { Box, RestAnswer, RestCall, Route } from '../route.ts';
import { checkMessageBody, checkMessagePatch } from '../check-message.ts';

/** Source: Receiving and Responding. */
export const interactionRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:id/:token/callback', open: true, handle: callback },
  { method: 'POST', path: '/webhooks/:application/:token', open: true, handle: followUp },
  { method: 'GET', path: '/webhooks/:application/:token/messages/:message', open: true, handle: read },
  { method: 'PATCH', path: '/webhooks/:application/:token/messages/:message', open: true, handle: patch },
  { method: 'DELETE', path: '/webhooks/:application/:token/messages/:message', open: true, handle: remove },
];

function callback(call: RestCall, box: Box): RestAnswer {
  const interaction = box.interactions.forCallback(param(call, 'id'), param(call, 'token'));
  const response: APIInteractionResponse = checkCallback(call, box, interaction);
  const message = box.replies.callback(interaction, response, call.uploads);
  if (call.query.get('with_response') !== 'true') return noContent;
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.payload.type,
      response_message_id: message?.id ?? null,
      response_message_loading: message !== undefined && response.type === 5,
      response_message_ephemeral: ((message?.flags ?? 0) & 64) !== 0,
    },
    resource: { type: response.type, ...(message && { message }) },
  });
}

function followUp(call: RestCall, box: Box): RestAnswer {
  const interaction = box.interactions.forWebhook(param(call, 'application'), param(call, 'token'));
  const body = checkMessageBody(call, box, 'webhook');
  return ok(box.replies.followUp(interaction, body, call.uploads));
}

function read(call: RestCall, box: Box): RestAnswer {
  return ok(target(call, box).stored.message);
}

function patch(call: RestCall, box: Box): RestAnswer {
  const { interaction, stored } = target(call, box);
  const body = checkMessagePatch(call, box, 'webhook', stored.message);
  return ok(box.replies.edit(interaction, stored, body, call.uploads));
}

function remove(call: RestCall, box: Box): RestAnswer {
  const { interaction, stored } = target(call, box);
  box.replies.remove(interaction, stored);
  return noContent;
}

function target(call: RestCall, box: Box) {
  const interaction = box.interactions.forWebhook(param(call, 'application'), param(call, 'token'));
  return { interaction, stored: box.replies.find(interaction, param(call, 'message')) };
}
