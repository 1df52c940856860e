/** What Discord shows of a message, told by the playground's own Markdown parser: a judge that knows nothing of ours. */
interface Node {
  readonly kind: string;
  readonly text?: string;
  readonly children?: readonly Node[];
  readonly items?: readonly (readonly Node[])[];
}

const parser = new URL('../../src/playground/page/markdown/parse-markdown.js', import.meta.url).href;
const { parseMarkdown } = (await import(parser)) as { parseMarkdown(text: string): readonly Node[] };

const below = ({ children = [], items = [] }: Node): Node[] => [...children, ...items.flat()];

const textOf = (node: Node): string => {
  if (node.kind === 'break') return '\n';
  return node.text ?? below(node).map(textOf).join('');
};

/** The characters a reader sees. */
export const seen = (markdown: string): string => parseMarkdown(markdown).map(textOf).join('\n');

const kinds = (node: Node): string[] => [node.kind, ...below(node).flatMap(kinds)];

/** What a text is made of besides plain words: `bold`, `user`, `link`, … */
export const kindsIn = (markdown: string): Set<string> => new Set(parseMarkdown(markdown).flatMap(kinds));

/** Kinds that ping, lead away, or put another's picture or time into a message. */
export const FOREIGN = ['user', 'role', 'channel', 'everyone', 'link', 'command', 'emoji', 'time', 'spoiler'];
