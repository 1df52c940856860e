/** An acronym and the words it stands for, as one text introduces them. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
}

/** Code units in front of the bracket in which the words have to stand. */
const LONGEST = 120;
/** An acronym alone, or with what else it is called behind it: "(LVDF, or “the Front”)". */
const BRACKETED = /\(([\p{Lu}][\p{Lu}\p{N}-]{1,9})(?:, (?:also|formerly|hereafter|known|or)\b[^()]*)?\)/gu;

/**
 * Acronyms introduced by a text itself: "Tehrik-e-Taliban Pakistan (TTP)". The words before the bracket must supply the
 * letters in order, each letter the initial of a word, with no other bracket between; short words ("of", "e", "and") may be skipped.
 */
export function findAcronyms(text: string): Acronym[] {
  const found = new Map<string, Acronym>();
  for (const match of text.matchAll(BRACKETED)) {
    const short = match[1]!;
    const before = text.slice(Math.max(0, match.index - LONGEST), match.index);
    const long = longForm(before.slice(before.search(/[^()]*$/u)), short);
    if (long !== undefined && !found.has(short)) found.set(short, { short, long });
  }
  return [...found.values()];
}

function longForm(before: string, short: string): string | undefined {
  const words = [...before.matchAll(/[\p{L}\p{N}’'.]+/gu)];
  const letters = [...short.toLowerCase()].filter((letter) => letter !== '-');
  let letter = letters.length - 1;
  for (let i = words.length - 1; i >= 0 && letter >= 0; i -= 1) {
    const word = words[i]![0].toLowerCase();
    if (word.startsWith(letters[letter]!)) letter -= 1;
    else if (word.length > 4) return undefined;
    if (letter < 0) return before.slice(words[i]!.index).trim();
  }
  return undefined;
}
