import type { Library } from '../corpus/library.ts';
import type { Memo, Passage } from '../corpus/memo.ts';
import { cardMessage } from './card.ts';
import { dayInWords } from './citation.ts';
import { plainLine } from './escape.ts';
import type { Message } from './message.ts';
import { notice } from './notice.ts';
import type { Resolved } from './passage-ref.ts';
import { anyEdited, stillThere } from './shown-refs.ts';
import { words } from './words.ts';

/** A code block shows everything as it is, except its own end. */
const codeBlock = (text: string, language = ''): string =>
  `\`\`\`${language}\n${text.replaceAll('```', "'''")}\n\`\`\``;

const placeOf = ({ paragraph, footnote }: Passage): string =>
  footnote === undefined ? words.cite.paragraph(paragraph) : words.cite.note(footnote);

/** A citation in running text, made only of what the memo's file states. */
export const plainCitation = (memo: Memo, places: readonly string[]): string =>
  [
    memo.authors?.join(', '),
    memo.title,
    memo.series,
    memo.publisher,
    memo.published && dayInWords(memo.published),
    memo.asOf && words.cite.asOf(dayInWords(memo.asOf)),
    memo.url,
    places.join(', '),
  ]
    .filter((part) => part)
    .map((part) => plainLine(String(part)).replace(/\.$/, ''))
    .join('. ')
    .concat('.');

const bibtexValue = (text: string): string =>
  plainLine(text)
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, String.raw`\$&`);

/** A BibTeX entry, made only of what the memo's file states. */
export const bibtex = (memo: Memo, places: readonly string[]): string => {
  const fields = {
    title: memo.title,
    author: memo.authors?.join(' and '),
    institution: memo.publisher,
    series: memo.series,
    year: memo.published?.slice(0, 4),
    url: memo.url,
    note: [memo.asOf && words.cite.asOf(dayInWords(memo.asOf)), ...places].filter(Boolean).join(', '),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${bibtexValue(value)}}`] : [],
  );
  return `@misc{${memo.id},\n${lines.join(',\n')}\n}`;
};

const unstated = ({ authors, publisher, published, url }: Memo): string[] =>
  Object.entries({ author: authors?.length, publisher, 'publication date': published, address: url })
    .filter(([, value]) => !value)
    .map(([name]) => name);

/** How to cite what a card quotes: in plain words and as BibTeX; what the memo's file does not state is named. */
export const citeCard = (refs: readonly Resolved[], library: Library): Message => {
  const passages = stillThere(refs).map(({ passage }) => passage);
  const memos = [...new Set(passages.map(({ memo }) => memo))].flatMap((id) => library.memo(id) ?? []);
  if (!memos.length) return notice(words.context.gone);
  const blocks = memos.slice(0, 3).flatMap((memo) => {
    const places = [...new Set(passages.filter((passage) => passage.memo === memo.id).map(placeOf))];
    const missing = unstated(memo);
    return [
      { text: codeBlock(plainCitation(memo, places)) },
      { text: codeBlock(bibtex(memo, places), 'bibtex') },
      ...(missing.length ? [{ text: `-# ${words.citing.unstated(missing.join(', '))}` }] : []),
    ];
  });
  const edited = anyEdited(refs) ? [{ text: words.citing.edited }] : [];
  return cardMessage({
    tone: 'reading',
    blocks: [{ text: `**${words.citing.title}**` }, ...edited, ...blocks],
  });
};
