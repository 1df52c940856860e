/**
 * All of the bot's own words, and none of a memo's. English; another language would be a second object of this
 * shape. Placeholders are given as arguments, already escaped where they come from a stranger.
 */
export const words = {
  button: {
    context: 'In context',
    contextOf: (number: number) => `In context ${number}`,
    sources: 'Sources',
    more: 'More passages',
    followUp: 'Follow up',
    cite: 'Cite',
    share: 'Share',
    up: 'This helped',
    down: 'This did not help',
    earlier: 'Earlier',
    later: 'Later',
  },
  cite: {
    paragraph: (number: number) => `¶ ${number}`,
    note: (number: number) => `note ${number}`,
    notes: (numbers: readonly number[]) => `${numbers.length === 1 ? 'note' : 'notes'} ${numbers.join(', ')}`,
    heading: (number: number) => `heading before ¶ ${number}`,
    asOf: (day: string) => `as of ${day}`,
    saidBy: (who: string) => `Not the memo’s own claim: “${who}”`,
    cut: '[…]',
    attached: 'This sentence is too long for a message; it is attached, whole.',
  },
  answer: {
    qualifies: 'But it also says',
    also: 'And',
  },
  silence: {
    title: {
      'not-covered': 'The memo does not say.',
      'false-premise': 'The memo does not bear out what the question takes for granted.',
      'no-such-value': 'The memo speaks of this, but does not give what was asked for.',
      'after-memo': 'The memo was written earlier than the time asked about.',
      'other-language': 'Only questions in English can be matched with the memo.',
      'no-question': 'I could not find a question in this.',
      harmful: 'That is nothing this bot helps with.',
      'off-topic': 'The memo is about something else.',
    },
    missing: (list: string) => `Not found in the memo: ${list}`,
    asOf: (day: string) => `The memo speaks as of ${day}.`,
    related: 'Closest passages, which do not answer this:',
    instead: 'Questions it does answer:',
  },
  context: {
    title: 'In context',
    edited: 'The memo has been edited since this was quoted. This is how the passage reads today.',
    gone: 'The memo has been edited since: this passage is no longer in it.',
  },
  sources: {
    title: 'The memo’s own notes behind this',
    none: 'The memo gives no note for what is quoted here.',
    attached: 'Notes too long for this message are attached, whole.',
  },
  citing: {
    title: 'How to cite this',
    unstated: (what: string) => `Not stated in the memo’s file, so left out: ${what}.`,
    edited: 'The memo has been edited since this was quoted; check the quotation before you cite it.',
  },
  search: {
    title: 'Passages that match, best first. They need not answer anything.',
    none: 'No passage matches.',
  },
  followUp: {
    title: 'Follow up',
    label: 'Your next question',
    placeholder: 'And who came after him?',
    hint: 'Begin with “new topic” to leave the earlier questions behind.',
  },
  share: {
    edited: 'The memo has been edited since this was quoted, so I will not share it. Ask again.',
    nothing: 'There is no answer here to share.',
  },
  vote: {
    thanks: (up: number, down: number) =>
      `Thank you. This quotation: 👍 ${up} 👎 ${down}. \`/privacy\` deletes your vote.`,
  },
  chat: {
    hint: 'Ask me a question in the same message, or use `/ask`.',
    thread:
      'In this thread, mention me with each question, reply to an answer, or press *Follow up*. “New topic” leaves the earlier questions behind.',
    cannotSpeak: (channel: string, permissions: string) =>
      `I was asked in ${channel} but cannot answer there. I am missing: ${permissions}.`,
    notAllowed: (channel: string) =>
      `I was asked in ${channel}, where this server’s managers do not let me speak. \`/ask\` answers you privately everywhere.`,
  },
  limit: {
    slow: (seconds: number) =>
      `That was a lot at once. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  },
  welcome: {
    title: 'Footnote',
    text: 'A bot that answers questions about policy memos only in the memo’s own words. This is a Discord of its own on your machine: nothing leaves it. Type /ask, mention @Footnote, or begin with one of these.',
  },
  privacy: {
    title: 'What is kept',
    lines: [
      'Your questions are neither stored nor logged. An answer stands in Discord’s own message, and nowhere else.',
      'A 👍 or 👎 is stored with your user id and a mark of the quotation, so that it counts once.',
      'Where a server’s manager turned it on, questions no memo answers are listed without who asked them, for 30 days.',
      'Settings and briefing schedules of servers are stored without any user id.',
    ],
    delete: 'Delete my data',
    deleted: (votes: number) =>
      votes ? `Deleted: ${votes} ${votes === 1 ? 'vote' : 'votes'}.` : 'There was nothing stored about you.',
  },
  settings: {
    title: 'Settings of this server',
    everywhere: 'Answers in every channel where it may write',
    only: (channels: string) => `Answers only in ${channels}; elsewhere privately`,
    private: (on: boolean) => `Answers to \`/ask\` are ${on ? 'private' : 'public'} unless asked otherwise`,
    threads: (channels: string) => `A thread for each question in ${channels}`,
    noThreads: 'No threads of its own',
    unanswered: (on: boolean) =>
      `The list of unanswered questions is ${on ? 'on (no names, 30 days)' : 'off'}`,
    anniversaries: (on: boolean) =>
      `Briefings ${on ? 'may' : 'do not'} recall attacks with deaths on their anniversary`,
    guildOnly: 'Settings belong to a server; here is none.',
    noQuestions: 'No unanswered question is on the list.',
    listOff: 'The list of unanswered questions is off. `/settings unanswered on:True` turns it on.',
    questions: 'Asked, and not answered by any memo',
  },
  doctor: {
    title: 'How I am',
    parts: {
      gateway: 'Connection',
      permissions: 'Permissions here',
      intents: 'Intents',
      commands: 'Commands',
      store: 'Store',
      scheduler: 'Briefings',
    },
    intents: 'none that needs Discord’s approval',
    permissions: 'all there',
    missing: (names: string) => `missing: ${names}`,
    grant: 'Give my role these permissions in this channel’s settings.',
    reconnect: 'I keep trying to reconnect. If this lasts, look at Discord’s status page and at my log.',
    registered: (count: number) => `${count} registered, all current`,
    deploy: 'Run `npm run deploy`, or start me again.',
    store: (engine: string, version: number) => `${engine}, schema ${version}`,
    storeRemedy: 'Look at the database and at `DATABASE_URL` or `DATABASE_FILE`.',
    failed: 'the check itself failed',
  },
  memo: {
    about: 'Footnote answers from the following, in its own words.',
    counts: (paragraphs: number, notes: number) => `${paragraphs} paragraphs, ${notes} footnotes`,
    readWith: 'Read it with `/memo section:`; the list opens as you type.',
    noSection: (name: string) =>
      `There is no section “${name}”. Pick one from the list that opens as you type.`,
    further: (count: number) => `and ${count} more`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    unread: 'before the first heading',
    by: (authors: string) => `By ${authors}`,
  },
  help: {
    title: 'Footnote quotes policy memos. It never writes an answer of its own.',
    rules: [
      'Every quotation is word for word, with its paragraph and the memo’s own footnotes.',
      'Where the memo is silent, so is the answer; at most it shows the closest passages and says that they do not answer.',
      'Each answer says as of when the memo speaks.',
      'What you ask is neither stored nor logged. Nobody is ever pinged.',
    ],
    commands: 'Commands',
    examples: 'For example',
  },
  error: {
    failed: (reference: string) =>
      `Something went wrong here, not with you. If it happens again, mention ${reference}.`,
    unknownCommand:
      'This command is no longer there. Discord may show it for a while yet; `/help` lists what is.',
    unknownAction:
      'This button is from an earlier version of me and cannot be used any more. Ask again with `/ask`.',
    questionTooLong: (max: number) =>
      `That is a little long for me: please ask in at most ${max} characters.`,
    emptyQuestion: 'Ask me something about the memo, for example:',
  },
} as const;

