import { z } from 'zod';
import { indexWords } from '../../corpus/index-words.ts';
import { evidence } from './evidence.ts';

/** A line of the memo's subject index: what else readers call what a sentence says; never shown as the memo's. */
export const subject = z.strictObject({ words: indexWords, evidence });
