import type { Scope } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';
import { UsageError } from './usage-error.ts';

/**
 * The part of a library a question is restricted to.
 * @throws {UsageError} when the library has no such memo or paragraph
 */
export function scopeWithin(
  library: Library,
  { memo, paragraph }: { memo?: string | undefined; paragraph?: number | undefined },
): Scope {
  if (memo !== undefined && !library.memo(memo)) {
    throw new UsageError(
      `there is no memo "${memo}" (there is: ${library.memos.map(({ id }) => id).join(', ')})`,
    );
  }
  const among = memo === undefined ? library.memos.map(({ id }) => id) : [memo];
  if (paragraph !== undefined && !among.some((id) => library.paragraph(id, paragraph))) {
    throw new UsageError(
      `${memo === undefined ? 'no memo' : `memo "${memo}"`} has ${memo === undefined ? 'a' : 'no'} paragraph ${paragraph}`,
    );
  }
  return { ...(memo === undefined ? {} : { memo }), ...(paragraph === undefined ? {} : { paragraph }) };
}
