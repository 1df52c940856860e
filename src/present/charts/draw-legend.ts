import type { EChartsOption } from 'echarts/dist/echarts.esm.min.mjs';
import type { Chart } from './chart.ts';
import { colour, letters, shades, size, textWidth } from './look.ts';

interface PlacedEntry {
  readonly entry: Chart['legend'][number];
  readonly x: number;
  readonly line: number;
}

/** Where each entry of the legend stands; a new line begins where the next would not fit. */
export function placeLegend(legend: Chart['legend']): PlacedEntry[] {
  let x: number = size.margin;
  let line = 0;
  return legend.map((entry) => {
    const width = 24 + textWidth(entry.label, size.small) + 14;
    if (x + width > size.width - size.margin) [x, line] = [size.margin, line + 1];
    const placed = { entry, x, line };
    x += width;
    return placed;
  });
}

/** A square of each colour with what it stands for. */
export function drawLegend(placed: readonly PlacedEntry[], top: number): EChartsOption['graphic'] {
  return placed.flatMap(({ entry: { shade, label }, x, line }) => {
    const y = top + line * size.line;
    return [
      {
        type: 'rect' as const,
        shape: { x, y: y + 1, width: 16, height: 16, r: 3 },
        style: { fill: shades[shade] },
      },
      {
        type: 'text' as const,
        style: { text: label, x: x + 24, y, ...letters(size.small, colour.muted, 400) },
      },
    ];
  });
}
