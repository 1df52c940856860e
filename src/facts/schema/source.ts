import { z } from 'zod';
import { evidence } from './evidence.ts';

/** Who published what a note refers to, in the note's words. */
export const source = z.strictObject({ publisher: z.string().min(1), evidence });
