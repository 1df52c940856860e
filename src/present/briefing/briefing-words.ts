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

/** What the weekdays of a plan are called; ISO numbers. */
const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const outcomes = {
  claimed: 'being sent',
  sent: 'sent',
  missed: 'missed',
  failed: 'failed',
  unknown: 'unknown',
};

/** The words of `/briefing` itself. */
export const scheduleWords = {
  days: (weekdays: readonly number[]) =>
    weekdays.length === 7 ? 'every day' : weekdays.map((day) => dayNames[day - 1]).join(', '),
  plan: (channelId: string, time: string, zone: string, days: string) =>
    `<#${channelId}> · ${time} ${zone} · ${days}`,
  scheduled: 'The briefing is set.',
  next: (local: string, zone: string, at: number) =>
    `Next: ${local} (${zone}), in your own time <t:${at}:f>, <t:${at}:R>.`,
  alreadyToday: (date: string) => `There has been one for ${date} already, so that day gets no second.`,
  skipped: (date: string, time: string, instead: string) =>
    `On ${date} the clocks skip ${time}; the briefing then comes at ${instead}.`,
  repeated: (date: string, time: string) =>
    `On ${date} the clocks show ${time} twice; the briefing comes once, the first time.`,
  badTime: (typed: string) => `“${typed}” is no time of day I can read. Try \`08:00\` or \`8:30 pm\`.`,
  badZone: (typed: string) =>
    `“${typed}” is no time zone I know. Begin to type a city, such as \`Kabul\`, and pick one from the list.`,
  badDays: (typed: string) =>
    `“${typed}” are no weekdays I can read. Try \`every day\`, \`weekdays\` or \`Mon, Wed, Fri\`.`,
  missing: (channelId: string, permissions: readonly string[]) =>
    `I cannot post briefings in <#${channelId}> yet: I need **${permissions.join('**, **')}** there.`,
  none: 'No briefing is set in this server. `/briefing schedule` sets one.',
  onlyInServers: 'Briefings are for servers; here we are alone.',
  paused: 'The briefing is paused. `/briefing resume` goes on with it.',
  pausedBecause: (reason: string) =>
    `The briefing is paused, because ${reason}. Put that right, then \`/briefing resume\`.`,
  pausedBefore: 'It was paused already.',
  resumed: 'The briefing goes on.',
  activeBefore: 'It is not paused.',
  stopped: 'The briefing is stopped. What was posted stays.',
  historyTitle: 'The last briefings',
  noHistory: 'No briefing has been due yet.',
  last: (entry: string) => `Last: ${entry}`,
  entry: (date: string, state: keyof typeof outcomes, late: boolean) =>
    `${date} · ${outcomes[state]}${late ? ', late' : ''}`,
  post: (guildId: string, channelId: string, messageId: string) =>
    `https://discord.com/channels/${guildId}/${channelId}/${messageId}`,
} as const;

/** What `/doctor` says of the loop. */
export const schedulerWords = {
  waiting: 'not begun yet',
  looked: (at: number) => `looked for due briefings <t:${at}:R>`,
  remedy: 'Look at my log; if it says nothing, start me again.',
} as const;

/** What the bot tells a manager of its own accord. */
export const noticeWords = {
  paused: (reason: string) =>
    `The briefing is paused, because ${reason}. Put that right, then \`/briefing resume\`.`,
  failed: (date: string, reason: string) => `The briefing of ${date} could not be posted: ${reason}.`,
  unknown: (date: string, reason: string) =>
    `I do not know whether the briefing of ${date} was posted (${reason}), so I do not post it again.`,
} as const;
