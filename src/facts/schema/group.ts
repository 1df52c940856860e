import { z } from 'zod';
import { evidence, statement } from './evidence.ts';

/** An organisation or a state that acts in the memo. */
export const group = z.strictObject({
  name: z.string().min(1),
  fullName: z.string().min(1).optional(),
  kind: z.enum(['militant group', 'state']),
  /** What the memo says of it. */
  claims: z.array(statement).default([]),
  evidence,
});

/** How two groups stand to each other; read as "first, kind, second". Both are names in `groups`. */
export const relation = z.strictObject({
  kind: z.enum([
    'rival of',
    'hostile to',
    'fought',
    'aligned with',
    'connected to',
    'affiliate of',
    'drew members from',
    'aided',
    'denied space to',
    'declared against',
    'accused of serving',
    'collaboration not proven with',
    'suspected of colluding with',
  ]),
  between: z.tuple([z.string().min(1), z.string().min(1)]),
  by: z.string().min(1).optional(),
  hedge: z.string().min(1).optional(),
  evidence,
});
