/** 1 / rank of the first right one (1-based), 0 when there is none. */
export function reciprocalRank(right: readonly boolean[]): number {
  const at = right.indexOf(true);
  return at === -1 ? 0 : 1 / (at + 1);
}
