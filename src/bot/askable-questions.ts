import type { Library } from '../corpus/library.ts';
import { sectionsOf } from '../present/memo-reader.ts';

/** The last heading of a path, without the number or letter some memos put before it. */
const topicOf = (section: string): string =>
  (section.split(' › ').at(-1) ?? '').replace(/^[\divxlc]+[.)]\s+/i, '').trim();

/** Questions made of the memos' own headings; whether each is answered is for the engine to say. */
export const askableQuestions = (library: Library): string[] =>
  library.memos
    .flatMap(sectionsOf)
    .map(({ name }) => topicOf(name))
    .filter(Boolean)
    .map((topic) => `What does the memo say about ${topic}?`);
