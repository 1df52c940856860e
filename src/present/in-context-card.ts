import type { Library } from '../corpus/library.ts';
import type { Passage, Span } from '../corpus/memo.ts';
import { type Block, cardMessage, textBudget } from './card.ts';
import { citation } from './citation.ts';
import { fitSentences } from './fit-sentences.ts';
import type { Message } from './message.ts';
import { notice } from './notice.ts';
import type { Resolved } from './passage-ref.ts';
import { type Excerpt, quoted, quotationFile, quotes } from './quotation-block.ts';
import { words } from './words.ts';

/** Share of the text budget the neighbours may take, each. */
const NEIGHBOUR_SHARE = 0.2;

const wholeOf = ({ text }: Passage): Span => ({ start: 0, end: text.length });

/** The paragraphs before and after; a note's neighbour is the paragraph with its marker. */
const neighbours = (passage: Passage, library: Library): [Passage | undefined, Passage | undefined] => {
  if (passage.kind === 'note') return [library.paragraph(passage.memo, passage.paragraph), undefined];
  const step = passage.kind === 'heading' ? 0 : 1;
  return [
    library.paragraph(passage.memo, passage.paragraph - 1),
    library.paragraph(passage.memo, passage.paragraph + step),
  ];
};

/** The end of what comes before, or the beginning of what comes after, in whole sentences. */
const edge = (passage: Passage | undefined, side: 'end' | 'start', budget: number): Excerpt | undefined => {
  const nearest = side === 'end' ? passage?.sentences.at(-1) : passage?.sentences[0];
  if (!passage || !nearest) return undefined;
  const span = fitSentences(passage, nearest, budget);
  return span && { passage, span, whole: wholeOf(passage) };
};

/** The passage a quotation was taken from with its neighbours, the quotation marked; says so when it was edited. */
export const inContextCard = (resolved: Resolved, library: Library): Message => {
  if (resolved.state === 'gone') return notice(words.context.gone);
  const { passage, state } = resolved;
  const marks = state === 'found' ? [resolved.span] : [];
  const head = [
    `**${words.context.title}**`,
    ...(state === 'edited' ? [words.context.edited] : []),
    `-# ${citation(
      passage,
      passage.markers.map(({ footnote }) => footnote),
      library,
    )}`,
  ].join('\n');
  const budget = textBudget('card') - head.length - 100;
  const [before, after] = neighbours(passage, library);
  const focus = state === 'found' ? resolved.span : (passage.sentences[0] ?? wholeOf(passage));
  const span = fitSentences(passage, focus, budget * (1 - 2 * NEIGHBOUR_SHARE), marks);
  const main = span && { passage, span, whole: wholeOf(passage), marks };
  const shown = [
    edge(before, 'end', budget * NEIGHBOUR_SHARE),
    main,
    edge(after, 'start', budget * NEIGHBOUR_SHARE),
  ];
  const excerpts = shown.filter((excerpt) => excerpt !== undefined);
  const blocks: Block[] = [{ text: head }, ...excerpts.map((excerpt) => ({ text: quoted(excerpt) }))];
  if (!main) blocks.push({ text: words.cite.attached });
  const files = main ? [] : [quotationFile({ passage, span: focus }, 1)];
  return cardMessage({ blocks, tone: 'reading', quotations: excerpts.map(quotes), files });
};
