import { quoteText, type Verdict } from './judge.ts';
import { type Judged, MEMO_MEASURES, type MemoFigures, type Share } from './memo-figures.ts';
import { table } from './table.ts';

/** One pass over a questions file, with or without the curator's facts and lexicon. */
export interface MemoRun {
  readonly curated: boolean;
  readonly judged: readonly Judged[];
  readonly figures: MemoFigures;
}

const percent = ({ won, of }: Share): string => (of === 0 ? '–' : `${((100 * won) / of).toFixed(1)} %`);

const FAMILY_COLUMNS = ['shown', 'first', 'pinpointed', 'silent'] as const satisfies (keyof Verdict)[];

export function memoReport(runs: readonly MemoRun[]): string {
  const heads = runs.map(({ curated }) => (curated ? 'all' : 'no facts'));
  const measures = MEMO_MEASURES.map((measure) => [
    measure,
    ...runs.map(({ figures }) => percent(figures[measure])),
    `of ${runs[0]!.figures[measure].of}`,
  ]);
  const families = [...Map.groupBy(runs[0]!.judged, ({ question }) => question.family).keys()].sort();
  const byFamily = families.map((family) => [
    family,
    String(runs[0]!.judged.filter(({ question }) => question.family === family).length),
    ...runs.flatMap(({ judged }) => familyCells(judged.filter(({ question }) => question.family === family))),
  ]);
  return [
    table([['', ...heads, ''], ...measures]),
    '',
    table([
      [
        'family',
        'n',
        ...heads.flatMap((head) => FAMILY_COLUMNS.map((column) => (head === 'all' ? column : `${column}*`))),
      ],
      ...byFamily,
    ]),
    ...(runs.length > 1 ? ['* without facts and lexicon'] : []),
  ].join('\n');
}

function familyCells(judged: readonly Judged[]): string[] {
  return FAMILY_COLUMNS.map((column) => {
    const asked = judged.map(({ verdict }) => verdict[column]).filter((value) => value !== undefined);
    return percent({ won: asked.filter(Boolean).length, of: asked.length });
  });
}

/** Every question that was not judged right in all respects, with what was wrong and what was shown. */
export function missesReport(judged: readonly Judged[]): string {
  return judged
    .flatMap(({ question, answer, verdict }) => {
      const wrong = reasons(verdict);
      if (wrong.length === 0) return [];
      const [quote] = [...answer.quotes, ...answer.related];
      return [
        `${question.id} [${question.family}/${question.kind}] ${wrong.join(', ')}`,
        `  asked:  ${[...(question.context ?? []), question.q].join(' → ')}`,
        `  wanted: ${question.answerable ? JSON.stringify(question.pin?.length ? question.pin : question.must) : `silence (${question.why_unanswerable ?? ''})`}`,
        `  got:    ${answer.status}, confidence ${answer.confidence.toFixed(3)}${answer.reason ? `, ${answer.reason}` : ''}; missing: ${answer.missing.join(', ') || 'nothing'}`,
        `  short:  ${answer.answers.map(({ quote: of, start, end }) => JSON.stringify(answer.quotes[of]?.passage.text.slice(start, end))).join(' | ') || '–'}`,
        ...(quote
          ? [
              `  first:  ¶ ${quote.passage.paragraph}${quote.passage.footnote ? ` note ${quote.passage.footnote}` : ''}: ${quoteText(quote)}`,
            ]
          : []),
      ];
    })
    .join('\n');
}

function reasons({
  answered,
  shown,
  first,
  pinpointed,
  silent,
  footnotesExact,
  footnoteRecall,
  unsound,
}: Verdict): string[] {
  return [
    ...(silent === false ? ['should be silent'] : []),
    ...(shown === false ? [answered ? 'wrong' : 'silent though the memo answers'] : []),
    ...(shown && !first ? ['not in the first quotation'] : []),
    ...(pinpointed === false && shown ? ['not pinpointed'] : []),
    ...(shown && footnoteRecall !== undefined && footnoteRecall < 1 ? ['notes missing'] : []),
    ...(footnotesExact === false ? ['notes not exact'] : []),
    ...unsound,
  ];
}
