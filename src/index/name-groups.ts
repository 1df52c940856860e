import { findAcronyms } from '../analysis/acronyms.ts';
import type { AliasGroup } from '../analysis/aliases.ts';
import { STOP_WORDS } from '../analysis/stop-words.ts';
import { fold } from '../analysis/terms.ts';
import { worldNames } from '../analysis/world-names.ts';
import type { Lexicon } from '../corpus/lexicon.ts';
import type { Library } from '../corpus/library.ts';
import { NOTION } from './query.ts';

/** Names under all their forms: the lexicon's, then the acronyms that the memos introduce themselves. */
export function nameGroups(library: Library, lexicon: Lexicon): AliasGroup[] {
  const groups = lexicon.names.map(({ name, aliases }) => ({
    term: nameTerm(name),
    forms: [name, ...aliases],
  }));
  const known = new Set(groups.flatMap(({ forms }) => forms.map((form) => fold(form))));
  for (const memo of library.memos) {
    for (const { short, long } of findAcronyms(memo.text)) {
      if (known.has(fold(short))) continue;
      known.add(fold(short));
      groups.push({ term: nameTerm(short), forms: [short, long] });
    }
  }
  // Of the world only what the memos speak of: the names of all others are words like any.
  const written = textOf(library);
  const text = written.toLowerCase();
  const words = new Set(text.split(' '));
  // Most names are ruled out by their first word, without a search through the text. A name has a capital or a digit somewhere: a
  // "border security force" is none.
  const isSpoken = (form: string): boolean => {
    if (!words.has(form.split(' ', 1)[0]!)) return false;
    const found = ` ${form} `;
    for (let at = text.indexOf(found); at !== -1; at = text.indexOf(found, at + 1))
      if (/[A-Z0-9]/u.test(written.slice(at, at + found.length))) return true;
    return false;
  };
  for (const forms of worldNames()) {
    if (forms.some((form) => known.has(form)) || !forms.some(isSpoken)) continue;
    groups.push({ term: `@${forms[0]!.replaceAll(' ', '-')}`, forms: forms.map(asName) });
  }
  return groups;
}

/** A library as plainly typed: words of ASCII between single spaces, acronyms without dots, possessives as words. */
function textOf({ memos }: Library): string {
  const texts = memos.flatMap(({ title, passages }) => [title, ...passages.map(({ text }) => text)]);
  return ` ${texts
    .join(' ')
    .replaceAll('.', '')
    .replaceAll(/[^A-Za-z0-9/]+/gu, ' ')} `;
}

/** A form that is a small word too ("us") is a name in capitals only. */
const asName = (form: string): string =>
  STOP_WORDS.has(form) || form.length < 3 ? form.toUpperCase() : form;

/** A name in lower case ("emir") is a notion under several spellings, no name of anyone. */
const nameTerm = (name: string): string =>
  `@${fold(name).replaceAll(/\s+/gu, '-')}${/^\p{Ll}/u.test(name) && !name.startsWith('al-') ? NOTION : ''}`;
