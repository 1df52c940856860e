import { z } from 'zod';
import { evidence } from './evidence.ts';

/** One point the memo recommends: its first quotation is the point itself. */
export const recommendation = z.strictObject({
  /** The memo's own heading above it, word for word. */
  heading: z.string().min(1),
  /** Who is to act, in the memo's words; empty where it names nobody. */
  addressees: z.array(z.string().min(1)).default([]),
  /** The curator's index words; never shown as the memo's. */
  topics: z.array(z.string().min(1)).min(1),
  evidence,
});
