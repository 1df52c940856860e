import { markdownTexts, unrender } from './displayed-text.ts';
import { escapeEcho } from './escape.ts';
import type { Message } from './message.ts';

/** How a card shows a question: small, marked, and in a form that can be read back a year later. */
const MARK = '-# **Q** ';
/** Characters of earlier questions a card shows, Markdown included; the latest come first when not all fit. */
const CONTEXT_BUDGET = 600;

/** The question and, above it, the earlier ones it follows (oldest first), one line each. */
export const questionLines = (question: string, context: readonly string[] = []): string => {
  const lines = [MARK + escapeEcho(question)];
  let left = CONTEXT_BUDGET;
  for (const earlier of [...context].reverse()) {
    const line = MARK + escapeEcho(earlier);
    left -= line.length;
    if (left < 0) break;
    lines.unshift(line);
  }
  return lines.join('\n');
};

/** The questions a card of ours shows, oldest first, the card's own last; empty for any other message. */
export const readQuestions = (message: Pick<Message, 'content' | 'embeds' | 'components'>): string[] =>
  markdownTexts(message)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.startsWith(MARK))
    .map((line) => unrender(line.slice(MARK.length)));
