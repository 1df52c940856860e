/**
 * How well the kind of a question is read, rules beside natural's classifiers trained on question-kinds.tsv:
 *   node tests/quality/question-kinds.ts [--logistic]
 * Logistic regression trains for minutes, so it runs only when asked for.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findNoise } from '../../src/analysis/question-noise.ts';
import { kindOfNoun } from '../../src/analysis/question-nouns.ts';
import { readByRules } from '../../src/analysis/question-rules.ts';
import { readWords } from '../../src/analysis/question-words.ts';
import { readQuestion } from '../../src/analysis/question.ts';

interface Classifier {
  addDocument(features: string[], kind: string): void;
  train(): void;
  classify(features: string[]): string;
}

interface Judged {
  readonly q: string;
  readonly kind: string;
  readonly family?: string;
}

const FILES = ['../fixtures/questions-dev.jsonl', './questions/memo.jsonl'];
/** The judged files know fewer kinds. */
const COARSE: Readonly<Record<string, string>> = {
  'how-much': 'how-many',
  'how-long': 'how-many',
  'yes-no': 'yesno',
  quotation: 'quote',
  which: 'what',
  how: 'what',
  definition: 'what',
  source: 'what',
  none: 'what',
};
const require = createRequire(import.meta.url);

const read = (path: string) =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .trim()
    .split('\n');
const examples = read('./question-kinds.tsv').map(
  (line) => line.split('\t') as [kind: string, question: string],
);
const judged = FILES.flatMap((file) => read(file).map((line) => JSON.parse(line) as Judged)).filter(
  ({ kind, family }) => kind !== 'followup' && family !== 'followup' && family !== 'edge',
);

function wordsOf(question: string): { plain: string; tag: boolean } {
  const { noise, tag } = findNoise(question);
  return { plain: readWords(question, noise).plain, tag };
}

/** Words, pairs, the first and last word as such, and the kinds that known nouns name. */
function features(plain: string): string[] {
  const words = plain.split(' ').filter((word) => word !== ',' && word !== '');
  const kinds = words.map(kindOfNoun).filter((kind) => kind !== undefined);
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return [...words, ...pairs, ...kinds.map((kind) => `<${kind}>`), `^${words[0]}`, `${words.at(-1)}$`];
}

function trained(name: string): (plain: string) => string {
  const Model = require(`natural/lib/natural/classifiers/${name}_classifier.js`) as new () => Classifier;
  const model = new Model();
  for (const [kind, question] of examples) model.addDocument(features(wordsOf(question).plain), kind);
  const from = performance.now();
  model.train();
  console.log(`${name}: trained in ${Math.round(performance.now() - from)} ms`);
  return (plain) => model.classify(features(plain));
}

function share(right: (item: Judged) => boolean): string {
  return (judged.filter(right).length / judged.length).toFixed(3);
}

const agrees = (item: Judged, kind: string) => (COARSE[kind] ?? kind) === item.kind;
/** "Which countries" is read as where with several asked for; the files call it a list. */
const rulesAgree = (item: Judged) => {
  const { kind, asksSeveral } = readQuestion(item.q);
  return agrees(item, kind) || (item.kind === 'list' && asksSeveral);
};

console.log(`${judged.length} judged questions, ${examples.length} training examples`);
console.log(
  `rules                ${share((item) => agrees(item, readQuestion(item.q).kind))} (several as list: ${share(rulesAgree)})`,
);
const own = examples.filter(([kind, question]) => readQuestion(question).kind === kind).length;
console.log(`rules, the examples  ${(own / examples.length).toFixed(3)}`);
for (const name of process.argv.includes('--logistic') ? ['bayes', 'logistic_regression'] : ['bayes']) {
  const classify = trained(name);
  console.log(`${name} alone          ${share((item) => agrees(item, classify(wordsOf(item.q).plain)))}`);
  const both = (question: string) => {
    const { plain, tag } = wordsOf(question);
    const { kind, sure } = readByRules(plain, tag);
    return sure ? kind : classify(plain);
  };
  console.log(`rules, unsure: ${name} ${share((item) => agrees(item, both(item.q)))}`);
}
