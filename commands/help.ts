import { type Command, privately } from '../src/bot/contract.ts';
import { helpCard } from '../src/present/help-card.ts';

/** /help: what Footnote does and does not do, its commands, and questions to begin with. */
export default {
  data: { name: 'help', description: 'What I do, what I do not do, and what to ask' },
  run: (_, { commandList, askable }) => privately(helpCard(commandList, askable.some(3))),
} satisfies Command;
