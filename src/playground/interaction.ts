import type {
  APIInteraction,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { Completion, Outcome } from './driver.ts';

/** One interaction from its INTERACTION_CREATE to the end of its token. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly payload: APIInteraction;
  readonly userId: string;
  readonly channelId: string;
  readonly createdMs: number;
  /** The message a component hangs on, or from which the modal was opened. */
  readonly sourceMessageId?: string;
  /** Type of the callback, once acknowledged. */
  acknowledged?: InteractionResponseType;
  /** What `@original` means. */
  originalMessageId?: string;
  /** The modal the callback opened. */
  modal?: APIModalInteractionResponseCallbackData;
  /** The 3 s passed without a callback. */
  expired: boolean;
  readonly outcome: Promise<Outcome>;
  readonly completion: Promise<Completion>;
  settle(outcome: Outcome): void;
  complete(completion: Completion): void;
}
