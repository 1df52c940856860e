import { z } from 'zod';
import type { Fault } from './faults.ts';
import { readYaml } from './read-yaml.ts';
import { yamlWithLines } from './yaml-with-lines.ts';

const text = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().trim().min(1),
);
const calendarDay = z
  .string()
  .refine(isCalendarDay, { error: 'must be a real calendar day written YYYY-MM-DD' });
const dateInPart = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine(isDateInPart, { error: 'must be a date written YYYY, YYYY-MM or YYYY-MM-DD' }),
);

const FrontMatter = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u, {
    error: 'must be 1 to 60 letters, digits, dots, hyphens or underscores, beginning with a letter or digit',
  }),
  title: text,
  series: text.optional(),
  publisher: text.optional(),
  authors: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text).min(1))
    .optional(),
  asOf: calendarDay.optional(),
  published: dateInPart.optional(),
  url: z.url({ protocol: /^https?$/u }).optional(),
  language: text.optional(),
  rights: text.optional(),
});

export type FrontMatter = z.infer<typeof FrontMatter>;

/**
 * Reads a memo's YAML front matter. `firstLine` is the file's line on which `yaml` begins.
 * Every fault is pushed to `faults`; the result is undefined when there was one.
 */
export function readFrontMatter(yaml: string, place: Place): FrontMatter | undefined {
  const sound = FrontMatter.safeParse(readYaml(yaml)?.value);
  return sound.success ? sound.data : locateFaults(yaml, place);
}

interface Place {
  readonly file: string;
  readonly firstLine: number;
  readonly faults: Fault[];
}

/** Reads it once more, slowly, with the line of everything in it. */
function locateFaults(yaml: string, { file, firstLine, faults }: Place): FrontMatter | undefined {
  const { LineCounter, parseDocument } = yamlWithLines();
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const lineAt = (offset: number): number => firstLine - 1 + lineCounter.linePos(offset).line;
  for (const { pos, message } of document.errors) {
    faults.push({
      file,
      line: lineAt(pos[0]),
      what: `front matter is not YAML: ${message.split('\n')[0]!.replace(/ at line.*$/u, '')}`,
    });
  }
  if (document.errors.length > 0) return undefined;
  const parsed = FrontMatter.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
    for (const key of keys) {
      const node = document.get(key, true) as { range?: [number, number, number] } | undefined;
      const given = document.get(key);
      const rule =
        issue.code === 'unrecognized_keys'
          ? `is not a known field (known: ${Object.keys(FrontMatter.shape).join(', ')})`
          : issue.message;
      const what =
        given === undefined && issue.code !== 'unrecognized_keys'
          ? `front matter lacks ${key}`
          : `front matter: ${key} ${JSON.stringify(given)} ${rule}`;
      faults.push({ file, line: node?.range ? lineAt(node.range[0]) : firstLine, what });
    }
  }
  return undefined;
}

function isCalendarDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(value)
  );
}

function isDateInPart(value: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/u.test(value)) return false;
  return isCalendarDay(value + '-01-01'.slice(value.length - 4));
}
