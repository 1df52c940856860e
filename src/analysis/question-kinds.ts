/** What a question asks for. */
export const QUESTION_KINDS = [
  'who',
  'when',
  'where',
  'how-many',
  'how-much',
  'how-long',
  'which',
  'why',
  'how',
  'what',
  'list',
  'yes-no',
  'compare',
  'definition',
  'quotation',
  'source',
  'none',
] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];
