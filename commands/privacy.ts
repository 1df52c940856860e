import { type Command, privately } from '../src/bot/contract.ts';
import { privacyCard } from '../src/present/privacy-card.ts';

/** /privacy: what is kept, and the button that deletes it. */
export default {
  data: { name: 'privacy', description: 'What I keep about you, and how to delete it' },
  run: () => privately(privacyCard()),
  thinksPrivately: true,
} satisfies Command;
