import { notice } from '../present/notice.ts';
import { settingsCard, unansweredCard } from '../present/settings-card.ts';
import type { Message } from '../present/message.ts';
import { words } from '../present/words.ts';
import type { GuildSettings } from '../store/settings.ts';
import type { Invocation } from './contract.ts';
import type { Services } from './services.ts';

/** Unanswered questions shown at once. */
const LISTED = 10;

type Options = Invocation['options'];

const toggled = (ids: readonly string[], { channel, on }: Options): string[] => {
  const others = ids.filter((id) => id !== channel);
  return on === true ? [...others, String(channel)] : others;
};

/** What each subcommand changes, given what holds now. */
const CHANGES: Readonly<Record<string, (now: GuildSettings, options: Options) => Partial<GuildSettings>>> = {
  channel: ({ allowedChannels }, options) => ({ allowedChannels: toggled(allowedChannels, options) }),
  threads: ({ threadChannels }, options) => ({ threadChannels: toggled(threadChannels, options) }),
  private: (_, { on }) => ({ privateByDefault: on === true }),
  unanswered: (_, { on }) => ({ keepUnanswered: on === true }),
  anniversaries: (_, { on }) => ({ anniversaries: on === true }),
};

const unansweredList = async (guildId: string, { store, now }: Services): Promise<Message> => {
  if (!(await store.settings.of(guildId)).keepUnanswered) return notice(words.settings.listOff);
  const questions = await store.unanswered.list(guildId, now(), LISTED);
  return questions.length ? unansweredCard(questions) : notice(words.settings.noQuestions);
};

/** Shows or changes a server's settings, as the subcommand says. Turning the list of questions off empties it. */
export const changeSettings = async (
  { subcommand = 'show', options, caller: { guildId } }: Invocation,
  services: Services,
): Promise<Message> => {
  if (guildId === undefined) return notice(words.settings.guildOnly);
  if (subcommand === 'questions') return unansweredList(guildId, services);
  const { settings, unanswered } = services.store;
  const now = await settings.of(guildId);
  const change = CHANGES[subcommand];
  if (!change) return settingsCard(now);
  const changed = await settings.change(guildId, change(now, options));
  if (subcommand === 'unanswered' && !changed.keepUnanswered) await unanswered.clear(guildId);
  return settingsCard(changed);
};
