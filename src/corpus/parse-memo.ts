import type { FootnoteDefinition, Heading, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { splitSentences } from '../analysis/sentences.ts';
import type { Fault } from './faults.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { Marker, Memo, Passage, Sentence } from './memo.ts';
import { undefinedMarkers } from './undefined-markers.ts';

/** A block of plain text with the places of its note markers. */
interface Block {
  readonly text: string;
  readonly markers: readonly Marker[];
}

type Draft = Omit<Passage, 'start' | 'memo'>;

/**
 * Reads one memo file: front matter, `##` and `###` headings, one paragraph a block, GFM footnotes with numbers.
 * Pushes every fault to `faults` with its line; undefined when there was one.
 */
export function parseMemo(markdown: string, file: string, faults: Fault[]): Memo | undefined {
  const own: Fault[] = [];
  const tree = fromMarkdown(markdown, {
    extensions: [frontmatter(['yaml']), gfmFootnote()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmFootnoteFromMarkdown()],
  });
  const fault = (node: Nodes | undefined, what: string): void => {
    own.push({ file, line: node?.position?.start.line ?? 1, what });
  };
  const head = readHead(tree, file, own);
  const body = readBody(tree, fault);
  const notes = readNotes(tree, body, fault);
  for (const { marker, line } of undefinedMarkers(tree, markdown))
    own.push({ file, line, what: `marker ${marker} has no footnote definition` });
  faults.push(...own.sort((a, b) => a.line - b.line));
  if (head === undefined || own.length > 0) return undefined;
  return assemble(head, [...body, ...notes]);
}

function readHead(tree: Root, file: string, faults: Fault[]): FrontMatter | undefined {
  const first = tree.children[0];
  if (first?.type !== 'yaml') {
    faults.push({
      file,
      line: 1,
      what: 'front matter is missing: the file must begin with --- and hold at least id and title',
    });
    return undefined;
  }
  return readFrontMatter(first.value, { file, firstLine: first.position!.start.line + 1, faults });
}

function readBody(tree: Root, fault: (node: Nodes | undefined, what: string) => void): Draft[] {
  const drafts: Draft[] = [];
  const path: string[] = [];
  let paragraphs = 0;
  let lonely: Heading[] = [];
  for (const node of tree.children.flatMap(flatten)) {
    if (node.type === 'heading') {
      const block = readBlock(node, fault);
      if (node.depth !== 2 && node.depth !== 3)
        fault(node, `heading of level ${node.depth}: only ## and ### are used in a memo`);
      path.length = Math.min(path.length, Math.max(0, node.depth - 2));
      path.push(block.text);
      lonely.push(node);
      drafts.push(draft(block, { kind: 'heading', paragraph: paragraphs + 1, section: path.join(' › ') }));
    } else if (node.type === 'paragraph' || node.type === 'html') {
      const block = readBlock(node, fault);
      if (block.text === '') continue;
      paragraphs += 1;
      lonely = [];
      drafts.push(draft(block, { kind: 'paragraph', paragraph: paragraphs, section: path.join(' › ') }));
    } else if (
      node.type !== 'yaml' &&
      node.type !== 'footnoteDefinition' &&
      node.type !== 'definition' &&
      node.type !== 'thematicBreak'
    ) {
      fault(
        node,
        `a ${node.type} is not part of the memo format: only headings, paragraphs and footnotes are`,
      );
    }
  }
  if (paragraphs === 0) fault(undefined, 'the memo has no paragraph');
  for (const heading of lonely) fault(heading, 'a heading has no paragraph after it');
  return drafts;
}

/** Lists and quotations are read as the paragraphs they hold. */
function flatten(node: RootContent): RootContent[] {
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap(flatten);
  return [node];
}

function readNotes(
  tree: Root,
  body: readonly Draft[],
  fault: (node: Nodes | undefined, what: string) => void,
): Draft[] {
  const markedIn = new Map<number, Draft>();
  for (const passage of body) {
    for (const { footnote } of passage.markers) if (!markedIn.has(footnote)) markedIn.set(footnote, passage);
  }
  const notes = new Map<number, Draft>();
  for (const node of tree.children.filter(
    (child): child is FootnoteDefinition => child.type === 'footnoteDefinition',
  )) {
    const number = Number(node.label ?? node.identifier);
    const block = readBlock(node, fault);
    const marked = markedIn.get(number);
    if (!isNoteNumber(number)) fault(node, `footnote [^${node.label}] must be numbered 1, 2, 3 …`);
    else if (notes.has(number)) fault(node, `footnote [^${number}] is defined twice`);
    else if (marked === undefined)
      fault(node, `footnote [^${number}] is defined but the text has no marker for it`);
    else if (block.text === '') fault(node, `footnote [^${number}] is empty`);
    else {
      const { paragraph, section } = marked;
      notes.set(number, draft(block, { kind: 'note', paragraph, section, footnote: number }));
    }
  }
  return [...notes.values()].sort((a, b) => a.footnote! - b.footnote!);
}

const isNoteNumber = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

/** The CommonMark plain text of a block, line breaks as one space, and where its note markers stood. */
function readBlock(node: Nodes, fault: (node: Nodes | undefined, what: string) => void): Block {
  let text = '';
  const markers: Marker[] = [];
  const visit = (child: Nodes): void => {
    if (child.type === 'footnoteReference') {
      const footnote = Number(child.label ?? child.identifier);
      if (isNoteNumber(footnote)) markers.push({ at: text.length, footnote });
      else fault(child, `footnote marker [^${child.label}] must be a number`);
    } else if (child.type === 'break') {
      text += ' ';
    } else if (child.type === 'text' || child.type === 'inlineCode' || child.type === 'html') {
      text += child.value.replace(/\s*\n\s*/gu, ' ');
    } else if (child.type === 'image') {
      text += child.alt ?? '';
    } else if ('children' in child) {
      for (const [i, inner] of child.children.entries()) {
        if (i > 0 && inner.type === 'paragraph') text += ' ';
        visit(inner);
      }
    }
  };
  visit(node);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return {
    text: trimmed,
    markers: markers.map(({ at, footnote }) => ({
      at: Math.min(Math.max(at - lead, 0), trimmed.length),
      footnote,
    })),
  };
}

function draft(
  { text, markers }: Block,
  place: Pick<Draft, 'kind' | 'paragraph' | 'section' | 'footnote'>,
): Draft {
  const ranges =
    place.kind === 'heading'
      ? [{ start: 0, end: text.length }]
      : splitSentences(
          text,
          markers.map(({ at }) => at),
        );
  const sentences = ranges.map(({ start, end }, i): Sentence => {
    const from = i === 0 ? -1 : start;
    const to = ranges[i + 1]?.start ?? text.length;
    return {
      start,
      end,
      footnotes: markers.filter(({ at }) => at > from && at <= to).map(({ footnote }) => footnote),
    };
  });
  return { ...place, text, markers, sentences };
}

function assemble(head: FrontMatter, drafts: readonly Draft[]): Memo {
  let text = '';
  const passages = drafts.map((passage): Passage => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += passage.text;
    return { memo: head.id, start, ...passage };
  });
  const { id, title, ...rest } = head;
  const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { id, title, ...stated, text, passages };
}
