import { z } from 'zod';
import { attack } from './attack.ts';
import { figure } from './figure.ts';
import { group, relation } from './group.ts';
import { leader } from './leader.ts';
import { recommendation } from './recommendation.ts';
import { source } from './source.ts';
import { subject } from './subject.ts';

/** `corpus/<memo id>.facts.yaml`. */
export const factsFile = z.strictObject({
  leaders: z.array(leader).default([]),
  attacks: z.array(attack).default([]),
  recommendations: z.array(recommendation).default([]),
  figures: z.array(figure).default([]),
  groups: z.array(group).default([]),
  relations: z.array(relation).default([]),
  sources: z.array(source).default([]),
  subjects: z.array(subject).default([]),
});

export type FactsFile = z.infer<typeof factsFile>;
