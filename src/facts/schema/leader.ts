import { z } from 'zod';
import { evidence, statement } from './evidence.ts';
import { dateInPart } from './period.ts';

/** One spell in office, both ends inclusive and as precise as the memo is. */
const tenure = z.strictObject({ from: dateInPart, to: dateInPart });

/** Somebody who led a group. No tenures: the memo gives none. `current`: the memo calls them the current leader. */
export const leader = z.strictObject({
  name: z.string().min(1),
  group: z.string().min(1),
  tenures: z.array(tenure).default([]),
  current: z.literal(true).optional(),
  fate: z.strictObject({ kind: z.enum(['killed', 'arrested']), evidence }).optional(),
  /** What else the memo says of them. */
  claims: z.array(statement).default([]),
  evidence,
});
