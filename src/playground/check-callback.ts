import {
  ApplicationCommandOptionType,
  InteractionResponseType as Callback,
  InteractionType,
} from 'discord-api-types/v10';
import type {
  APIApplicationCommandOptionChoice,
  APIInteractionResponse,
  APIMessage,
} from 'discord-api-types/v10';
import { checkBody, refuseIssues, refuseMisuse } from './check-body.ts';
import { checkMessageData, checkPatchData } from './check-message.ts';
import { focusedOption } from './focused-option.ts';
import type { Interaction } from './interaction.ts';
import { callbackTypeIssues, choiceIssues, deferFlagIssues } from './limits/callback-limits.ts';
import { modalIssues } from './limits/modal-limits.ts';
import type { MessageBody, MessagePatch } from './message-body.ts';
import { refusals } from './rest-error.ts';
import type { Box, RestCall } from './route.ts';
import type { BodyKind } from './validate.ts';

/** A callback that fits its interaction; throws 40060, 50035 or 50006. */
export function checkCallback(call: RestCall, box: Box, interaction: Interaction): APIInteractionResponse {
  if (interaction.acknowledged !== undefined) refuseMisuse(call, box, refusals.alreadyAcknowledged());
  const sent = (call.body ?? {}) as APIInteractionResponse;
  refuseIssues(call, box, 'misuse', callbackTypeIssues(sent.type, interaction));
  checkShape(call, box, sent, interaction);
  const body = withoutNullChoices(sent);
  checkData(call, box, body, interaction);
  return body;
}

function checkShape(call: RestCall, box: Box, body: APIInteractionResponse, interaction: Interaction): void {
  if (body.type === Callback.ApplicationCommandAutocompleteResult) {
    const kind = choiceKind(interaction);
    checkBody(call, box, kind, body.data);
  } else {
    checkBody(call, box, shapeOf(body.type));
  }
}

/** Discord takes a choice that is null, and choices that are missing altogether, for none. */
function withoutNullChoices(body: APIInteractionResponse): APIInteractionResponse {
  if (body.type !== Callback.ApplicationCommandAutocompleteResult) return body;
  const { choices } = (body.data ?? {}) as {
    choices?: readonly (APIApplicationCommandOptionChoice | null)[];
  };
  return { type: body.type, data: { choices: (choices ?? []).filter((choice) => choice !== null) } };
}

function shapeOf(type: Callback): BodyKind {
  if (type === Callback.Modal) return 'callback-modal';
  const updates = type === Callback.UpdateMessage || type === Callback.DeferredMessageUpdate;
  return updates ? 'callback-update' : 'callback-message';
}

/** Choices are checked as the type of the option being typed, not as any of the three. */
function choiceKind({ payload }: Interaction): BodyKind {
  const type =
    payload.type === InteractionType.ApplicationCommandAutocomplete
      ? focusedOption(payload)?.type
      : undefined;
  if (type === ApplicationCommandOptionType.Integer) return 'choices-integer';
  return type === ApplicationCommandOptionType.Number ? 'choices-number' : 'choices-string';
}

function checkData(call: RestCall, box: Box, body: APIInteractionResponse, interaction: Interaction): void {
  switch (body.type) {
    case Callback.ChannelMessageWithSource:
      return checkMessageData(call, box, (body.data ?? {}) as MessageBody, 'data');
    case Callback.DeferredChannelMessageWithSource:
      return refuseIssues(call, box, 'limit', deferFlagIssues(body.data?.flags ?? 0));
    case Callback.UpdateMessage:
      return checkPatchData(
        call,
        box,
        { patch: (body.data ?? {}) as MessagePatch, before: source(box, interaction) },
        'data',
      );
    case Callback.ApplicationCommandAutocompleteResult:
      return refuseIssues(call, box, 'limit', choiceIssues(body.data.choices ?? []));
    case Callback.Modal:
      return refuseIssues(call, box, 'limit', modalIssues(body.data));
    default:
  }
}

function source(box: Box, { channelId, sourceMessageId }: Interaction): APIMessage {
  const stored = box.state.message(channelId, sourceMessageId ?? '');
  if (!stored) throw refusals.unknownMessage();
  return stored.message;
}
