import type { Library } from '../corpus/library.ts';
import { clip } from './citation.ts';
import { CHOICE_LENGTH_MAX } from './limits.ts';
import { type Section, sectionsOf } from './memo-reader.ts';
import { memoByKey, memoKey } from './passage-ref.ts';
import { words } from './words.ts';

const label = ({ memo, name }: Section, several: boolean): string =>
  `${several ? `${memo.title} › ` : ''}${name || words.memo.unread}`;

const nameOf = (section: Section): string => label(section, false).toLowerCase();

const all = (library: Library): Section[] => library.memos.flatMap(sectionsOf);

/** The sections whose label holds what was typed, as choices; their values lead back with {@link findSection}. */
export const sectionChoices = (library: Library, typed: string): { name: string; value: string }[] => {
  const wanted = typed.trim().toLowerCase();
  return all(library)
    .map((section) => ({
      name: label(section, library.memos.length > 1),
      value: `${memoKey(section.memo.id)}.${section.index}`,
    }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ name, value }) => ({ name: clip(name, CHOICE_LENGTH_MAX), value }));
};

/** The section a choice stands for or, typed by hand, the first whose label begins with or else holds the text. */
export const findSection = (library: Library, wanted: string): Section | undefined => {
  const [key, index] = wanted.split('.');
  const memo = memoByKey(library, key);
  if (memo) return sectionsOf(memo)[Number(index)];
  const typed = wanted.trim().toLowerCase();
  const sections = all(library);
  return (
    sections.find((section) => nameOf(section).startsWith(typed)) ??
    sections.find((section) => nameOf(section).includes(typed))
  );
};
