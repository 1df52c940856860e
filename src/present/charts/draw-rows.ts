import type { CustomSeriesRenderItem } from 'echarts/dist/echarts.esm.min.mjs';
import type { Row } from './chart.ts';
import { colour, letters, shades, size } from './look.ts';
import type { RowTexts } from './row-texts.ts';

/** Pixels from the top of one row to the top of the next. */
export const rowHeight = ({ lines }: RowTexts): number => size.line * lines + size.bar + size.rowGap;

/** A row is its text above its bars; a bar of no length is still seen. */
export function drawRows(rows: readonly Row[], texts: RowTexts): CustomSeriesRenderItem {
  return ({ dataIndex }, api) => {
    const row = rows[dataIndex]!;
    const x = (value: number): number => api.coord([value, dataIndex])[0]!;
    const top = api.coord([0, dataIndex])[1]! - rowHeight(texts) / 2;
    const barTop = top + size.line * texts.lines + 2;
    const words = texts.rows[dataIndex]!.map(({ text, kind, line, align }) => ({
      type: 'text' as const,
      style: {
        text,
        x: align === 'left' ? size.margin : size.width - size.margin,
        y: top + line * size.line,
        align,
        ...(kind === 'label'
          ? letters(size.label, colour.text, 600)
          : letters(size.detail, colour.muted, 400)),
      },
    }));
    const bars = row.bars.map(({ from, to, shade, open }) => ({
      type: 'rect' as const,
      shape: { x: x(from), y: barTop, width: Math.max(x(to) - x(from), 6), height: size.bar, r: 3 },
      style: open
        ? { fill: 'none', stroke: shades[shade], lineWidth: 2, lineDash: [5, 4] }
        : { fill: shades[shade] },
    }));
    const point = row.point === undefined ? [] : [diamond(x(row.point), barTop + size.bar / 2)];
    return { type: 'group', children: [...words, ...bars, ...point] };
  };
}

function diamond(x: number, y: number) {
  const r = size.bar * 0.7;
  const points = [
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ];
  return { type: 'polygon' as const, shape: { points }, style: { fill: shades.violet } };
}
