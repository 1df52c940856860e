/** The bot's own words in briefings and round them. Arguments are already escaped. */
export const briefingWords = {
  origin: (asOf: string | undefined) =>
    asOf === undefined
      ? '-# From a policy memo, not current news.'
      : `-# From a memo as of ${asOf}, not current news.`,
  title: {
    leader: 'Briefing: a leader',
    attack: 'Briefing: an attack',
    recommendations: 'Briefing: what the memo recommends',
    figures: 'Briefing: the figures',
    group: 'Briefing: a group and its relations',
    sources: 'Briefing: what the memo rests on',
    passage: 'Briefing: from the memo',
  },
  onThisDay: 'On this day',
  late: (due: number) => `-# Late: this was due <t:${due}:f>.`,
  complete: (count: number) =>
    `-# With this one, all ${count} themes have had their turn. The next briefing begins a new order.`,
  about: 'What is this?',
  aboutText: [
    'A manager of this server asked for this briefing. It quotes a memo word for word, one theme at a time, and is not news.',
    'Who manages the server can change or stop it with `/briefing`.',
  ],
} as const;
