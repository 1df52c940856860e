import type { Chart } from './chart.ts';

/** Message resource, "Attachment": `description` at most 1,024 characters. */
const altTextMax = 1024;

/** The chart in words: title, every row, source; whole rows are left out from the end, and counted, when it is too long. */
export function altText({ title, rows, source }: Chart): string {
  for (let kept = rows.length; kept >= 0; kept -= 1) {
    const lines = rows.slice(0, kept).map(({ label, detail }) => `${label}: ${detail}`);
    const more = kept < rows.length ? [`${rows.length - kept} more`] : [];
    const whole = `${title}. ${[...lines, ...more].join('; ')}. ${source}`;
    if (whole.length <= altTextMax) return whole;
  }
  return title.slice(0, altTextMax);
}
