import { z } from 'zod';
import { evidence, statement } from './evidence.ts';
import { period } from './period.ts';

const words = z.array(z.string().min(1)).default([]);

/** One attack. Every name in it is a word of its evidence. */
export const attack = z.strictObject({
  name: z.string().min(1),
  when: period,
  places: words,
  targets: words,
  perpetrator: z.string().min(1),
  /** How the memo ties the perpetrator to it ("took responsibility for"). */
  tie: z.string().min(1).optional(),
  /** Counts of the dead as the memo words them; none where it gives none. */
  toll: words,
  duration: z.string().min(1).optional(),
  /** What else the memo says of it. */
  claims: z.array(statement).default([]),
  evidence,
});
