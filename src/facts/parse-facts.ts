import type { Document, Node } from 'yaml';
import type { Fault } from '../corpus/faults.ts';
import type { Memo } from '../corpus/memo.ts';
import { readYaml } from '../corpus/read-yaml.ts';
import { yamlWithLines } from '../corpus/yaml-with-lines.ts';
import type { Facts } from './facts.ts';
import { findEvidence } from './find-evidence.ts';
import { foreignWords, type Path } from './foreign-words.ts';
import { factsFile, type FactsFile } from './schema/facts-file.ts';
import type { EvidenceRef } from './schema/evidence.ts';

type Report = (path: Path, what: string) => void;

/**
 * Reads one facts file. Entries marked `unreviewed: true` are left out, unread.
 * Pushes every fault to `faults` with its line; undefined when there was one.
 */
export function parseFacts(
  yaml: string,
  memo: Memo,
  { file, faults }: { file: string; faults: Fault[] },
): Facts | undefined {
  return readSound(yaml, memo) ?? locateFaults(yaml, memo, { file, faults });
}

/** The facts of a sound file; undefined when anything is wrong. */
function readSound(yaml: string, memo: Memo): Facts | undefined {
  const read = readYaml(yaml);
  const parsed = read && factsFile.safeParse(withoutUnreviewed(read.value ?? {}));
  if (!parsed?.success) return undefined;
  let sound = true;
  const facts = checkFacts(parsed.data, memo, () => void (sound = false));
  return sound ? facts : undefined;
}

const isReviewed = (item: unknown): boolean => (item as { unreviewed?: unknown } | null)?.unreviewed !== true;

function withoutUnreviewed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isReviewed) : list]),
  );
}

/** Reads the file once more, slowly, with the line of everything in it. */
function locateFaults(
  yaml: string,
  memo: Memo,
  { file, faults }: { file: string; faults: Fault[] },
): Facts | undefined {
  const before = faults.length;
  const { LineCounter, parseDocument } = yamlWithLines();
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  for (const { pos, message } of document.errors) {
    faults.push({
      file,
      line: lines.linePos(pos[0]).line,
      what: `is not YAML: ${message.replace(/ at line[^]*/u, '')}`,
    });
  }
  if (document.errors.length > 0) return undefined;
  dropUnreviewed(document);
  const report: Report = (path, what) => {
    faults.push({
      file,
      line: lines.linePos(offsetOf(document, path)).line,
      what: `${pathText(path)} ${what}`,
    });
  };
  const parsed = factsFile.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) report(path as Path, message);
    return undefined;
  }
  const facts = checkFacts(parsed.data, memo, report);
  return faults.length === before ? facts : undefined;
}

/** Holds every word and name of the facts against the memo; the evidence is put in its place. */
function checkFacts(file: FactsFile, memo: Memo, report: Report): Facts {
  for (const { path, words } of foreignWords(file, [])) report(path, `"${words}" is not in its evidence`);
  reportUnknownNames(file, memo, report);
  return withEvidence(file, [], (ref, path) => {
    const found = findEvidence(memo, ref);
    if ('wrong' in found) report(path, found.wrong);
    return found;
  }) as Facts;
}

function dropUnreviewed({ contents }: Document): void {
  const { isMap, isSeq } = yamlWithLines();
  if (!isMap(contents)) return;
  for (const { value: list } of contents.items) {
    if (isSeq(list))
      list.items = list.items.filter((item) => !isMap(item) || item.get('unreviewed') !== true);
  }
}

/** Groups must be declared and headings must be the memo's own. */
function reportUnknownNames(
  { groups, leaders, attacks, relations, recommendations }: FactsFile,
  memo: Memo,
  report: Report,
): void {
  const declared = new Set(groups.map(({ name }) => name));
  const mustBeDeclared = (name: string, path: Path): void => {
    if (!declared.has(name))
      report(path, `"${name}" is not among the groups of this file: ${[...declared].join(', ') || 'none'}`);
  };
  for (const [i, { group }] of leaders.entries()) mustBeDeclared(group, ['leaders', i, 'group']);
  for (const [i, { perpetrator }] of attacks.entries())
    mustBeDeclared(perpetrator, ['attacks', i, 'perpetrator']);
  for (const [i, { between }] of relations.entries()) {
    for (const [j, name] of between.entries()) mustBeDeclared(name, ['relations', i, 'between', j]);
  }
  const headings = new Set(memo.passages.filter(({ kind }) => kind === 'heading').map(({ text }) => text));
  for (const [i, { heading }] of recommendations.entries()) {
    if (!headings.has(heading))
      report(['recommendations', i, 'heading'], `"${heading}" is not a heading of ${memo.id}`);
  }
}

/** A copy of `node` with every evidence reference replaced by what `find` makes of it. */
function withEvidence(node: unknown, path: Path, find: (ref: EvidenceRef, path: Path) => unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if ('quote' in node) return find(node as EvidenceRef, path);
  if (Array.isArray(node)) return node.map((item, i) => withEvidence(item, [...path, i], find));
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, withEvidence(child, [...path, key], find)]),
  );
}

/** The offset of the deepest node on the path that the file has; what is missing is reported where it should be. */
function offsetOf(document: Document, path: Path): number {
  const { isAlias, isMap, isNode, isSeq } = yamlWithLines();
  let node: Node | null = document.contents;
  for (const step of path) {
    const target: Node | undefined | null = isAlias(node) ? node.resolve(document) : node;
    const child: unknown = isMap(target) || isSeq(target) ? target.get(step, true) : undefined;
    if (!isNode(child)) break;
    node = child;
  }
  return node?.range?.[0] ?? 0;
}

function pathText(path: Path): string {
  return (
    path
      .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
      .join('')
      .replace(/^\./u, '') || 'the file'
  );
}
