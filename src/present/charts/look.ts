import type { Shade } from './chart.ts';

/**
 * Sizes in pixels of a picture 700 wide, drawn half as large again. A phone shows it about 290 points wide, so 22 pixels are
 * read as 9 points.
 */
export const size = {
  width: 700,
  scale: 1.5,
  margin: 26,
  title: 30,
  label: 22,
  detail: 20,
  small: 18,
  line: 28,
  bar: 14,
  rowGap: 12,
} as const;

/** Discord's dark theme; every text has at least 4.5 : 1 contrast on the background. */
export const colour = {
  background: '#2b2d31',
  text: '#f2f3f5',
  muted: '#b5bac1',
  grid: '#4e5058',
} as const;

export const shades: Readonly<Record<Shade, string>> = {
  violet: '#7983f5',
  red: '#f27c7e',
  amber: '#f0b132',
  cyan: '#4fb6e0',
  grey: '#a3a8b0',
};

export const font = 'Inter';

/** Pixels between the margins. */
export const innerWidth = size.width - 2 * size.margin;

/** Width in pixels of a text in Inter, by its average letter: no canvas is there to ask. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.5;
}

/** Breaks a text between words into lines no wider than `width` pixels. */
export function wrap(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text style; the outline in the background's colour keeps grid lines off the letters. */
export const letters = (fontSize: number, fill: string, fontWeight: 400 | 600) =>
  ({ fontFamily: font, fontSize, fill, fontWeight, stroke: colour.background, lineWidth: 6 }) as const;
