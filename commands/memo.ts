import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Command, privately } from '../src/bot/contract.ts';
import { findSection, sectionChoices } from '../src/present/section-choices.ts';
import { clip } from '../src/present/citation.ts';
import { escapeEcho } from '../src/present/escape.ts';
import { corpusCard, sectionPage } from '../src/present/memo-reader.ts';
import { notice } from '../src/present/notice.ts';
import { words } from '../src/present/words.ts';

/** /memo: what the bot answers from, and, section by section, the memo itself. */
export default {
  data: {
    name: 'memo',
    description: 'What I answer from; with a section, read it',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'section',
        description: 'The section to read',
        autocomplete: true,
      },
    ],
  },
  run({ options }, { library }) {
    const wanted = options['section'];
    if (wanted === undefined) return privately(corpusCard(library));
    const section = findSection(library, String(wanted));
    return privately(
      section
        ? sectionPage(section, 1, library)
        : notice(words.memo.noSection(escapeEcho(clip(String(wanted), 100)))),
    );
  },
  complete: ({ value }, { library }) => sectionChoices(library, value),
} satisfies Command;
