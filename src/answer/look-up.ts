import { readQuestion } from '../analysis/question.ts';
import type { Library } from '../corpus/library.ts';
import type { Passage } from '../corpus/memo.ts';
import type { Scope } from './answer.ts';

/** The note or paragraph that a question asks for by its number; undefined when it names none or there is no such in scope. */
export function lookUpPassage(question: string, library: Library, scope: Scope = {}): Passage | undefined {
  const { footnote, paragraph, kind } = readQuestion(question);
  const memos = library.memos.filter(({ id }) => scope.memo === undefined || id === scope.memo);
  if (kind === 'none' || memos.length !== 1) return undefined;
  const { id } = memos[0]!;
  const asked = footnote ?? paragraph;
  if (asked === undefined) return undefined;
  const found = footnote === undefined ? library.paragraph(id, asked) : library.note(id, asked);
  return scope.paragraph === undefined || found?.paragraph === scope.paragraph ? found : undefined;
}
