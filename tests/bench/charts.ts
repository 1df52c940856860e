// Prints how long pictures take: the first one with all imports, then each one alone, and their sizes.
// Run: node tests/bench/charts.ts
import { loadLibrary } from '../../src/corpus/load-library.ts';
import { loadFacts } from '../../src/facts/load-facts.ts';
import { attackChart } from '../../src/present/charts/attack-chart.ts';
import { seriesChart } from '../../src/present/charts/figure-chart.ts';
import { leaderChart } from '../../src/present/charts/leader-chart.ts';
import { createPictures } from '../../src/present/charts/pictures.ts';
import { timelineChart } from '../../src/present/charts/timeline-chart.ts';

const dir = new URL('../../corpus', import.meta.url).pathname;
const library = loadLibrary(dir);
const { leaders, attacks, figures } = loadFacts(dir, library).get('iskp-afghanistan')!;
const series = [...new Set(figures.flatMap((figure) => figure.series ?? []))];
const charts = [
  timelineChart(leaders, attacks, library.memos),
  leaderChart(leaders, library.memos),
  attackChart(attacks, library.memos),
  ...series.flatMap(
    (name) =>
      seriesChart(
        figures.filter((figure) => figure.series === name),
        library.memos,
      ) ?? [],
  ),
];

for (const [round, pictures] of [createPictures(), createPictures()].entries()) {
  for (const [i, chart] of charts.entries()) {
    const started = performance.now();
    const { data } = await pictures.draw(chart);
    const ms = Math.round(performance.now() - started);
    const what = round === 0 && i === 0 ? 'cold, with imports' : round === 0 ? 'first' : 'again, not cached';
    console.log(
      `${chart.name.padEnd(18)} ${String(ms).padStart(4)} ms  ${Math.ceil(data.length / 1000)} kB  ${what}`,
    );
  }
}
