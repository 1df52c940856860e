/** The form in which texts are compared: NFKC, lower case, straight quotes, every dash `-` without spaces round it, single spaces. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/\s*[\p{Pd}−]\s*/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
