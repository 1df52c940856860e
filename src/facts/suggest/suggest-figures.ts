import { findPeriods } from '../../analysis/periods.ts';
import { findQuantities } from '../../analysis/quantities.ts';
import type { FigureValue } from '../schema/figure.ts';
import { evidenceFrom, type Place, type Proposal, shortDates } from './proposal.ts';

interface SuggestedFigure {
  readonly measure: string;
  readonly text: string;
  readonly value?: FigureValue;
  readonly unit: string;
  readonly period: { readonly from: string; readonly to?: string };
  readonly evidence: readonly ReturnType<typeof evidenceFrom>[];
}

/** Numbers with a unit, in sentences that name one period: which of two periods a number belongs to is not for rules to say. */
export function suggestFigures(places: readonly Place[]): Proposal<SuggestedFigure>[] {
  return places.flatMap(({ passage, text }) => {
    const periods = findPeriods(text);
    const [dated, ...others] = periods.filter(({ from, to }) => from && to);
    if (!dated || others.length > 0) return [];
    return findQuantities(text, periods).flatMap(({ start, end, number }) => {
      const unit = text.slice(number.end, end).replace(/^[\s-]+/u, '');
      if (unit === '') return [];
      const value = valueOf(text.slice(start, end), text.slice(number.start, number.end));
      return [
        {
          unreviewed: true as const,
          measure: unit,
          text: text.slice(start, end),
          ...(value ? { value } : {}),
          unit,
          period: shortDates({ from: dated.from!, to: dated.to! }),
          evidence: [evidenceFrom(passage, text)],
        },
      ];
    });
  });
}

/** The number in digits, read with the hedge before it; none for numbers in words. */
function valueOf(phrase: string, digits: string): FigureValue | undefined {
  const [low, high] = (digits.replaceAll(',', '').match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
  if (low === undefined) return undefined;
  if (high !== undefined) return { low, high };
  if (/\b(?:more than|over|above|at least)\b/iu.test(phrase)) return { moreThan: low };
  if (/\b(?:less than|fewer than|under|below|at most|up to)\b/iu.test(phrase)) return { lessThan: low };
  return /\b(?:around|about|nearly|almost|approximately|roughly|estimated)\b/iu.test(phrase)
    ? { about: low }
    : { exactly: low };
}
