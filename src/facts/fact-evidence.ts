import type { Evidence, Facts } from './facts.ts';

/** Every quotation the facts of a memo rest on, in file order; one used twice comes twice. */
export function factEvidence(facts: Facts): Evidence[] {
  return collect(Object.values(facts));
}

function collect(node: unknown): Evidence[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('passage' in node && 'span' in node) return [node as Evidence];
  return Object.values(node).flatMap(collect);
}
