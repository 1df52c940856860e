/** Discord counts Unicode code points, not UTF-16 units. Source: Discord staff, discord-api-docs issue 1315. */
export function codePoints(text: string): number {
  return [...text].length;
}
