import { styleText } from 'node:util';
import type { Span } from '../corpus/memo.ts';

/** `text.slice(within.start, within.end)` with the parts under `marks` (sorted, not overlapping) in bold type. */
export function embolden(text: string, within: Span, marks: readonly Span[]): string {
  let at = within.start;
  let out = '';
  for (const mark of marks) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, within.end);
    if (start >= end) continue;
    out += text.slice(at, start) + styleText('bold', text.slice(start, end), { validateStream: false });
    at = end;
  }
  return out + text.slice(at, within.end);
}
