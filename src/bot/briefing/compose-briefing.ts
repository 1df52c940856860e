import { rotation } from '../../briefing/rotation.ts';
import type { Theme } from '../../briefing/theme.ts';
import { themesOf } from '../../briefing/themes-of.ts';
import type { Attack } from '../../facts/facts.ts';
import { assertVerbatim } from '../../present/assert-verbatim.ts';
import { briefingCard } from '../../present/briefing/briefing-card.ts';
import { themeEntries } from '../../present/briefing/theme-entries.ts';
import { attackChart } from '../../present/charts/attack-chart.ts';
import type { Chart } from '../../present/charts/chart.ts';
import { seriesChart } from '../../present/charts/figure-chart.ts';
import { leaderChart } from '../../present/charts/leader-chart.ts';
import { BUTTON_LABEL_MAX } from '../../present/limits.ts';
import { allOf } from '../../present/facts/look-up.ts';
import { withPicture } from '../../present/facts/with-picture.ts';
import type { Message } from '../../present/message.ts';
import { topicOf } from '../askable-questions.ts';
import type { Services } from '../services.ts';

/** Whose briefing, for which local date (`YYYY-MM-DD`). */
export interface BriefingFor {
  readonly guildId: string;
  readonly localDate: string;
  readonly slotKey: string;
  /** Set when it comes late: UTC milliseconds at which it was due. */
  readonly dueAt?: number;
}

/** Composes the briefing of one server and date from the corpus alone; the same again for the same two. */
export async function composeBriefing(order: BriefingFor, services: Services): Promise<Message> {
  const { guildId, localDate, slotKey, dueAt } = order;
  const { library, facts, store } = services;
  const themes = themesOf(library, facts);
  const turn = rotation(themes, guildId, await store.ledger.sentBefore(guildId, localDate));
  if (turn === undefined) throw new Error('briefing: the corpus holds no paragraph of two sentences or more');
  const { anniversaries } = await store.settings.of(guildId);
  const question = questionOn(turn.theme, `${guildId} ${localDate}`, services);
  const card = briefingCard(
    {
      theme: turn.theme,
      onThisDay: anniversaries ? attacksOn(localDate, allOf(services, 'attacks')) : [],
      slotKey,
      ...(question === undefined ? {} : { question }),
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(turn.completesRound ? { completes: themes.length } : {}),
    },
    library,
  );
  assertVerbatim(card, library);
  const chart = chartOn(turn.theme, services);
  return chart ? withPicture(card, await services.pictures.draw(chart)) : card;
}

/** One that names the theme where there is one, else one on the section that the theme rests on, else any. */
function questionOn(theme: Theme, seed: string, { askable, library }: Services): string | undefined {
  const section = themeEntries(theme, library)[0]?.evidence.passage.section ?? '';
  const candidates = [
    ...[nameOf(theme), topicOf(section)].flatMap((name) => (name ? askable.matching(name, 1) : [])),
    ...askable.some(1, seed),
  ];
  return candidates.find((question) => question.length <= BUTTON_LABEL_MAX);
}

function nameOf(theme: Theme): string | undefined {
  if (theme.kind === 'leader') return theme.leader.name;
  if (theme.kind === 'attack') return theme.attack.name;
  return theme.kind === 'group' ? theme.group.name : undefined;
}

/** Only those whose day the memo gives. */
function attacksOn(localDate: string, attacks: readonly Attack[]): readonly Attack[] {
  const isDay = (date: string) => date.length === localDate.length && date.slice(5) === localDate.slice(5);
  return attacks.filter(({ when }) => isDay(when.from) && when.from.slice(0, 4) < localDate.slice(0, 4));
}

function chartOn(theme: Theme, services: Services): Chart | undefined {
  const { memos } = services.library;
  if (theme.kind === 'leader') return leaderChart(allOf(services, 'leaders'), memos);
  if (theme.kind === 'attack') return attackChart(allOf(services, 'attacks'), memos);
  return theme.kind === 'figures' ? seriesChart(theme.figures, memos) : undefined;
}
