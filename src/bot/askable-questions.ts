import type { Library } from '../corpus/library.ts';
import type { Facts } from '../facts/facts.ts';
import { sectionsOf } from '../present/memo-reader.ts';

/** A question a memo may answer; a right answer holds `expects`, as the memo words it. */
export interface AskableQuestion {
  readonly text: string;
  readonly expects: string;
}

/** The month after `yyyy-mm`, in words: surely inside a spell that began then. */
const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
};

const onLeaders = ({ leaders }: Facts): AskableQuestion[] =>
  leaders.flatMap(({ name, group, tenures }) => {
    const [first] = tenures;
    return first && /^\d{4}-\d{2}$/.test(first.from) && first.from !== first.to
      ? [
          { text: `Who led ${group} in ${monthAfter(first.from)}?`, expects: name },
          { text: `When did ${name} lead ${group}?`, expects: name },
        ]
      : [{ text: `Who is ${name}?`, expects: name }];
  });

const onAttacks = ({ attacks }: Facts): AskableQuestion[] =>
  attacks.flatMap(({ name, evidence: [first] }) =>
    first
      ? [
          {
            text: `When was the ${name}?`,
            expects: first.passage.text.slice(first.span.start, first.span.end),
          },
          {
            text: `Who was behind the ${name}?`,
            expects: first.passage.text.slice(first.span.start, first.span.end),
          },
        ]
      : [],
  );

/** The last heading of a path, without the number some memos put before it. */
const topicOf = (section: string): string =>
  (section.split(' › ').at(-1) ?? '').replace(/^[\divxlc]+[.)]\s+/i, '').trim();

const onSections = (library: Library): AskableQuestion[] =>
  library.memos
    .flatMap(sectionsOf)
    .map(({ name }) => topicOf(name))
    .filter(Boolean)
    .map((topic) => ({ text: `What does the memo say about ${topic}?`, expects: '' }));

/** Questions made of the memos' facts and headings; whether each is answered is for the engine to say. */
export const askableQuestions = (library: Library, facts: ReadonlyMap<string, Facts>): AskableQuestion[] => [
  ...[...facts.values()].flatMap((known) => [...onLeaders(known), ...onAttacks(known)]),
  ...onSections(library),
];
