import { randomBytes } from 'node:crypto';
import { MessageFlags } from 'discord-api-types/v10';
import type { APIInteraction, APIUser } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { Completion, Outcome } from './driver.ts';
import type { EventLog } from './event-log.ts';
import type { Gateway } from './gateway.ts';
import type { Interaction } from './interaction.ts';
import { appPermissions, guildOf, interactionChannel, interactionMember } from './payloads.ts';
import { refusals } from './rest-error.ts';
import type { Channel, State } from './state.ts';

/** Source: Receiving and Responding, "Interaction Callback": 3 seconds to answer, 15 minutes for the token. */
const callbackDeadlineMs = 3000;
const tokenLifeMs = 15 * 60_000;

/** Source: Receiving and Responding, "Interaction Contexts" and "Authorizing Integration Owners Object". */
const guildContext = 0;
const botDirectContext = 1;
const guildInstall = '0';

export interface InteractionRequest {
  readonly user: APIUser;
  readonly channel: Channel;
  readonly locale: string;
  /** `type`, `data`, and `message` where a component is used. */
  readonly what: Pick<APIInteraction, 'type' | 'data' | 'message'> | object;
  readonly sourceMessageId?: string;
}

export interface InteractionParts {
  readonly state: State;
  readonly clock: Clock;
  readonly log: EventLog;
  readonly gateway: Gateway;
}

/** Opens interactions, keeps their deadlines, and finds them by id and token. */
export class Interactions {
  private readonly parts: InteractionParts;

  constructor(parts: InteractionParts) {
    this.parts = parts;
  }

  /** Sends INTERACTION_CREATE and starts both deadlines. */
  open(request: InteractionRequest): Interaction {
    const { state, clock, gateway } = this.parts;
    const id = state.ids.next();
    const token = `interaction-${id}-${randomBytes(24).toString('hex')}`;
    const payload = { ...request.what, ...this.frame(request, id, token) } as APIInteraction;
    const outcome = Promise.withResolvers<Outcome>();
    const completion = Promise.withResolvers<Completion>();
    const interaction: Interaction = {
      id,
      token,
      payload,
      userId: request.user.id,
      channelId: request.channel.id,
      createdMs: clock.nowMs(),
      ...(request.sourceMessageId && { sourceMessageId: request.sourceMessageId }),
      expired: false,
      outcome: outcome.promise,
      completion: completion.promise,
      settle: once((value: Outcome) => {
        this.parts.log.add({ type: 'interaction-outcome', outcome: value });
        outcome.resolve(value);
      }),
      complete: completion.resolve,
    };
    state.interactions.set(id, interaction);
    clock.after(callbackDeadlineMs, () => expireUnanswered(interaction));
    clock.after(tokenLifeMs, () => this.expireToken(interaction));
    gateway.dispatch('INTERACTION_CREATE', payload, request.channel.guildId !== undefined);
    return interaction;
  }

  /** For the callback route; throws 10062 when it is unknown or its 3 s are over. */
  forCallback(id: string, token: string): Interaction {
    const interaction = this.parts.state.interactions.get(id);
    if (!interaction || interaction.token !== token || interaction.expired)
      throw refusals.unknownInteraction();
    return interaction;
  }

  /** For the webhook routes; throws 10015 before the callback and 50027 once the 15 minutes are over. */
  forWebhook(applicationId: string, token: string): Interaction {
    const { state, clock } = this.parts;
    const found = state.interactions.get(token.split('-')[1] ?? '');
    if (found?.token !== token || applicationId !== state.applicationId) throw refusals.unknownWebhook();
    if (clock.nowMs() - found.createdMs >= tokenLifeMs) throw refusals.invalidWebhookToken();
    if (found.acknowledged === undefined) throw refusals.unknownWebhook();
    return found;
  }

  private frame({ user, channel, locale }: InteractionRequest, id: string, token: string): object {
    const { state } = this.parts;
    const common = {
      id,
      token,
      application_id: state.applicationId,
      version: 1,
      channel_id: channel.id,
      channel: interactionChannel(state, channel, user.id),
      app_permissions: appPermissions(state, channel),
      locale,
      entitlements: [],
      attachment_size_limit: 10 * 1024 * 1024,
    };
    if (!channel.guildId) {
      return {
        ...common,
        user,
        context: botDirectContext,
        authorizing_integration_owners: { [guildInstall]: '0' },
      };
    }
    const guild = guildOf(state, channel);
    return {
      ...common,
      member: interactionMember(state, channel, user),
      guild_id: guild.id,
      guild: { id: guild.id, locale: guild.locale, features: [] },
      guild_locale: guild.locale,
      context: guildContext,
      authorizing_integration_owners: { [guildInstall]: guild.id },
    };
  }

  /** A reply that still says "thinking" after 15 minutes has failed; anything else had its effect. */
  private expireToken(interaction: Interaction): void {
    const { id, channelId, originalMessageId } = interaction;
    const original = originalMessageId ? this.parts.state.message(channelId, originalMessageId) : undefined;
    const thinking = ((original?.message.flags ?? 0) & MessageFlags.Loading) !== 0;
    interaction.settle(thinking ? noResponse(id) : { kind: 'acknowledged', interactionId: id });
  }
}

function expireUnanswered(interaction: Interaction): void {
  if (interaction.acknowledged !== undefined) return;
  interaction.expired = true;
  interaction.complete({ kind: 'no-response' });
  interaction.settle(noResponse(interaction.id));
}

function noResponse(interactionId: string): Outcome {
  return { kind: 'no-response', interactionId, text: 'The application did not respond' };
}

/** Only the first call counts. */
function once<T>(act: (value: T) => void): (value: T) => void {
  let done = false;
  return (value) => {
    if (done) return;
    done = true;
    act(value);
  };
}
