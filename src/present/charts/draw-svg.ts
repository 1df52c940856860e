// One minified file loads in 40 ms; the same library by its single modules takes 120 ms, by its index 250 ms.
import { type CustomSeriesRenderItem, type EChartsOption, init } from 'echarts/dist/echarts.esm.min.mjs';
import type { Chart, Row } from './chart.ts';
import { colour, font, shades, size, textWidth, wrap } from './look.ts';

const inner = size.width - 2 * size.margin;

/** Draws a chart as SVG text, 800 wide and as high as its rows need. */
export function drawSvg(chart: Chart): string {
  const title = wrap(chart.title, size.title, inner);
  const source = wrap(chart.source, size.small, inner);
  const twoLines = chart.rows.some(
    ({ label, detail }) => textWidth(label, size.label) + textWidth(detail, size.detail) > inner,
  );
  const rowHeight = size.line * (twoLines ? 2 : 1) + size.bar + size.rowGap;
  const legend = placeLegend(chart);
  const legendTop = size.margin + title.length * size.title * 1.3 + 4;
  const top = legendTop + (legend.length > 0 ? (legend.at(-1)!.line + 1) * size.line + 10 : 4);
  const bottom = size.margin + source.length * 24 + 74;
  const height = Math.ceil(top + chart.rows.length * rowHeight + bottom);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height });
  try {
    drawing.setOption({
      ...frame(chart, top, bottom),
      title: [
        {
          text: title.join('\n'),
          left: size.margin,
          top: size.margin - 10,
          padding: 0,
          textStyle: text(size.title, colour.text, 600),
        },
        {
          text: source.join('\n'),
          left: size.margin,
          bottom: size.margin - 14,
          padding: 0,
          textStyle: text(size.small, colour.muted),
        },
      ],
      graphic: drawLegend(legend, legendTop),
      series: [
        {
          type: 'custom',
          renderItem: drawRow(chart.rows, twoLines),
          data: chart.rows.map((_, i) => [0, i]),
          silent: true,
        },
      ],
    });
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

function frame({ axis, rows }: Chart, top: number, bottom: number): EChartsOption {
  const ends = rows.flatMap(({ bars, point }) => [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...(point ? [point] : []),
  ]);
  const range = axis.years
    ? { min: Math.floor(Math.min(...ends)), max: Math.ceil(Math.max(...ends)), interval: 1 }
    : { min: 0, max: roundUp(Math.max(...ends)) };
  return {
    animation: false,
    backgroundColor: colour.background,
    textStyle: { fontFamily: font },
    grid: { left: size.margin, right: size.margin, top, bottom, containLabel: false },
    xAxis: {
      type: 'value',
      ...range,
      name: axis.label,
      nameLocation: 'middle',
      nameGap: 38,
      nameTextStyle: text(size.small, colour.muted),
      axisLabel: {
        ...text(size.small, colour.text),
        hideOverlap: true,
        formatter: (value: number) => (axis.years ? String(value) : value.toLocaleString('en')),
      },
      axisLine: { show: true, lineStyle: { color: colour.grid } },
      axisTick: { show: false },
      splitLine: { show: true, showMinLine: false, lineStyle: { color: colour.grid, width: 1 } },
    },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ label }) => label), show: false },
  };
}

/** A row is its text (detail at the right, or below the label when there is no room) above its bars. */
function drawRow(rows: readonly Row[], twoLines: boolean): CustomSeriesRenderItem {
  return ({ dataIndex }, api) => {
    const row = rows[dataIndex]!;
    const x = (value: number): number => api.coord([value, dataIndex])[0]!;
    const [, height] = api.size!([0, 1]) as [number, number];
    const top = api.coord([0, dataIndex])[1]! - height / 2;
    const barTop = top + size.line * (twoLines ? 2 : 1) + 2;
    const detailAt = twoLines
      ? { x: size.margin, y: top + size.line, align: 'left' }
      : { x: size.width - size.margin, y: top + 1, align: 'right' };
    const bars = row.bars.map(({ from, to, shade, open }) => ({
      type: 'rect' as const,
      shape: { x: x(from), y: barTop, width: Math.max(x(to) - x(from), 6), height: size.bar, r: 3 },
      style: open
        ? { fill: 'none', stroke: shades[shade], lineWidth: 2, lineDash: [5, 4] }
        : { fill: shades[shade] },
    }));
    const point = row.point === undefined ? [] : [diamond(x(row.point), barTop + size.bar / 2)];
    return {
      type: 'group',
      children: [
        {
          type: 'text',
          style: { text: row.label, x: size.margin, y: top, ...letters(size.label, colour.text, 600) },
        },
        {
          type: 'text',
          style: { text: row.detail, ...detailAt, ...letters(size.detail, colour.muted, 400) } as object,
        },
        ...bars,
        ...point,
      ],
    };
  };
}

function diamond(
  x: number,
  y: number,
): { type: 'polygon'; shape: { points: number[][] }; style: { fill: string } } {
  const r = size.bar * 0.7;
  const points = [
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ];
  return { type: 'polygon', shape: { points }, style: { fill: shades.violet } };
}

/** Where each entry of the legend stands; a new line begins where the next would not fit. */
function placeLegend(chart: Chart): { entry: Chart['legend'][number]; x: number; line: number }[] {
  let x: number = size.margin;
  let line = 0;
  return chart.legend.map((entry) => {
    const width = 24 + textWidth(entry.label, size.small) + 14;
    if (x + width > size.width - size.margin) [x, line] = [size.margin, line + 1];
    const placed = { entry, x, line };
    x += width;
    return placed;
  });
}

function drawLegend(placed: ReturnType<typeof placeLegend>, top: number): EChartsOption['graphic'] {
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

const text = (fontSize: number, color: string, fontWeight: 400 | 600 = 400) =>
  ({ fontFamily: font, fontSize, color, fontWeight, lineHeight: Math.round(fontSize * 1.3) }) as const;

/** The outline in the background's colour keeps grid lines off the letters. */
const letters = (fontSize: number, fill: string, fontWeight: 400 | 600) =>
  ({ fontFamily: font, fontSize, fill, fontWeight, stroke: colour.background, lineWidth: 6 }) as const;

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten: axis ends that divide into even steps. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((end) => end >= value)!;
}
