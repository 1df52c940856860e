import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/present/escape.ts';

/** The page's parser is plain JavaScript for the browser; this is what it gives, as far as these tests look. */
interface Node {
  readonly kind: string;
  readonly text?: string;
  readonly children?: readonly Node[];
  readonly items?: readonly (readonly Node[])[];
}
const parser = '../../src/playground/page/markdown/parse-markdown.js';
const { parseMarkdown } = (await import(parser)) as { parseMarkdown(text: string): readonly Node[] };

/** As `bold(a text)`, blocks on lines of their own; plain text as it is. */
function outline(nodes: readonly Node[], between = ''): string {
  return nodes
    .map(({ kind, text, children, items }) => {
      if (kind === 'text') return text;
      if (kind === 'break') return '⏎';
      const inner = children ?? items?.map((item) => ({ kind: 'item', children: item })) ?? [];
      return `${kind}(${text ?? outline(inner)})`;
    })
    .join(between);
}

const blocks = (text: string) => outline(parseMarkdown(text), '\n');
const inline = (text: string) => blocks(text).replace(/^paragraph\((.*)\)$/s, '$1');

test.each([
  ['**bold**', 'bold(bold)'],
  ['*italic* and _italic_', 'italic(italic) and italic(italic)'],
  ['***both***', 'bold(italic(both))'],
  ['__under *both*__', 'underline(under italic(both))'],
  ['~~gone~~ ||hidden||', 'strike(gone) spoiler(hidden)'],
  ['**a *b* c** *d **e** f*', 'bold(a italic(b) c) italic(d bold(e) f)'],
  ['`a **b**` ``c ` d``', 'code(a **b**) code(c ` d)'],
  ['[a *b*](https://example.org/x_(y))', 'link(a italic(b))'],
  ['see https://example.org/a_b, then', 'see link(https://example.org/a_b), then'],
  ['<https://example.org/>', 'link(https://example.org/)'],
  ['<@1> <@!2> <@&3> <#4> </ask:5> <t:6:R>', 'user() user() role() channel() command() time()'],
  ['@everyone @here', 'everyone(@everyone) everyone(@here)'],
  ['snake_case_word 2 * 3 * 4', 'snake_case_word 2 * 3 * 4'],
  ['**open, *open, `open, [open](no', '**open, *open, `open, [open](no'],
  [String.raw`\*no\* \\ \a \_x\_ \<@1>`, String.raw`*no* \ \a _x_ <@1>`],
  ['a\nb', 'a⏎b'],
])('inline Markdown reads %j as Discord does', (text, expected) => {
  expect(inline(text)).toBe(expected);
});

test.each([
  ['# One\n## Two\n### Three\n#### Four', 'heading(One)\nheading(Two)\nheading(Three)\nparagraph(#### Four)'],
  ['-# small\n-#none', 'subtext(small)\nparagraph(-#none)'],
  ['> a\n> # b\nc', 'quote(paragraph(a)heading(b))\nparagraph(c)'],
  ['a\n>>> b\nc', 'paragraph(a)\nquote(paragraph(b⏎c))'],
  ['- a\n  - b\n- c', 'list(item(paragraph(a)list(item(paragraph(b))))item(paragraph(c)))'],
  ['3. a\n4. b', 'list(item(paragraph(a))item(paragraph(b)))'],
  ['```ts\nlet a = "**";\n```\nb', 'code(let a = "**";)\nparagraph(b)'],
  ['a ```b c\n# d``` e', 'paragraph(a )\ncode(b c\n# d)\nparagraph( e)'],
  [String.raw`\# a` + '\n' + String.raw`\> b` + '\n' + String.raw`1\. c`, 'paragraph(# a⏎> b⏎1. c)'],
])('blocks of Markdown read %j as Discord does', (text, expected) => {
  expect(blocks(text)).toBe(expected);
});

const sign = fc.constantFrom(...'*_~|`[]()<>#@-\\:/.1ab \n'.split(''), '> ', '-# ', '**', 'https://');

test('any text is read to its end without a failure', () => {
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      expect(Array.isArray(parseMarkdown(signs.join('')))).toBe(true);
    }),
  );
});

test('what the bot escapes is displayed character for character', () => {
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1 }), (signs) => {
      // Discord trims a message.
      const text = signs.join('').trim();
      expect(inline(escapeMarkdown(text))).toBe(text.replaceAll('\n', '⏎'));
    }),
  );
});
