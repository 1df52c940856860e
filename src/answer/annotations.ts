import type { Evidence, Facts } from '../facts/facts.ts';
import type { Annotation } from '../index/corpus-index.ts';

/** What reviewed facts say, in plain words, of the sentences they rest on: more words under which these are found. */
export function annotationsOf(facts: ReadonlyMap<string, Facts>): Annotation[] {
  return [...facts.values()].flatMap((all) => [
    ...all.leaders.flatMap(({ name, group, fate, evidence }) => [
      ...note(evidence, `leader of ${group} ${name}`),
      ...(fate ? note(fate.evidence, `leader of ${group} ${fate.kind}`) : []),
    ]),
    ...all.attacks.flatMap(({ name, when, targets, places, perpetrator, evidence }) =>
      note(evidence, ['attack', name, inWords(when), ...targets, ...places, perpetrator ?? ''].join(' ')),
    ),
    ...all.recommendations.flatMap(({ addressees, topics, evidence }) =>
      note(evidence, ['recommendation', ...(addressees ?? []), ...topics].join(' ')),
    ),
    ...all.figures.flatMap(({ measure, unit, by, evidence }) =>
      note(evidence, `${measure} ${unit} ${by ?? ''}`).map((annotation) => ({ ...annotation, counts: unit })),
    ),
    ...all.relations.flatMap(({ kind, between, evidence }) => note(evidence, `${kind} ${between.join(' ')}`)),
    ...all.subjects.flatMap(({ words, evidence }) => note(evidence, words.join(' '))),
    ...all.sources.flatMap(({ publisher, evidence }) => note(evidence, `source ${publisher}`)),
  ]);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "May 2021" for 2021-05: a year alone stays alone. */
function inWords({ from }: { readonly from?: string | undefined } = {}): string {
  const [year = '', month] = (from ?? '').split('-');
  return month === undefined ? year : `in ${MONTHS[Number(month) - 1]} ${year}`;
}

function note(evidence: readonly Evidence[], words: string): Annotation[] {
  return evidence.map(({ passage, span }) => ({ passage, span, words }));
}
