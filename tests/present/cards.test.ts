import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Library } from '../../src/corpus/library.ts';
import { loadLibrary } from '../../src/corpus/load-library.ts';
import { messageIssues } from '../../src/playground/limits/message-limits.ts';
import { uploadIssues } from '../../src/playground/limits/upload-limits.ts';
import { answerButtons } from '../../src/present/answer-buttons.ts';
import { answerCard } from '../../src/present/answer-card.ts';
import { assertVerbatim } from '../../src/present/assert-verbatim.ts';
import { citeCard } from '../../src/present/cite-card.ts';
import { markdownTexts } from '../../src/present/displayed-text.ts';
import { plainLine } from '../../src/present/escape.ts';
import { inContextCard } from '../../src/present/in-context-card.ts';
import { pagesOf, sectionPage, sectionsOf } from '../../src/present/memo-reader.ts';
import type { Message } from '../../src/present/message.ts';
import { passagesCard } from '../../src/present/passages-card.ts';
import { readQuestions } from '../../src/present/question-lines.ts';
import { silenceCard } from '../../src/present/silence-card.ts';
import { shownRefs } from '../../src/present/shown-refs.ts';
import { sourcesCard } from '../../src/present/sources-card.ts';
import { anyAnswer } from './any-answer.ts';
import { FOREIGN, kindsIn, seen } from './displayed.ts';
import { anyText } from './nasty-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-cards-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A memo that tries everything Markdown offers, with sentences too long for a message. */
writeFileSync(
  join(folder, 'nasty.md'),
  [
    '---\nid: nasty\ntitle: "A *memo* <@1> of @everyone"\n---\n',
    '## Section `one` of **many** words\n',
    String.raw`The \*Taliban\* said: https://example.com/a_b_c is <@123> and \@everyone. It\_was\_so. \> no \# \[x](y)` +
      '[^1]\n',
    `An endless sentence ${'goes on and on with *stars* '.repeat(200)}until it ends. A short one follows.\n`,
    `${'Many sentences stand here, one after another. '.repeat(150)}\n`,
    `[^1]: See \`code\`, ||spoiler|| and ${'a very long source, '.repeat(300)}end.\n`,
  ].join('\n'),
);
const nasty = loadLibrary(folder);
const real = loadLibrary('corpus');

const question = anyText
  .map((text) => plainLine(text).slice(0, 400))
  .filter((text) => plainLine(text) === text && text !== '');

const uploads = ({ files = [] }: Message) => files.map((file, index) => ({ field: `files[${index}]`, file }));

const expectSound = (message: Message, library: Library): void => {
  assertVerbatim(message, library);
  const { quotations: _, files = [], ...body } = message;
  const attachments = files.map(({ name }, id) => ({ id: String(id), filename: name }));
  const sent = { ...body, ...(attachments.length && { attachments }) };
  expect(messageIssues(sent as never, uploads(message) as never)).toEqual([]);
  expect(uploadIssues(sent as never, uploads(message) as never)).toEqual([]);
  const texts = markdownTexts(message);
  expect(texts.every((text) => text.trim() !== '')).toBe(true);
  for (const text of texts) expect(FOREIGN.filter((kind) => kindsIn(text).has(kind))).toEqual([]);
  const shown = texts.map(seen).join('\n');
  for (const { memo, start, end } of message.quotations ?? []) {
    expect(shown).toContain(library.memo(memo)!.text.slice(start, end));
  }
};

const cardOf = (
  answer: Answer,
  library: Library,
  layout: 'card' | 'plain',
  context: readonly string[],
): Message =>
  answer.status === 'answered'
    ? answerCard(answer, {
        library,
        layout,
        context,
        buttons: answerButtons({ hasNotes: true, isPrivate: true }),
      })
    : silenceCard(answer, ['Who led?', 'Why?'], { library, layout, context });

