import { z } from 'zod';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the memo is, never more. */
export const dateInPart = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u, {
    error: 'must be a date written YYYY, YYYY-MM or YYYY-MM-DD',
  }),
);

/**
 * When something was so. `to` is inclusive; without it the period is `from` itself.
 * `basis`: `stated` beside the fact, `context` of neighbouring sentences, or the memo's `source` (a note).
 */
export const period = z
  .strictObject({
    from: dateInPart,
    to: dateInPart.optional(),
    basis: z.enum(['stated', 'context', 'source']).default('stated'),
  })
  .refine(({ from, to }) => to === undefined || from.slice(0, to.length) <= to.slice(0, from.length), {
    error: 'must not end before it begins',
  });

export type Period = z.infer<typeof period>;
