import { inflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altText } from '../../../src/present/charts/alt-text.ts';
import { attackChart } from '../../../src/present/charts/attack-chart.ts';
import type { Chart } from '../../../src/present/charts/chart.ts';
import { encodePng } from '../../../src/present/charts/encode-png.ts';
import { seriesChart } from '../../../src/present/charts/figure-chart.ts';
import { leaderChart } from '../../../src/present/charts/leader-chart.ts';
import { innerWidth, size, textWidth } from '../../../src/present/charts/look.ts';
import { createPictures } from '../../../src/present/charts/pictures.ts';
import { layOutTexts } from '../../../src/present/charts/row-texts.ts';
import { timelineChart } from '../../../src/present/charts/timeline-chart.ts';
import { yearSpan } from '../../../src/present/charts/year-span.ts';
import { iskp, library } from '../../facts/shelf.ts';

const { memos } = library;
const series = (name: string) =>
  seriesChart(
    iskp.figures.filter((figure) => figure.series === name),
    memos,
  )!;
const charts: readonly Chart[] = [
  leaderChart(iskp.leaders, memos),
  attackChart(iskp.attacks, memos),
  timelineChart(iskp.leaders, iskp.attacks, memos),
  series('ISKP attacks'),
  series('ISKP fighters'),
  series('border personnel'),
];

describe('every picture of the memo', () => {
  const pictures = createPictures();

  test.each(charts.map((chart) => [chart.title, chart] as const))(
    '%s: a PNG of at most 100 kB, 1050 wide, with alt text that fits',
    async (_, chart) => {
      const { data, description, name } = await pictures.draw(chart);
      const png = Buffer.from(data);
      expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
      expect(png.readUInt32BE(16)).toBe(1050);
      expect(data.length).toBeLessThanOrEqual(100_000);
      expect(description!.length).toBeLessThanOrEqual(1024);
      expect(name).toMatch(/^[\w-]+\.png$/u);
    },
  );

  test.each(charts.map((chart) => [chart.title, chart] as const))(
    '%s: names its axis, its source and the day the memo speaks of',
    (_, chart) => {
      expect(chart.axis.label).not.toBe('');
      expect(chart.source).toMatch(
        /^Source: ISKP and Afghanistan’s Future Security, ¶\d+.*as of 9 August 2021/u,
      );
    },
  );

  test('equal charts share one picture, drawn once', () => {
    const chart = leaderChart(iskp.leaders, memos);
    expect(pictures.draw(chart)).toBe(pictures.draw(structuredClone(chart)));
  });
});

describe('leaderChart', () => {
  const chart = leaderChart(iskp.leaders, memos);

  test('draws a bar for each tenure, and a point at the memo’s date for the leader without one', () => {
    expect(chart.rows.map(({ bars, point }) => [bars.length, point !== undefined])).toEqual([
      [1, false],
      [1, false],
      [1, false],
      [1, false],
      [2, false],
      [1, false],
      [0, true],
    ]);
    expect(chart.rows.at(-1)!.detail).toBe('current leader, no dates given');
    expect(chart.rows.at(-1)!.point).toBeCloseTo(2021.6, 2);
  });

  test('lets bars overlap in a month of change', () => {
    const [khan, logari] = chart.rows;
    expect(khan!.bars[0]!.to).toBeGreaterThan(logari!.bars[0]!.from);
  });
});

describe('attackChart', () => {
  test('a bar is as long as the memo’s date is vague, and open where only the year is known', () => {
    const bars = attackChart(iskp.attacks, memos).rows.map(({ bars: [bar] }) => bar!);
    expect(bars.map(({ from, to }) => Math.round((to - from) * 365))).toEqual([
      365, 365, 365, 365, 365, 365, 31, 31, 1,
    ]);
    expect(bars.map(({ open }) => open)).toEqual([true, true, true, true, true, true, false, false, false]);
  });

  test('tells the perpetrators apart', () => {
    const { legend } = attackChart(iskp.attacks, memos);
    expect(legend.map(({ label }) => label)).toEqual(['ISKP', 'TTP']);
    expect(new Set(legend.map(({ shade }) => shade)).size).toBe(2);
  });
});

