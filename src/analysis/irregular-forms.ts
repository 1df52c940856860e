import { readFileSync } from './read-file.ts';

interface IrregularForms {
  readonly baseOf: ReadonlyMap<string, string>;
  readonly formsOf: ReadonlyMap<string, readonly string[]>;
}

let loaded: IrregularForms | undefined;

/** The base of an irregular form ("led": "lead", "men": "man", "worse": "bad"); undefined for any other word. */
export function baseForm(word: string): string | undefined {
  return forms().baseOf.get(word);
}

/** The irregular forms of a base word ("lead": "led"); empty where all forms are regular. */
export function irregularForms(base: string): readonly string[] {
  return forms().formsOf.get(base) ?? [];
}

function forms(): IrregularForms {
  return (loaded ??= readForms(readFileSync(new URL('irregular-forms.tsv', import.meta.url), 'utf8')));
}

function readForms(table: string): IrregularForms {
  const baseOf = new Map<string, string>();
  const formsOf = new Map<string, readonly string[]>();
  for (const line of table.split('\n')) {
    const [base, list] = line.split('\t');
    if (base === undefined || list === undefined) continue;
    const known = list.split(' ');
    formsOf.set(base, known);
    for (const form of known) baseOf.set(form, base);
  }
  return { baseOf, formsOf };
}
