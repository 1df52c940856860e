import { z } from 'zod';

/** Longer entries would be sentences; a curator's files hold names and words. */
const maxWords = 4;

/** What is wrong with a name or word; undefined when nothing is. */
function faultOf(text: string): string | undefined {
  if (text === '') return 'is empty';
  if (text.split(/\s+/u).length > maxWords) return `has more than ${maxWords} words`;
  return text.endsWith('?') ? 'is a question; only names and words belong here' : undefined;
}

const written = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().trim(),
);

/** One name or word of at most four words, never a question. */
export const indexWord = written.superRefine((text, context) => {
  const fault = faultOf(text);
  if (fault !== undefined) context.addIssue(fault);
});

/** The same between commas: of thousands, a reader of YAML and a schema then see one value a line. */
export const indexWords = written.transform((text, context) => {
  const all = text.split(',').map((said) => said.trim());
  for (const said of all) {
    const fault = faultOf(said);
    if (fault !== undefined) context.addIssue(`holds "${said}", which ${fault}`);
  }
  return all;
});