/** The bot's own words round facts, and none of a memo's. Arguments are already escaped. */
export const factWords = {
  none: (kind: string) => `No memo here has reviewed ${kind} yet. \`/ask\` still answers from the text.`,
  empty: (kind: string) => `The memo names no ${kind} that fits all of this.`,
  unknown: (option: string, typed: string) => `The memo names no such ${option}: “${typed}”.`,
  didYouMean: (names: string) => `Did you mean ${names}?`,
  itNames: (names: string) => `It names ${names}.`,
  or: ' or ',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  hedged: (hedge: string) => `The memo says so with care: “${hedge}”`,
  count: (by: string) => `Whose count: ${by}`,
  comparedWith: (period: string) => `compared with ${period}`,
  leaders: {
    title: (groups: string) => `Leaders of ${groups}`,
    of: (name: string) => `Leader of ${name}`,
    current: 'current leader, no dates given',
    undated: 'no dates given',
    fate: { killed: 'killed', arrested: 'arrested' },
    led: (when: string) => `Who led: ${when}`,
    change: (when: string) => `${when} saw a change; the memo names both`,
    notThen: (names: string, when: string) => `The memo does not name ${names} for ${when}.`,
    badDate: (typed: string) =>
      `“${typed}” is not a date I can read. Try a month such as \`July 2017\` or \`2017-07\`, or a year.`,
    none: (when: string) => `The memo names no leader for ${when}.`,
    before: (first: string) => `Its first dated tenure begins in ${first}.`,
    after: (last: string) => `Its last dated tenure ends in ${last}.`,
    afterMemo: (asOf: string) => `The memo speaks as of ${asOf} and says nothing of later times.`,
    currentUndated: 'It calls one the current leader, without dates:',
  },
  attacks: { title: 'Attacks the memo names', toll: (toll: string) => `Toll: ${toll}` },
  recommendations: { title: 'What the memo recommends', for: (who: string) => `For: ${who}` },
  figures: { title: 'Figures of the memo' },
  groups: { title: 'Groups the memo speaks of' },
  sources: {
    title: 'What the memo refers to',
    note: (number: number) => `Note ${number}`,
    behind: (paragraphs: string) => `behind ${paragraphs}`,
    noSuch: (number: number, last: number) => `There is no note ${number}: the memo has notes 1 to ${last}.`,
  },
  timeline: { title: 'Leaders and attacks the memo names' },
} as const;

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
