import { parseInline } from './parse-inline.js';

/** @import { Inline } from './parse-inline.js' */

/**
 * @typedef {{ kind: 'paragraph', children: Inline[] }
 *   | { kind: 'heading', level: 1 | 2 | 3, children: Inline[] }
 *   | { kind: 'subtext', children: Inline[] }
 *   | { kind: 'quote', children: Block[] }
 *   | { kind: 'code', language: string, text: string }
 *   | { kind: 'list', start: number | undefined, items: Block[][] }} Block
 */

const fence = /^```(?:([\w+#.-]+)\n)?([\s\S]*?)```/;
const heading = /^(#{1,3}) +(\S.*)$/;
const subtext = /^-# +(\S.*)$/;
const quoteMark = '> ';
const restMark = '>>> ';
const item = /^( *)(?:([-*])|(\d{1,9})\.) +(\S.*)$/;

/**
 * Discord's Markdown: blocks line by line, everything else as paragraphs in which each line break counts.
 * @param {string} text
 * @returns {Block[]}
 */
export function parseMarkdown(text) {
  return parseBlocks(text, false);
}

/**
 * @param {string} text
 * @param {boolean} isQuoted a quotation within a quotation is plain text
 * @returns {Block[]}
 */
function parseBlocks(text, isQuoted) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {string[]} */
  let paragraph = [];
  const flush = () => {
    if (paragraph.length > 0) blocks.push(paragraphOf(paragraph.join('\n')));
    paragraph = [];
  };
  let rest = text;
  while (rest.length > 0) {
    const found = blockAt(rest, isQuoted);
    if (found) {
      flush();
      blocks.push(found.block);
      rest = found.rest;
    } else {
      const line = rest.slice(0, endOfLine(rest));
      const code = line.indexOf('```');
      const isSplit = code > 0 && fence.test(rest.slice(code));
      paragraph.push(isSplit ? line.slice(0, code) : line);
      rest = isSplit ? rest.slice(code) : rest.slice(line.length + 1);
    }
  }
  flush();
  return blocks;
}

/**
 * @typedef {{ block: Block, rest: string } | undefined} Found
 * @param {string} text
 * @param {boolean} isQuoted
 * @returns {Found}
 */
function blockAt(text, isQuoted) {
  const line = text.slice(0, endOfLine(text));
  const rest = text.slice(line.length + 1);
  const code = text.startsWith('```') && fence.exec(text);
  if (code && code[2]?.trim()) {
    const after = text.slice(code[0].length).replace(/^\n/, '');
    return { block: codeBlock(code), rest: after };
  }
  const head = heading.exec(line);
  if (head) {
    const level = /** @type {1 | 2 | 3} */ (head[1]?.length ?? 1);
    return { block: { kind: 'heading', level, children: parseInline(head[2] ?? '') }, rest };
  }
  const small = subtext.exec(line);
  if (small) return { block: { kind: 'subtext', children: parseInline(small[1] ?? '') }, rest };
  if (!isQuoted && text.startsWith(restMark)) {
    return { block: { kind: 'quote', children: parseBlocks(text.slice(restMark.length), true) }, rest: '' };
  }
  if (!isQuoted && line.startsWith(quoteMark)) return quoteAt(text);
  return item.test(line) ? listAt(text) : undefined;
}

/**
 * @param {RegExpExecArray} match
 * @returns {Block}
 */
function codeBlock([, language = '', text = '']) {
  return { kind: 'code', language, text: text.replace(/^\n+|\n+$/g, '') };
}

/**
 * @param {string} text
 * @returns {Found}
 */
function quoteAt(text) {
  const { taken, rest } = takeLines(text, (line) => line.startsWith(quoteMark));
  const inner = taken.map((line) => line.slice(quoteMark.length)).join('\n');
  return { block: { kind: 'quote', children: parseBlocks(inner, true) }, rest };
}

/**
 * @param {string} text
 * @returns {Found}
 */
function listAt(text) {
  const isNumbered = item.exec(text.slice(0, endOfLine(text)))?.[3] !== undefined;
  const { taken, rest } = takeLines(text, (line, index) => {
    const found = item.exec(line);
    return found !== null && (index === 0 || isIndented(found) || (found[3] !== undefined) === isNumbered);
  });
  return { block: listOf(taken), rest };
}

/** @param {RegExpExecArray} found */
function isIndented(found) {
  return (found[1]?.length ?? 0) > 0;
}

/**
 * @param {string[]} lines items, of which those indented deeper than the first belong to the item before
 * @returns {Block}
 */
function listOf(lines) {
  const parsed = lines.map((line) => item.exec(line)).filter((found) => found !== null);
  const indent = parsed[0]?.[1]?.length ?? 0;
  const start = parsed[0]?.[3];
  /** @type {Block[][]} */
  const items = [];
  for (let index = 0; index < parsed.length;) {
    const text = parsed[index]?.[4] ?? '';
    let next = index + 1;
    while (next < parsed.length && (parsed[next]?.[1]?.length ?? 0) > indent) next++;
    const nested = lines.slice(index + 1, next);
    items.push([paragraphOf(text), ...(nested.length > 0 ? [listOf(nested)] : [])]);
    index = next;
  }
  return { kind: 'list', start: start === undefined ? undefined : Number(start), items };
}

/**
 * @param {string} text
 * @param {(line: string, index: number) => boolean} isPart
 */
function takeLines(text, isPart) {
  const lines = text.split('\n');
  let count = 0;
  while (count < lines.length && isPart(lines[count] ?? '', count)) count++;
  return { taken: lines.slice(0, count), rest: lines.slice(count).join('\n') };
}

/**
 * @param {string} text
 * @returns {Block}
 */
function paragraphOf(text) {
  return { kind: 'paragraph', children: parseInline(text) };
}

/** @param {string} text */
function endOfLine(text) {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
