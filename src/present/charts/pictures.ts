import type { OutgoingFile } from '../message.ts';
import { altText } from './alt-text.ts';
import type { Chart } from './chart.ts';

/** Draws charts as PNG files with alt text. */
export interface Pictures {
  draw(chart: Chart): Promise<OutgoingFile>;
}

/**
 * Draws each chart once and keeps it; equal charts share a picture. The drawing libraries are loaded with the first.
 * Charts are drawn from a corpus that does not change while the program runs, so what is kept stays few.
 */
export function createPictures(): Pictures {
  const drawn = new Map<string, Promise<OutgoingFile>>();
  return {
    draw: (chart) => {
      const key = JSON.stringify(chart);
      const known = drawn.get(key) ?? drawPicture(chart);
      drawn.set(key, known);
      return known;
    },
  };
}

async function drawPicture(chart: Chart): Promise<OutgoingFile> {
  const [{ drawSvg }, { renderPng }] = await Promise.all([
    import('./draw-svg.ts'),
    import('./render-png.ts'),
  ]);
  return { name: `${chart.name}.png`, data: renderPng(drawSvg(chart)), description: altText(chart) };
}
