/**
 * @typedef {{ kind: 'text', text: string }
 *   | { kind: 'break' }
 *   | { kind: 'code', text: string }
 *   | { kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler', children: Inline[] }
 *   | { kind: 'link', url: string, children: Inline[] }
 *   | { kind: 'user' | 'role' | 'channel', id: string }
 *   | { kind: 'everyone', text: string }
 *   | { kind: 'command', name: string, id: string }
 *   | { kind: 'emoji', name: string }
 *   | { kind: 'time', seconds: number, style: string }} Inline
 */

/** @typedef {{ node: Inline, end: number } | undefined} Match where the construct that begins here ends */

const marks = /** @type {const} */ ([
  { mark: '**', kind: 'bold' },
  { mark: '__', kind: 'underline' },
  { mark: '~~', kind: 'strike' },
  { mark: '||', kind: 'spoiler' },
  { mark: '*', kind: 'italic' },
  { mark: '_', kind: 'italic' },
]);

/** @type {readonly { pattern: RegExp, node: (match: readonly string[]) => Inline }[]} */
const angled = [
  { pattern: /^<@!?(\d+)>/, node: ([, id = '']) => ({ kind: 'user', id }) },
  { pattern: /^<@&(\d+)>/, node: ([, id = '']) => ({ kind: 'role', id }) },
  { pattern: /^<#(\d+)>/, node: ([, id = '']) => ({ kind: 'channel', id }) },
  {
    pattern: /^<\/([^:>\n]+):(\d+)>/,
    node: ([, name = '', id = '']) => ({ kind: 'command', name, id }),
  },
  { pattern: /^<a?:(\w+):\d+>/, node: ([, name = '']) => ({ kind: 'emoji', name }) },
  {
    pattern: /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/,
    node: ([, seconds, style = 'f']) => ({
      kind: 'time',
      seconds: Number(seconds),
      style,
    }),
  },
  { pattern: /^<(https?:\/\/[^\s<>]+)>/, node: ([, url = '']) => link(url) },
];

/**
 * Discord's Markdown within a paragraph. A backslash before a sign that is no letter, digit or space shows that sign.
 * @param {string} text
 * @returns {Inline[]}
 */
export function parseInline(text) {
  /** @type {Inline[]} */
  const nodes = [];
  let at = 0;
  while (at < text.length) {
    const match = constructAt(text, at) ?? plainAt(text, at);
    const last = nodes.at(-1);
    if (match.node.kind === 'text' && last?.kind === 'text') last.text += match.node.text;
    else nodes.push(match.node);
    at = match.end;
  }
  return nodes;
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Match}
 */
function constructAt(text, at) {
  switch (text[at]) {
    case '\n':
      return { node: { kind: 'break' }, end: at + 1 };
    case '\\':
      return escaped(text, at);
    case '`':
      return codeAt(text, at);
    case '<':
      return angledAt(text, at);
    case '[':
      return maskedLinkAt(text, at);
    case '@':
      return everyoneAt(text, at);
    case 'h':
      return bareLinkAt(text, at);
    default:
      return markedAt(text, at);
  }
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {{ node: Inline, end: number }}
 */
function plainAt(text, at) {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { node: { kind: 'text', text: character }, end: at + character.length };
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Match}
 */
function escaped(text, at) {
  const sign = text.slice(at + 1).match(/^[^0-9A-Za-z\s]/u)?.[0];
  return sign ? { node: { kind: 'text', text: sign }, end: at + 1 + sign.length } : undefined;
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Match}
 */
function codeAt(text, at) {
  const fence = runAt(text, at);
  const end = closingRun(text, at + fence.length, (run) => run === fence);
  if (end === undefined) return plainRun(fence, at);
  const inner = text.slice(at + fence.length, end);
  const isPadded = /^ .*[^ ].* $/s.test(inner);
  return {
    node: { kind: 'code', text: isPadded ? inner.slice(1, -1) : inner },
    end: end + fence.length,
  };
}

/**
 * @param {string} run
 * @param {number} at
 * @returns {Match}
 */
function plainRun(run, at) {
  return { node: { kind: 'text', text: run }, end: at + run.length };
}

/**
 * @param {string} text
 * @param {number} from
 * @param {(run: string) => boolean} isClosing
 * @returns {number | undefined} where the first run of back-ticks that closes begins
 */
function closingRun(text, from, isClosing) {
  for (let at = text.indexOf('`', from); at >= 0;) {
    const run = runAt(text, at);
    if (isClosing(run)) return at;
    at = text.indexOf('`', at + run.length);
  }
  return undefined;
}

/**
 * The same sign repeated, from `at` on.
 * @param {string} text
 * @param {number} at
 */
function runAt(text, at) {
  let end = at + 1;
  while (text[end] === text[at]) end++;
  return text.slice(at, end);
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Match}
 */
function angledAt(text, at) {
  const rest = text.slice(at);
  for (const { pattern, node } of angled) {
    const found = pattern.exec(rest);
    if (found) return { node: node(found), end: at + found[0].length };
  }
  return undefined;
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Match}
 */
function maskedLinkAt(text, at) {
  const found =
    /^\[((?:\\.|[^\\\]])+)\]\(\s*<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"[^"]*")?\s*\)/s.exec(
      text.slice(at),
    );
  if (!found) return undefined;
  return {
    node: { kind: 'link', url: found[2] ?? '', children: parseInline(found[1] ?? '') },
    end: at + found[0].length,
  };
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Match}
 */
