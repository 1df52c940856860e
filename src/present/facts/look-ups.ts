import { lookUpAttacks } from './attack-look-up.ts';
import { lookUpFigures } from './figure-look-up.ts';
import { lookUpGroups } from './group-look-up.ts';
import { lookUpLeaders } from './leader-look-up.ts';
import type { LookUp } from './look-up.ts';
import { lookUpRecommendations } from './recommendation-look-up.ts';
import { lookUpSources } from './source-look-up.ts';
import { lookUpTimeline } from './timeline-look-up.ts';

/** Every look-up by the name its page buttons carry. */
export const lookUps: Readonly<Record<string, LookUp>> = {
  leaders: lookUpLeaders,
  attacks: lookUpAttacks,
  recommendations: lookUpRecommendations,
  figures: lookUpFigures,
  groups: lookUpGroups,
  sources: lookUpSources,
  timeline: lookUpTimeline,
};
