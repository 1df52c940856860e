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
    saidBy: (who: string) => `Said by others, not found by the memo: “${who}”`,
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