function everyoneAt(text, at) {
  const found = /^@(?:everyone|here)\b/.exec(text.slice(at))?.[0];
  return found ? { node: { kind: 'everyone', text: found }, end: at + found.length } : undefined;
}

/**
 * A bare address; punctuation at its end and a bracket it did not open belong to the sentence.
 * @param {string} text
 * @param {number} at
 * @returns {Match}
 */
function bareLinkAt(text, at) {
  let url = /^https?:\/\/[^\s<>*]*[^\s<>*.,:;"'\]|~]/.exec(text.slice(at))?.[0];
  if (!url) return undefined;
  while (url.endsWith(')') && url.split(')').length > url.split('(').length) url = url.slice(0, -1);
  return { node: link(url), end: at + url.length };
}

/**
 * @param {string} url
 * @returns {Inline}
 */
function link(url) {
  return { kind: 'link', url, children: [{ kind: 'text', text: url }] };
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Match}
 */
function markedAt(text, at) {
  for (const { mark, kind } of marks) {
    if (!text.startsWith(mark, at)) continue;
    const start = at + mark.length;
    if (mark === '_' && isWordBefore(text, at)) continue;
    if (mark === '*' && /\s/.test(text[start] ?? ' ')) continue;
    const end = closingMark(text, start, mark);
    if (end === undefined) continue;
    return { node: { kind, children: parseInline(text.slice(start, end)) }, end: end + mark.length };
  }
  return undefined;
}

/**
 * Where the mark closes: not right after it opened, not inside code, not behind a backslash; from a longer run the
 * last signs are taken, and a run of exactly two never closes one.
 * @param {string} text
 * @param {number} start
 * @param {string} mark
 * @returns {number | undefined}
 */
function closingMark(text, start, mark) {
  let at = start;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text[at] === '`') at = codeAt(text, at)?.end ?? at + 1;
    else if (text[at] === mark[0]) {
      const run = runAt(text, at);
      const end = at + run.length - mark.length;
      if (end > start && run.length >= mark.length && closes(text, { at, end, mark, run })) return end;
      at += run.length;
    } else at++;
  }
  return undefined;
}

/**
 * @param {string} text
 * @param {{ at: number, end: number, mark: string, run: string }} found
 */
function closes(text, { at, end, mark, run }) {
  if (mark.length === 2) return true;
  if (run.length === 2) return false;
  if (mark === '*') return !/\s/.test(text[at - 1] ?? '');
  return !/\w/.test(text[end + 1] ?? '');
}

/**
 * @param {string} text
 * @param {number} at
 */
function isWordBefore(text, at) {
  return /\w/.test(text[at - 1] ?? '');
}