describe('seriesChart', () => {
  test('draws a range from low to high and "less than" as an outline', () => {
    expect(series('ISKP fighters').rows.map(({ bars: [bar] }) => [bar!.from, bar!.to])).toEqual([
      [2500, 8500],
      [2000, 4000],
    ]);
    expect(series('border personnel').rows.map(({ bars: [bar] }) => [bar!.to, bar!.open ?? false])).toEqual([
      [2.9, false],
      [4.5, false],
      [2, true],
    ]);
  });

  test('compares nothing where figures are of no series, of two, or one alone', () => {
    expect(seriesChart(iskp.figures, memos)).toBeUndefined();
    expect(
      seriesChart(
        iskp.figures.filter((figure) => !figure.series),
        memos,
      ),
    ).toBeUndefined();
    expect(seriesChart(iskp.figures.slice(0, 1), memos)).toBeUndefined();
  });
});

describe('yearSpan', () => {
  test('takes both days whole', () => {
    expect(yearSpan('2019-01-01', '2019-12-31')).toEqual({ from: 2019, to: 2020 });
    expect(yearSpan('2020-06-08', '2020-06-08').to - yearSpan('2020-06-08', '2020-06-08').from).toBeCloseTo(
      1 / 366,
      9,
    );
  });

  test('ends a month at its end when it has no 31st', () => {
    expect(yearSpan('2017-04-01', '2017-04-31').to).toBe(yearSpan('2017-05-01', '2017-05-01').from);
  });
});

describe('altText', () => {
  test('leaves whole rows out, and counts them, when a message could not hold them all', () => {
    const label = 'a label of some length';
    const rows = Array.from({ length: 60 }, () => ({ label, detail: 'a detail of some length', bars: [] }));
    const chart: Chart = { ...charts[0]!, title: 'Much', rows };
    const text = altText(chart);
    expect(text.length).toBeLessThanOrEqual(1024);
    const shown = text.split(label).length - 1;
    expect(text).toContain(`${60 - shown} more`);
    expect(text).toContain(chart.source);
  });
});

/** Reads back what `encodePng` writes: palette, filter type 0. */
function decode(png: Buffer): number[] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const width = chunks.get('IHDR')!.readUInt32BE(0);
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  return [...rows].flatMap((index, i) =>
    i % (width + 1) === 0 ? [] : [...palette.subarray(index * 3, index * 3 + 3), 255],
  );
}

describe('encodePng', () => {
  test('keeps every pixel of a picture with at most 256 colours', () => {
    const pixel = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((rgb) => [...rgb, 255]);
    const picture = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
      .chain(([width, height]) =>
        fc
          .array(pixel, { minLength: width * height, maxLength: width * height })
          .map((pixels) => ({ width, height, pixels: pixels.flat() })),
      );
    fc.assert(
      fc.property(picture, ({ width, height, pixels }) => {
        expect(decode(Buffer.from(encodePng(Uint8Array.from(pixels), width, height)))).toEqual(pixels);
      }),
    );
  });

  test('merges near colours where there are more, and moves none far', () => {
    const pixels = Array.from({ length: 1024 }, (_, i) => [i % 256, (i * 7) % 256, i >> 2, 255]).flat();
    const decoded = decode(Buffer.from(encodePng(Uint8Array.from(pixels), 32, 32)));
    const apart = pixels.map((value, i) => Math.abs(value - decoded[i]!));
    expect(Math.max(...apart)).toBeGreaterThan(0);
    expect(Math.max(...apart)).toBeLessThan(48);
  });
});

const row = (label: string, detail: string) => ({ label, detail, bars: [] });

describe('layOutTexts', () => {
  test('puts label and detail on one line where that fits in every row', () => {
    const { lines, rows } = layOutTexts([row('Abu Sayed', 'Apr – Jul 2017'), row('Aslam Farooqi', '2019')]);
    expect(lines).toBe(1);
    expect(rows[0]!.map(({ align }) => align)).toEqual(['left', 'right']);
  });

  test('stacks all rows where one does not fit, loses no word, and makes no line too wide', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, words, (label, detail) => {
        const { lines, rows } = layOutTexts([row(label.join(' '), detail.join(' '))]);
        const texts = rows[0]!.map(({ text }) => text);
        expect(texts.join(' ')).toBe([...label, ...detail].join(' '));
        expect(Math.max(...rows[0]!.map(({ line }) => line)) + 1).toBe(lines);
        for (const text of texts) expect(textWidth(text, size.detail)).toBeLessThanOrEqual(innerWidth);
      }),
    );
  });
});
