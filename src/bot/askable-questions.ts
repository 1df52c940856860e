import type { Library } from '../corpus/library.ts';
import type { Facts } from '../facts/facts.ts';
import { sectionsOf } from '../present/memo-reader.ts';

/** A question a memo may answer, and what a right answer shows, as the memo words it. */
export interface AskableQuestion {
  readonly text: string;
  /** Stands in the first quotation. */
  readonly quoted?: string;
  /** Stands in the first short answer. */
  readonly answer?: string;
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

const about = (topic: string): string => `What does the memo say about ${topic}?`;

const onLeaders = ({ leaders }: Facts): AskableQuestion[] =>
  leaders.flatMap(({ name, group, tenures: [first] }): AskableQuestion[] =>
    first && /^\d{4}-\d{2}$/.test(first.from) && first.from !== first.to
      ? [
          { text: `Who led ${group} in ${monthAfter(first.from)}?`, answer: name },
          { text: `When did ${name} lead ${group}?`, quoted: name, answer: first.from.slice(0, 4) },
        ]
      : [{ text: about(name), quoted: name }],
  );

const onAttacks = ({ attacks }: Facts): AskableQuestion[] =>
  attacks.flatMap(({ name, perpetrator, evidence }) => {
    const quoted = evidence[0]?.passage.text.slice(evidence[0].span.start, evidence[0].span.end) ?? name;
    return [
      { text: `Who was behind the ${name}?`, quoted, answer: perpetrator },
      { text: about(`the ${name}`), quoted },
    ];
  });

/** The last heading of a path, without the number some memos put before it. */
export const topicOf = (section: string): string =>
  (section.split(' › ').at(-1) ?? '').replace(/^[\divxlc]+[.)]\s+/i, '').trim();

const onSections = (library: Library): AskableQuestion[] =>
  library.memos
    .flatMap(sectionsOf)
    .map(({ name }) => topicOf(name))
    .filter(Boolean)
    .map((topic) => ({ text: about(topic) }));

/** Questions made of the memos' facts and headings; whether each is answered is for the engine to say. */
export const askableQuestions = (library: Library, facts: ReadonlyMap<string, Facts>): AskableQuestion[] => [
  ...[...facts.values()].flatMap((known) => [...onLeaders(known), ...onAttacks(known)]),
  ...onSections(library),
];
