import { z } from 'zod';
import { evidence } from './evidence.ts';
import { period } from './period.ts';

const amount = z.number().nonnegative();

/** The number behind the words; absent where the memo gives words alone ("hundreds"). */
const value = z.union(
  [
    z.strictObject({ exactly: amount }),
    z.strictObject({ about: amount }),
    z.strictObject({ moreThan: amount }),
    z.strictObject({ lessThan: amount }),
    z.strictObject({ low: amount, high: amount }),
  ],
  { error: 'must be one of exactly, about, moreThan, lessThan, or low with high' },
);

/** One number of the memo with its unit, its period and whose count it is. */
export const figure = z.strictObject({
  /** What is counted, in the curator's words; an index word, never shown as the memo's. */
  measure: z.string().min(1),
  /** The value as the memo words it. */
  text: z.string().min(1),
  value: value.optional(),
  unit: z.string().min(1),
  period,
  /** The period it is compared with, for a change. */
  against: period.optional(),
  /** Whose count, in the memo's words; absent where the memo itself asserts it. */
  by: z.string().min(1).optional(),
  hedge: z.string().min(1).optional(),
  /** Figures of one series may be set side by side; the memo compares them. */
  series: z.string().min(1).optional(),
  evidence,
});

export type FigureValue = z.infer<typeof value>;
