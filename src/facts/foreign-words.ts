/** A path into a facts file: keys and list positions. */
export type Path = readonly (string | number)[];

/** What a fact claims to be the memo's words, and is not in the quotations it rests on. */
interface ForeignWords {
  readonly path: Path;
  readonly words: string;
}

/** Keys whose text must be words of the quotations beside them. */
const verbatim = new Set([
  'name',
  'fullName',
  'perpetrator',
  'places',
  'targets',
  'toll',
  'duration',
  'tie',
  'addressees',
  'text',
  'unit',
  'by',
  'hedge',
  'publisher',
]);

/** Keys that hold dates: their year must be written in the quotations, however the month is worded. */
const dates = new Set(['from', 'to']);

/**
 * Finds every name, value, attribution and year of a fact that its own quotations do not contain, in file order.
 * The quotations of an entry hold for everything inside it, until an inner part brings its own.
 */
export function foreignWords(entry: unknown, path: Path): ForeignWords[] {
  return visit(entry, path, []);
}

function visit(node: unknown, path: Path, quotes: readonly string[]): ForeignWords[] {
  if (typeof node === 'string') {
    const key = path.findLast((step) => typeof step === 'string')!;
    const words = dates.has(key) ? node.slice(0, 4) : node;
    const isBorrowed = verbatim.has(key) || dates.has(key);
    return isBorrowed && !quotes.some((quote) => quote.includes(words)) ? [{ path, words }] : [];
  }
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as { evidence?: readonly { quote: string }[] }).evidence?.map(({ quote }) => quote);
  return Object.entries(node)
    .filter(([key]) => key !== 'evidence')
    .flatMap(([key, child]) =>
      visit(child, [...path, Array.isArray(node) ? Number(key) : key], own ?? quotes),
    );
}
