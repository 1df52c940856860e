import type { Memo } from '../../corpus/memo.ts';
import type { Figure } from '../../facts/facts.ts';
import { whenInWords } from '../when-in-words.ts';
import type { Chart, Row } from './chart.ts';
import { sourceLine } from './source-line.ts';

/** The one series of at least two among the figures, as the memo compares them; undefined when there is none, or more. */
export function seriesChart(figures: readonly Figure[], memos: readonly Memo[]): Chart | undefined {
  const [series, ...others] = new Set(figures.flatMap((figure) => figure.series ?? []));
  const compared = figures.filter((figure) => figure.series === series);
  if (series === undefined || others.length > 0 || compared.length < 2) return undefined;
  return figureChart(series, compared, memos);
}

/**
 * The figures of one series side by side. A range is a bar from low to high; "less than" and "more than" are dashed.
 * @throws when a figure has no number: a series must be drawable whole
 */
function figureChart(series: string, figures: readonly Figure[], memos: readonly Memo[]): Chart {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const counts = [...new Set(figures.flatMap(({ by }) => by ?? []))];
  return {
    name: series.replaceAll(/[^a-z0-9]+/giu, '-'),
    title: series[0]!.toUpperCase() + series.slice(1),
    axis: { label: units.join(', '), years: false },
    rows: figures.map(figureRow),
    legend: [],
    source:
      sourceLine(
        figures.flatMap(({ evidence }) => evidence),
        memos,
      ) + (counts.length > 0 ? `. Count: ${counts.join('; ')}` : ''),
  };
}

function figureRow({ measure, text, value, period }: Figure): Row {
  if (!value)
    throw new Error(`figure "${measure}" of a series has no value: every figure of a series needs one`);
  const bar = ((): { from: number; to: number; open?: boolean } => {
    if ('low' in value) return { from: value.low, to: value.high };
    if ('lessThan' in value) return { from: 0, to: value.lessThan, open: true };
    if ('moreThan' in value) return { from: 0, to: value.moreThan, open: true };
    return { from: 0, to: 'about' in value ? value.about : value.exactly };
  })();
  return {
    label: measure,
    detail: `${text} (${whenInWords(period, 'short')})`,
    bars: [{ ...bar, shade: 'violet' }],
  };
}
