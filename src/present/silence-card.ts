import type { Answer, Quote } from '../answer/answer.ts';
import type { Showing } from './answer-card.ts';
import { type Block, button, cardMessage, textBudget } from './card.ts';
import { citation, clip, dayInWords } from './citation.ts';
import { customId } from './custom-id.ts';
import { escapeEcho } from './escape.ts';
import { fits } from './fit-sentences.ts';
import { BUTTON_LABEL_MAX } from './limits.ts';
import type { Message, Quotation } from './message.ts';
import { passageRef } from './passage-ref.ts';
import { questionLines } from './question-lines.ts';
import { quoted, quotes } from './quotation-block.ts';
import { words } from './words.ts';

const MISSING_MAX = 8;
const MISSING_WORD_MAX = 40;

const reasonOf = ({ reason, status }: Answer): keyof typeof words.silence.title => {
  if (reason) return reason;
  if (status === 'after-memo') return 'after-memo';
  return status === 'not-a-question' ? 'no-question' : 'not-covered';
};

const why = (answer: Answer, showing: Showing): string => {
  const days = showing.library.memos.flatMap(({ asOf }) => asOf ?? []).sort();
  const latest = days.at(-1);
  const missing = answer.missing
    .slice(0, MISSING_MAX)
    .map((word) => `“${escapeEcho(clip(word, MISSING_WORD_MAX))}”`)
    .join(', ');
  return [
    questionLines(answer.question, showing.context),
    `**${words.silence.title[reasonOf(answer)]}**`,
    ...(answer.status === 'after-memo' && latest ? [words.silence.asOf(dayInWords(latest))] : []),
    ...(missing ? [words.silence.missing(missing)] : []),
  ].join('\n');
};

const relatedBlock = (
  { passage, sentence, footnotes }: Quote,
  showing: Showing,
  budget: number,
): { block: Block; quotation: Quotation } | undefined => {
  const cited = `-# ${citation(passage, footnotes, showing.library)}`;
  if (!fits(passage, sentence, budget - cited.length - 1)) return undefined;
  return {
    block: {
      text: `${quoted({ passage, span: sentence })}\n${cited}`,
      button: button(words.button.context, customId('in-context', passageRef(passage, sentence))),
    },
    quotation: quotes({ passage, span: sentence }),
  };
};

/** The button that asks a question of ours; its custom id holds the whole question. */
export const askButton = (question: string) =>
  button(clip(question, BUTTON_LABEL_MAX), customId('ask', question));

/**
 * The card of a question that is not answered: why, what was not found, the closest passages named as not
 * answering, and `instead`: questions the memo does answer.
 */
export const silenceCard = (answer: Answer, instead: readonly string[], showing: Showing): Message => {
  const { layout = 'card' } = showing;
  const head = why(answer, showing);
  const blocks: Block[] = [{ text: head }];
  const quotations: Quotation[] = [];
  let left =
    textBudget(layout) - head.length - words.silence.related.length - words.silence.instead.length - 40;
  for (const quote of answer.related) {
    const related = relatedBlock(quote, showing, left);
    if (!related) continue;
    if (!quotations.length) blocks.push({ text: words.silence.related });
    blocks.push(related.block);
    quotations.push(related.quotation);
    left -= related.block.text.length + 4;
  }
  if (instead.length) blocks.push({ text: words.silence.instead });
  return cardMessage({ blocks, buttons: instead.map(askButton), tone: 'silence', quotations }, layout);
};
