import type { Answer, Quote } from '../../src/answer/answer.ts';
import { comparable } from './comparable.ts';
import type { JudgedQuestion } from './judged-question.ts';

/** What one answer was worth. A field is absent where the question does not ask for it. */
export interface Verdict {
  readonly answered: boolean;
  /** Every group of `must` is shown within the quotations that count. */
  readonly shown?: boolean;
  /** … by the first quotation alone. */
  readonly first?: boolean;
  /** … by the short answers alone. */
  readonly pinpointed?: boolean;
  /** Nothing was answered where the memo is silent. */
  readonly silent?: boolean;
  /** Share of the gold sentences' notes that are cited, 0–1. */
  readonly footnoteRecall?: number;
  /** The first quotation is the gold sentence and cites its notes, no others. */
  readonly footnotesExact?: boolean;
  /** Rules of the answer's form that are broken; empty for a sound answer. */
  readonly unsound: readonly string[];
}

const PINNED_KINDS = new Set(['who', 'when', 'where', 'how-many']);
const WIDE_KINDS = new Set(['list', 'compare']);
const NARROW = { quotes: 2, characters: 1200 };
const WIDE = { quotes: 4, characters: 2000 };
const MOST_QUOTES = 4;
const MOST_SENTENCES = 3;
const MOST_ANSWERS = 2;
const LONGEST_ANSWER = 80;

/** Judges an answer to one question by the rules under "How answers are judged". */
export function judge(question: JudgedQuestion, answer: Answer): Verdict {
  const answered = answer.status === 'answered';
  const unsound = formFaults(answer);
  if (!question.answerable) return { answered, silent: !answered, unsound };
  const { quotes, characters } = WIDE_KINDS.has(question.kind) ? WIDE : NARROW;
  const seen = answered ? answer.quotes.slice(0, quotes) : [];
  const short = answered ? answer.answers.map((entry) => shortText(answer, entry)) : [];
  const evidence = [...short, ...seen.map(quoteText)].join('\n').slice(0, characters);
  const tooLong = seen[0] !== undefined && sentencesIn(seen[0]) > MOST_SENTENCES;
  return {
    answered,
    shown: !tooLong && holdsAll(question.must, evidence),
    first: !tooLong && seen[0] !== undefined && holdsAll(question.must, quoteText(seen[0])),
    ...judgePin(question, short),
    ...judgeFootnotes(question, seen),
    unsound,
  };
}

export const quoteText = ({ passage, span }: Quote): string => passage.text.slice(span.start, span.end);

const shortText = (answer: Answer, { quote, start, end }: Answer['answers'][number]): string =>
  answer.quotes[quote]?.passage.text.slice(start, end) ?? '';

/** Whether one alternative of every group occurs in `text`. */
function holdsAll(groups: JudgedQuestion['must'], text: string): boolean {
  const shown = comparable(text);
  return groups.every((group) => group.some((alternative) => shown.includes(comparable(alternative))));
}

function judgePin(
  { kind, pin, must }: JudgedQuestion,
  short: readonly string[],
): Pick<Verdict, 'pinpointed'> {
  if (!PINNED_KINDS.has(kind) || pin?.length === 0) return {};
  const few = short.length > 0 && short.length <= MOST_ANSWERS;
  const brief = short.every((text) => text.length <= LONGEST_ANSWER);
  return { pinpointed: few && brief && holdsAll(pin ?? must, short.join('\n')) };
}

function judgeFootnotes(
  { footnotes, gold }: JudgedQuestion,
  seen: readonly Quote[],
): Pick<Verdict, 'footnoteRecall' | 'footnotesExact'> {
  const [first] = seen;
  if (first === undefined) return {};
  const cited = new Set(seen.flatMap((quote) => quote.footnotes));
  const recalled = footnotes.filter((footnote) => cited.has(footnote)).length;
  const isGold = gold.length === 1 && comparable(gold[0]!) === comparable(quoteText(first));
  return {
    ...(footnotes.length > 0 ? { footnoteRecall: recalled / footnotes.length } : {}),
    ...(isGold ? { footnotesExact: sameNumbers(first.footnotes, footnotes) } : {}),
  };
}

const sameNumbers = (some: readonly number[], others: readonly number[]): boolean =>
  [...new Set(some)].sort().join() === [...new Set(others)].sort().join();

const sentencesIn = ({ passage, span }: Quote): number =>
  passage.sentences.filter(({ start, end }) => start < span.end && end > span.start).length;

/** Every rule of an answer's form that holds whatever was asked: cuts at sentence ends, slices, sizes, notes. */
function formFaults(answer: Answer): string[] {
  const faults: string[] = [];
  if (answer.status !== 'answered' && answer.answers.length + answer.quotes.length > 0)
    faults.push('shows an answer though it is silent');
  if (answer.quotes.length > MOST_QUOTES) faults.push(`${answer.quotes.length} quotations`);
  for (const quote of [...answer.quotes, ...answer.related]) faults.push(...quoteFaults(quote));
  for (const { quote, start, end } of answer.answers) {
    const span = answer.quotes[quote]?.span;
    if (span === undefined || start < span.start || end > span.end || start >= end)
      faults.push('a short answer is no slice of its quotation');
    else if (end - start > LONGEST_ANSWER) faults.push('a short answer is longer than 80 characters');
  }
  return faults;
}

function quoteFaults(quote: Quote): string[] {
  const { passage, span, sentence, highlights, footnotes } = quote;
  const faults: string[] = [];
  const inside = passage.sentences.filter(({ start, end }) => start >= span.start && end <= span.end);
  if (inside[0]?.start !== span.start || inside.at(-1)?.end !== span.end)
    faults.push('a quotation is not cut at sentence ends');
  if (sentencesIn(quote) > MOST_SENTENCES) faults.push('a quotation of more than three sentences');
  if (!inside.some(({ start, end }) => start === sentence.start && end === sentence.end))
    faults.push('the answering sentence is no sentence of the quotation');
  if (highlights.some(({ start, end }) => start < span.start || end > span.end || start >= end))
    faults.push('a highlight lies outside the quotation');
  const hanging =
    passage.footnote === undefined ? inside.flatMap((part) => part.footnotes) : [passage.footnote];
  if (!sameNumbers(footnotes, hanging)) faults.push('the notes cited are not those of the quotation');
  return faults;
}
