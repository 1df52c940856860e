/**
 * Letters as ranges of a character class, for a look at a neighbour: the Latin of living languages, and of the other scripts whole blocks with
 * the few marks among them. `\p{L}` is exact, but each pattern that holds it takes milliseconds to compile, at every start.
 */
export const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff';

/** Accents written as marks of their own, behind their letter. */
export const MARKS = '\\u0300-\\u036f';
