import type { Answer, Quote } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import type { Span } from '../corpus/memo.ts';
import { type Block, type Layout, button, type Card, cardMessage, textBudget } from './card.ts';
import { citation } from './citation.ts';
import { customId } from './custom-id.ts';
import { escapeMarkdown } from './escape.ts';
import { fits } from './fit-sentences.ts';
import { type Message, type Quotation, quotation } from './message.ts';
import { passageRef } from './passage-ref.ts';
import { questionLines } from './question-lines.ts';
import { type Excerpt, quotationFile, quoted, quotes } from './quotation-block.ts';
import { words } from './words.ts';

/** What a card shows besides the answer itself. */
export interface Showing {
  readonly library: Library;
  /** Earlier questions this one follows, oldest first. */
  readonly context?: readonly string[];
  readonly layout?: Layout;
  /** Buttons of the whole card, below it. */
  readonly buttons?: Card['buttons'];
}

/** Characters kept free for cut marks, block ends and the line before a quotation. */
const SLACK = 40;

/** The quotations a card shows: the first, those that hold a short answer, and those that limit what it says. */
export const shownQuotes = ({ quotes: all, answers }: Answer): Quote[] =>
  all.filter(
    (quote, index) =>
      index === 0 || quote.role === 'qualifies' || answers.some((answer) => answer.quote === index),
  );

/** Where a quotation holds a short answer, that is what is marked; elsewhere the words that match. */
const marksIn = ({ quotes: all, answers }: Answer, quote: Quote): readonly Span[] => {
  const held = answers.filter((answer) => all[answer.quote] === quote);
  return held.length ? held : quote.highlights;
};

const shortAnswers = ({ answers, quotes: all }: Answer): { text: string; quotations: Quotation[] } => {
  const lines: string[] = [];
  const quotations: Quotation[] = [];
  for (const answer of answers) {
    const passage = all[answer.quote]?.passage;
    if (!passage) continue;
    lines.push(`### ${escapeMarkdown(passage.text.slice(answer.start, answer.end))}`);
    quotations.push(quotation(passage, answer));
  }
  return { text: lines.join('\n'), quotations };
};

const attribution = ({ passage, attribution: span }: Quote): string[] =>
  span ? [`-# ${words.cite.saidBy(escapeMarkdown(passage.text.slice(span.start, span.end)))}`] : [];

const leadIn = (quote: Quote, index: number): string[] => {
  if (index === 0) return [];
  return [`**${quote.role === 'qualifies' ? words.answer.qualifies : words.answer.also}**`];
};

/** The part of a quotation that fits, as an excerpt; `undefined` when not even the sentence that answers does. */
const excerptWithin = (
  { passage, span, sentence, highlights }: Quote,
  budget: number,
): Excerpt | undefined => {
  const fitted = [span, sentence].find((candidate) => fits(passage, candidate, budget, highlights));
  return fitted && { passage, span: fitted, whole: span, marks: highlights };
};

/** A quotation with its citation and its own button; `undefined` when it does not fit into `budget` characters. */
const quoteBlock = (
  quote: Quote,
  index: number,
  { library, budget }: { library: Library; budget: number },
): { block: Block; excerpt: Excerpt } | undefined => {
  const before = leadIn(quote, index);
  const after = [
    ...attribution(quote),
    `-# \\[${index + 1}\\] ${citation(quote.passage, quote.footnotes, library)}`,
  ];
  const around = [...before, ...after].join('\n').length + SLACK;
  const excerpt = excerptWithin(quote, budget - around);
  if (!excerpt) return undefined;
  const label = index === 0 ? words.button.context : words.button.contextOf(index + 1);
  return {
    block: {
      text: [...before, quoted(excerpt), ...after].join('\n'),
      button: button(label, customId('in-context', passageRef(excerpt.passage, excerpt.span))),
    },
    excerpt,
  };
};

/** A first quotation no message can hold: cited in the card, attached whole. */
const attachedQuote = (quote: Quote, library: Library): Required<Pick<Card, 'blocks' | 'files'>> => ({
  blocks: [
    { text: `${words.cite.attached}\n-# \\[1\\] ${citation(quote.passage, quote.footnotes, library)}` },
  ],
  files: [quotationFile({ passage: quote.passage, span: quote.sentence }, 1)],
});

/** The card of an answered question: short answer, quotations, citations; each quotation word for word. */
export const answerCard = (answer: Answer, showing: Showing): Message => {
  const { library, context = [], layout = 'card', buttons = [] } = showing;
  const short = shortAnswers(answer);
  const head = [questionLines(answer.question, context), short.text].filter(Boolean).join('\n');
  const blocks: Block[] = [{ text: head }];
  const quotations = [...short.quotations];
  let files: NonNullable<Card['files']> = [];
  let left = textBudget(layout) - head.length;
  for (const quote of shownQuotes(answer)) {
    const marked = { ...quote, highlights: marksIn(answer, quote) };
    const fitted = quoteBlock(marked, blocks.length - 1, { library, budget: left });
    if (fitted) {
      blocks.push(fitted.block);
      quotations.push(quotes(fitted.excerpt));
      left -= fitted.block.text.length + SLACK;
    } else if (blocks.length === 1) {
      const attached = attachedQuote(quote, library);
      blocks.push(...attached.blocks);
      files = attached.files;
      break;
    }
  }
  return cardMessage({ blocks, buttons, tone: 'answer', quotations, files }, layout);
};
