import { analyse, fold, type Term } from './terms.ts';
import { tokenize } from './tokens.ts';

/** One thing under several written forms. Every form, the canonical one included, is indexed and asked as `term`. */
export interface AliasGroup {
  readonly term: string;
  readonly forms: readonly string[];
}

/** Terms `first` … `first + length - 1` of a text name the group `term`. */
export interface Mention {
  readonly term: string;
  readonly first: number;
  readonly length: number;
}

interface Node {
  readonly next: Map<string, Node>;
  term?: string;
}

/** Finds names under any of their forms: longest form first, no overlaps, compared term by term after analysis. */
export type FindMentions = (terms: readonly Term[]) => Mention[];

/** Reads its forms only as far as asked: of thousands of names a question needs those that begin as its words do. */
export function createAliases(groups: readonly AliasGroup[]): FindMentions {
  const shelves = new Map<string, Form[]>();
  for (const group of groups) {
    for (const form of group.forms) {
      const opening = openingOf(form);
      const shelf = shelves.get(opening);
      if (shelf) shelf.push({ form, group });
      else shelves.set(opening, [{ form, group }]);
    }
  }
  const roots = new Map<string, Node>();
  const rootFor = (opening: string): Node | undefined => {
    const shelf = shelves.get(opening);
    if (!shelf) return undefined;
    let root = roots.get(opening);
    if (!root) roots.set(opening, (root = grow(shelf)));
    return root;
  };
  return (terms) => {
    const mentions: Mention[] = [];
    for (let first = 0; first < terms.length;) {
      const root = rootFor(terms[first]!.word.slice(0, OPENING));
      const found = root && longest(root, terms, first);
      if (found) mentions.push(found);
      first += found?.length ?? 1;
    }
    return mentions;
  };
}

interface Form {
  readonly form: string;
  readonly group: AliasGroup;
}

/** Letters of a first word that all words of one stem share. */
const OPENING = 2;

function openingOf(form: string): string {
  const opening = form.slice(0, OPENING);
  if (/^[a-z]{2}/i.test(opening)) return opening.toLowerCase();
  const [first] = tokenize(form);
  return first ? fold(first.text).slice(0, OPENING) : '';
}

function grow(forms: readonly Form[]): Node {
  const root: Node = { next: new Map() };
  for (const { form, group } of forms) {
    // A lower-case word in front, so that a form in capitals ("IS") is read as an acronym, not as shouting.
    const path = analyse(`x ${form}`).slice(1);
    if (path.length > 0) insert(root, path, group.term);
  }
  return root;
}

function insert(root: Node, path: readonly Term[], term: string): void {
  let node = root;
  for (const step of path) {
    let next = node.next.get(step.term);
    if (!next) node.next.set(step.term, (next = { next: new Map() }));
    node = next;
  }
  node.term ??= term;
}

function longest(root: Node, terms: readonly Term[], first: number): Mention | undefined {
  let node: Node | undefined = root;
  let found: Mention | undefined;
  for (let i = first; i < terms.length; i += 1) {
    node = node.next.get(terms[i]!.term);
    if (!node) break;
    if (node.term !== undefined) found = { term: node.term, first, length: i - first + 1 };
  }
  return found;
}
