import type { Scope } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import type { Passage } from '../corpus/memo.ts';
import { type BatchRow, runBatch } from './batch.ts';
import { citation } from './citation.ts';
import { readOptions } from './read-options.ts';
import { scopeWithin } from './scope-within.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { wrap } from './wrap.ts';

/** A passage found. */
interface Found {
  readonly passage: Passage;
  readonly score: number;
}

/** Opens a corpus folder; `search` ranks its passages, best first, at most `k`. */
export type OpenSearcher = (options: { dir: string; curated: boolean }) => {
  readonly library: Library;
  search(query: string, k: number, scope: Scope): readonly Found[];
};

const OPTIONS = {
  json: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  corpus: { type: 'string', default: 'corpus' },
  memo: { type: 'string' },
  'no-facts': { type: 'boolean', default: false },
  k: { type: 'string', default: '20' },
} as const;

/** `search [--json] [--corpus DIR] [--memo ID] [--no-facts] [--k 20] "words"`, or `--batch`. */
export async function search(
  args: readonly string[],
  terminal: Terminal,
  open: OpenSearcher,
): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const query = positionals.join(' ').trim();
  const k = Number(values.k);
  if (!Number.isSafeInteger(k) || k < 1)
    throw new UsageError(`--k ${values.k}: must be a whole number from 1 on`);
  if (values.batch && query !== '')
    throw new UsageError('--batch reads queries from standard input; leave the words out');
  if (!values.batch && query === '')
    throw new UsageError('nothing to search for; try: npm run search -- "border police"');
  const engine = open({ dir: values.corpus, curated: !values['no-facts'] });
  const { library } = engine;
  const scope = scopeWithin(library, values);
  const machine = ({ q, scope: within }: BatchRow): object => ({
    hits: engine.search(q, k, within).map(machineHit),
  });
  if (values.batch) return runBatch(terminal, { library, memo: values.memo }, machine);
  if (values.json) {
    terminal.say(JSON.stringify(machine({ q: query, context: [], scope })));
    return 0;
  }
  const hits = engine.search(query, k, scope);
  terminal.say(
    hits.length === 0
      ? 'Nothing found.'
      : hits.map((hit, i) => readableHit(hit, i + 1, { library, terminal })).join('\n\n'),
  );
  return 0;
}

function machineHit({ passage, score }: Found): object {
  const { text, memo, section, paragraph, footnote } = passage;
  return { text, memo, section, paragraph, ...(footnote === undefined ? {} : { footnote }), score };
}

function readableHit(
  { passage, score }: Found,
  rank: number,
  { library, terminal }: { library: Library; terminal: Terminal },
): string {
  const indent = ' '.repeat(4);
  const lines = wrap(passage.text, Math.max(24, Math.min(terminal.columns, 100) - indent.length));
  return [
    `${String(rank).padStart(2)}  ${citation(passage, [], library)} (${score.toFixed(3)})`,
    ...lines.map(({ start, end }) => indent + passage.text.slice(start, end)),
  ].join('\n');
}
