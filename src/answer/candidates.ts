import { findNames } from '../analysis/names.ts';
import { findPeriods } from '../analysis/periods.ts';
import { findQuantities } from '../analysis/quantities.ts';
import type { Range } from '../analysis/range.ts';
import type { Term } from '../analysis/terms.ts';

/** A stretch of a sentence that may be the short answer. Offsets refer to the sentence. */
export interface Candidate extends Range {
  readonly kind: 'name' | 'period' | 'quantity' | 'phrase';
}

/** The longest short answer, in UTF-16 code units. */
export const LONGEST_ANSWER = 80;

/** Every name, time, quantity and plain phrase of a sentence that is short enough to be an answer. */
export function findCandidates(sentence: string, terms: readonly Term[]): Candidate[] {
  const periods = findPeriods(sentence).filter(
    ({ from, to, yearless }) => from !== undefined || to !== undefined || yearless !== undefined,
  );
  const found: Candidate[] = [
    ...periods.map(({ start, end }) => ({ kind: 'period' as const, start, end })),
    ...findQuantities(sentence, periods).map(({ start, end }) => ({ kind: 'quantity' as const, start, end })),
    ...findNames(sentence)
      .filter((name) => !periods.some((period) => name.start >= period.start && name.end <= period.end))
      .map(({ start, end }) => ({ kind: 'name' as const, start, end })),
    // "August 9th" is half of "August 9th, 2021".
    ...findPhrases(sentence, terms)
      .filter((phrase) => !periods.some(({ start, end }) => phrase.start >= start && phrase.end <= end))
      .map(({ start, end }) => ({ kind: 'phrase' as const, start, end })),
  ];
  const seen = new Set<string>();
  return found.filter(({ start, end }) => {
    const key = `${start}-${end}`;
    const fresh = end > start && end - start <= LONGEST_ANSWER && !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** Runs of content words without punctuation inside, alone and joined by "of", "in", "for", "and" or "to" with the next run. */
function findPhrases(sentence: string, terms: readonly Term[]): Range[] {
  const runs: { first: number; last: number }[] = [];
  for (const [i, term] of terms.entries()) {
    if (term.stop) continue;
    const run = runs.at(-1);
    if (run && run.last === i - 1 && isGap(sentence, terms, i)) run.last = i;
    else runs.push({ first: i, last: i });
  }
  const joined = runs.slice(1).flatMap((run, i) => {
    const before = runs[i]!;
    const link = terms.slice(before.last + 1, run.first);
    const open =
      link.every((_, k) => isGap(sentence, terms, before.last + 1 + k)) && isGap(sentence, terms, run.first);
    return open &&
      link.length > 0 &&
      link.length <= 2 &&
      LINK.test(link.map(({ word }) => word).join(' ')) &&
      // "On that side of the frontier **the Ulmen Union** was …": another phrase begins.
      !(link[0]!.word === 'the' && terms[run.first]!.capital)
      ? [{ first: before.first, last: run.last }]
      : [];
  });
  return [...runs, ...joined].map(({ first, last }) => ({
    start: terms[first]!.start,
    end: terms[last]!.end,
  }));
}

const LINK = /^(?:of|in|for|and|to|with|on|from|against|by|the|a|an|its|their| )+$/u;

function isGap(sentence: string, terms: readonly Term[], at: number): boolean {
  return /^[\s’'-]*(?:s\s)?$/u.test(sentence.slice(terms[at - 1]!.end, terms[at]!.start));
}
