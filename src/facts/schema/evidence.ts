import { z } from 'zod';

/** Characters of one quotation; three of them, marked up, still fit into one message of Discord. */
const quoteMax = 1000;

const place = z.int().positive().optional();

/**
 * Where a fact stands in the memo: an exact quotation in one paragraph, one note, or a heading
 * (`heading` is the paragraph that follows it). Exactly one of the three is given.
 */
const evidenceRef = z
  .strictObject({ paragraph: place, note: place, heading: place, quote: z.string().min(1).max(quoteMax) })
  .refine(
    ({ paragraph, note, heading }) =>
      [paragraph, note, heading].filter((given) => given !== undefined).length === 1,
    {
      error: 'must name exactly one of paragraph, note and heading',
    },
  );

export type EvidenceRef = z.infer<typeof evidenceRef>;

/** Best first: the first is quoted on a card, the others are named under it. */
export const evidence = z.array(evidenceRef).min(1, { error: 'needs at least one quotation' });

/** What the memo says, who it lets say so, and how carefully; `by` and `hedge` are words of the quotation. */
export const statement = z.strictObject({
  by: z.string().min(1).optional(),
  hedge: z.string().min(1).optional(),
  evidence,
});
