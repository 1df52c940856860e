import type { words } from '../present/words.ts';

/** What one look at a part of the bot found, in words without path, token or question. */
export interface Finding {
  readonly part: keyof typeof words.doctor.parts;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do about it; given where it is not ok. */
  readonly remedy?: string;
}

/** Looks at one part. A probe that rejects counts as a part that is not ok. */
export interface Probe {
  readonly part: Finding['part'];
  look(): Promise<Omit<Finding, 'part'>>;
}

/** All probes' findings, in their order; never rejects. */
export const examine = (probes: readonly Probe[], failed: string): Promise<readonly Finding[]> =>
  Promise.all(
    probes.map(async ({ part, look }) => {
      try {
        return { part, ...(await look()) };
      } catch {
        return { part, ok: false, detail: failed };
      }
    }),
  );
