import { DiscordAPIError, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import { type Reply, privately } from '../bot/contract.ts';
import type { Dispatch } from '../bot/dispatch.ts';
import type { Log } from '../bot/log.ts';
import { ACKNOWLEDGE_WITHIN_MS } from '../present/limits.ts';
import { notice } from '../present/notice.ts';
import { words } from '../present/words.ts';
import { type Answerable, type Deferred, defer, deferredAs, deliver } from './deliver.ts';
import { openThread } from './open-thread.ts';
import { actionEvent, menuInvocation, partialInvocation, slashInvocation } from './read-interaction.ts';

/** Calls back once, that much later; the returned function cancels. */
export type After = (delayMs: number, callback: () => void) => () => void;

export interface AnswerParts {
  readonly dispatch: Dispatch;
  readonly log: Log;
  readonly after: After;
  reference(): string;
}

/** A third of the time Discord gives is kept for the way there. */
const DEFER_AFTER_MS = ACKNOWLEDGE_WITHIN_MS * (2 / 3);

/** Codes that mean the reader is gone or has an answer already: nobody is left to be told. */
const NOBODY_LEFT: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

interface Work {
  readonly reply: Promise<Reply>;
  readonly thinksPrivately: boolean;
}

const begin = (interaction: Answerable, dispatch: Dispatch): Work => {
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    return { reply: dispatch.act(actionEvent(interaction)), thinksPrivately: true };
  }
  const invocation = interaction.isChatInputCommand()
    ? slashInvocation(interaction)
    : menuInvocation(interaction);
  return { reply: dispatch.run(invocation), thinksPrivately: dispatch.thinksPrivately(invocation) };
};

/** Acknowledges after two seconds if the work is not done by then; resolves when it is. */
const workOrDefer = (
  interaction: Answerable,
  { reply, thinksPrivately }: Work,
  after: After,
): Promise<{ reply: Reply; deferred: Deferred }> => {
  let deferring: Promise<Deferred> | undefined;
  const cancel = after(DEFER_AFTER_MS, () => {
    deferring = defer(interaction, thinksPrivately);
    deferring.catch(() => {});
  });
  return reply.then(async (done) => {
    cancel();
    return { reply: done, deferred: (await deferring) ?? 'no' };
  });
};

/** The code Discord refused with, if it was Discord. */
const codeOf = (error: unknown): string | number | undefined =>
  error instanceof DiscordAPIError ? error.code : undefined;

const apologise = (interaction: Answerable, reference: string): Promise<void> =>
  deliver(interaction, privately(notice(words.error.failed(reference))), deferredAs(interaction));

const answer = async (interaction: Answerable, parts: AnswerParts): Promise<void> => {
  const { dispatch, log, after, reference } = parts;
  try {
    const { reply, deferred } = await workOrDefer(interaction, begin(interaction, dispatch), after);
    await deliver(interaction, reply, deferred);
    if (reply.kind === 'message' && reply.thread && !reply.private) {
      await openThread(await interaction.fetchReply(), reply.thread, log);
    }
  } catch (error) {
    const code = codeOf(error);
    if (NOBODY_LEFT.has(code)) {
      log.warn({ code, interaction: interaction.id }, 'the answer came too late or twice');
      return;
    }
    const number = reference();
    log.error({ code, interaction: interaction.id, reference: number, error }, 'failed to send an answer');
    await apologise(interaction, number);
  }
};

/** Answers one interaction. Never rejects: what cannot be sent is logged. */
export const answerInteraction = async (interaction: Interaction, parts: AnswerParts): Promise<void> => {
  try {
    if (interaction.isAutocomplete()) {
      await interaction.respond([...(await parts.dispatch.complete(partialInvocation(interaction)))]);
    } else if (
      interaction.isChatInputCommand() ||
      interaction.isContextMenuCommand() ||
      interaction.isMessageComponent() ||
      interaction.isModalSubmit()
    ) {
      await answer(interaction, parts);
    }
  } catch (error) {
    parts.log.warn(
      { code: codeOf(error), interaction: interaction.id, error },
      'an interaction stays unanswered',
    );
  }
};