describe.each([
  ['the real memo', real],
  ['a memo full of Markdown', nasty],
])('whatever is asked of %s', (_, library) => {
  test('no card breaks a limit of Discord’s, alters a quotation, or pings', () => {
    fc.assert(
      fc.property(
        anyAnswer(library, question),
        fc.constantFrom('card' as const, 'plain' as const),
        fc.array(question, { maxLength: 4 }),
        (answer, layout, context) => {
          const card = cardOf(answer, library, layout, context);
          expectSound(card, library);
          expect(card.quotations).toBeDefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the question can be read back from the card', () => {
    fc.assert(
      fc.property(anyAnswer(library, question), question, (answer, earlier) => {
        const asked = readQuestions(cardOf(answer, library, 'card', [earlier]));
        expect(asked.at(-1)).toBe(answer.question);
      }),
      { numRuns: 100 },
    );
  });

  test('every passage is shown in its context, with its sources, cited and found', () => {
    for (const passage of library.memos.flatMap(({ passages }) => passages)) {
      for (const span of passage.sentences) {
        expectSound(inContextCard({ state: 'found', passage, span }, library), library);
        expectSound(inContextCard({ state: 'edited', passage, span }, library), library);
        expectSound(sourcesCard([{ state: 'found', passage, span }], library), library);
        expectSound(
          passagesCard({
            query: 'x',
            found: Array.from({ length: 9 }, () => ({ passage, sentence: span })),
            page: 1,
            library,
          }),
          library,
        );
      }
      const span = { start: 0, end: passage.text.length };
      const cited = citeCard([{ state: 'found', passage, span }], library);
      expect(messageIssues(cited as never, [])).toEqual([]);
    }
  });

  test('the pages of the sections hold every paragraph, whole and in order', () => {
    for (const section of library.memos.flatMap(sectionsOf)) {
      const pages = pagesOf(section, 3500);
      const slices = pages.flat().map(({ passage, span }) => passage.text.slice(span.start, span.end));
      const whole = section.paragraphs.map(({ text }) => text).join(' ');
      expect(slices.join(' ').replace(/\s+/g, ' ')).toBe(whole.replace(/\s+/g, ' '));
      for (let page = 0; page <= pages.length + 1; page += 1)
        expectSound(sectionPage(section, page, library), library);
    }
  });
});

test('a card’s quotations are read back from its buttons', () => {
  const passage = real.paragraph('iskp-afghanistan', 5)!;
  const [first] = passage.sentences;
  const span = { start: first!.start, end: first!.end };
  const card = answerCard(
    {
      question: 'q',
      status: 'answered',
      answers: [],
      quotes: [{ passage, span, sentence: span, footnotes: [], highlights: [], score: 1, role: 'answers' }],
      related: [],
      confidence: 1,
      missing: [],
      asOf: [],
      explanation: [],
    },
    { library: real },
  );
  expect(shownRefs(card.components ?? [], real)).toEqual([{ state: 'found', passage, span }]);
});

test('a message that does not show what it says it quotes is not sent', () => {
  const message = {
    content: 'something else',
    quotations: [{ memo: 'iskp-afghanistan', start: 0, end: 20 }],
  };
  expect(() => assertVerbatim(message, real)).toThrow('quotation iskp-afghanistan 0–20');
});

test('a citation names what the memo’s file does not state, and guesses nothing', () => {
  const passage = real.paragraph('iskp-afghanistan', 5)!;
  const text = markdownTexts(citeCard([{ state: 'found', passage, span: { start: 0, end: 5 } }], real)).join(
    '\n',
  );
  expect(text).toContain('left out: author, publication date, address');
  expect(text).not.toMatch(/author\s*=|year\s*=|url\s*=/);
});

test('the words that answer are marked in the quotation', () => {
  const passage = real.note('iskp-afghanistan', 20)!;
  const whole = { start: 0, end: passage.text.length };
  const start = passage.text.indexOf('Abu Sayed');
  const short = { quote: 0, start, end: start + 'Abu Sayed'.length };
  const words = [{ start: 0, end: 3 }];
  const card = (answers: Answer['answers']) =>
    markdownTexts(
      answerCard(
        {
          question: 'q',
          status: 'answered',
          answers,
          quotes: [
            {
              passage,
              span: whole,
              sentence: whole,
              footnotes: [20],
              highlights: words,
              score: 1,
              role: 'answers',
            },
          ],
          related: [],
          confidence: 1,
          missing: [],
          asOf: [],
          explanation: [],
        },
        { library: real },
      ),
    );
  expect(card([short])[0]).toContain('### Abu Sayed');
  expect(card([short])[1]).toMatch(/^> The six .*, \*\*Abu Sayed\*\* \(April/);
  expect(card([])[1]).toMatch(/^> \*\*The\*\* six/);
});
