import type { Row } from './chart.ts';
import { innerWidth, size, textWidth, wrap } from './look.ts';

/** A line of a row's text; `line` counts from 0 downwards. */
export interface RowText {
  readonly text: string;
  readonly kind: 'label' | 'detail';
  readonly line: number;
  readonly align: 'left' | 'right';
}

/** The texts of every row, in as many lines as the fullest row needs. */
export interface RowTexts {
  readonly lines: number;
  readonly rows: readonly (readonly RowText[])[];
}

/** Label left and detail right on one line where that fits in every row; else the details below the labels, wrapped. */
export function layOutTexts(rows: readonly Row[]): RowTexts {
  if (rows.every(isShort)) return { lines: 1, rows: rows.map(onOneLine) };
  const stacked = rows.map(onSeveralLines);
  return { lines: Math.max(...stacked.map(({ length }) => length)), rows: stacked };
}

function isShort({ label, detail }: Row): boolean {
  return textWidth(label, size.label) + textWidth(detail, size.detail) <= innerWidth;
}

function onOneLine({ label, detail }: Row): RowText[] {
  return [
    { text: label, kind: 'label', line: 0, align: 'left' },
    { text: detail, kind: 'detail', line: 0, align: 'right' },
  ];
}

function onSeveralLines({ label, detail }: Row): RowText[] {
  const kinds = [
    ...wrap(label, size.label, innerWidth).map((text) => ({ text, kind: 'label' as const })),
    ...wrap(detail, size.detail, innerWidth).map((text) => ({ text, kind: 'detail' as const })),
  ];
  return kinds.map((each, line) => ({ ...each, line, align: 'left' }));
}
