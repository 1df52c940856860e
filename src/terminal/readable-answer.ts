import type { Answer, Quote } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import { dayInWords } from '../present/citation.ts';
import { words } from '../present/words.ts';
import { citation } from './citation.ts';
import { embolden } from './embolden.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

type Page = Pick<Terminal, 'columns' | 'styled'>;

const INDENT = '  ';
const WIDEST = 100;
const NARROWEST = 24;

/** An answer for a person at a terminal: short answers, quotations with their citation, or why there is none. */
export function readableAnswer(answer: Answer, library: Library, page: Page): string {
  const { answers, quotes, related, status } = answer;
  const short = answers.map(({ quote, start, end }) => {
    const text = quotes[quote]!.passage.text.slice(start, end);
    return page.styled
      ? embolden(text, { start: 0, end: text.length }, [{ start: 0, end: text.length }])
      : text;
  });
  const blocks = quotes.map((quote) => quotation(quote, library, page));
  if (status === 'answered') return [...short, ...blocks].join('\n\n');
  return [
    ...silence(answer, library),
    ...blocks,
    ...(related.length > 0 ? [words.silence.related] : []),
    ...related.map((quote) => quotation(quote, library, page)),
  ].join('\n\n');
}

function silence({ status, reason, missing }: Answer, library: Library): string[] {
  const days = library.memos.flatMap(({ asOf }) => asOf ?? []).sort();
  const other =
    status === 'after-memo' ? 'after-memo' : status === 'not-a-question' ? 'no-question' : 'not-covered';
  const latest = days.at(-1);
  const lines: string[] = [words.silence.title[reason ?? other]];
  if (status === 'after-memo' && latest !== undefined) lines.push(words.silence.asOf(dayInWords(latest)));
  if (missing.length > 0) lines.push(words.silence.missing(missing.map((word) => `“${word}”`).join(', ')));
  return [lines.join('\n')];
}

function quotation(
  { passage, span, footnotes, highlights, role, attribution }: Quote,
  library: Library,
  page: Page,
): string {
  const width = Math.max(NARROWEST, Math.min(page.columns, WIDEST) - INDENT.length);
  const text = passage.text.slice(0, span.end);
  const lines = wrap(text.slice(span.start), width).map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }));
  const said = attribution && words.cite.saidBy(passage.text.slice(attribution.start, attribution.end));
  const source = citation(passage, footnotes, library);
  return [
    ...(role === 'qualifies' ? [`${words.answer.qualifies}:`] : []),
    ...lines.map(
      (line) => INDENT + (page.styled ? embolden(text, line, highlights) : text.slice(line.start, line.end)),
    ),
    ...[...(said ? [said] : []), source].flatMap((note) =>
      wrap(note, width - 2).map(
        ({ start, end }, i) => `${INDENT}${i === 0 ? '— ' : '  '}${note.slice(start, end)}`,
      ),
    ),
  ].join('\n');
}
