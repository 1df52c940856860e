import type { Attack, Figure, Group, Leader, Recommendation, Source } from './facts.ts';

/** What a kind of fact can be looked up by: option name → the texts an entry answers to. */
export type Facets<Entry> = Readonly<Record<string, (entry: Entry) => readonly string[]>>;

export const leaderFacets = { name: ({ name }: Leader) => [name] } satisfies Facets<Leader>;

export const attackFacets = {
  place: ({ places }: Attack) => places,
  year: ({ when }: Attack) => [when.from.slice(0, 4)],
  target: ({ targets }: Attack) => targets,
  group: ({ perpetrator }: Attack) => [perpetrator],
} satisfies Facets<Attack>;

export const recommendationFacets = {
  topic: ({ topics }: Recommendation) => topics,
  addressee: ({ addressees }: Recommendation) => addressees,
} satisfies Facets<Recommendation>;

export const figureFacets = {
  topic: ({ measure, series }: Figure) => (series === undefined ? [measure] : [series, measure]),
} satisfies Facets<Figure>;

export const groupFacets = {
  name: ({ name, fullName }: Group) => (fullName === undefined ? [name] : [name, fullName]),
} satisfies Facets<Group>;

export const sourceFacets = { publisher: ({ publisher }: Source) => [publisher] } satisfies Facets<Source>;
