/**
 * Measures the engine: judged questions about a memo (JSON lines) and QA files in SQuAD form (JSON).
 *
 *   npm run quality -- [--misses] [--no-facts] [--corpus DIR] [PATH …]
 *   npm run quality -- --pin     writes the figures of the committed questions to pinned.json, for review
 */
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../src/corpus/lexicon.ts';
import { openEngine } from '../../src/open-engine.ts';
import { COMMITTED } from './committed.ts';
import { footnoteContender } from './footnote-contender.ts';
import { corpusOf, readJudgedQuestions } from './judged-question.ts';
import { judgeAll, memoFigures } from './memo-figures.ts';
import { memoReport, missesReport } from './memo-report.ts';
import { fts5 } from './peers/fts5.ts';
import { minisearchDefaults } from './peers/minisearch-defaults.ts';
import { minisearchStemmed } from './peers/minisearch-stemmed.ts';
import { measurePinned, writePinned } from './pinned.ts';
import { SQUAD_MEASURES, squadFigures } from './squad-figures.ts';
import { readSquad } from './squad.ts';
import { table } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    'no-facts': { type: 'boolean', default: false },
    corpus: { type: 'string', default: 'corpus' },
    pin: { type: 'boolean', default: false },
  },
});

if (values.pin) writePinned(measurePinned(values.corpus));
for (const file of positionals.length > 0 ? positionals : COMMITTED) {
  console.log(`\n${file}: ${file.endsWith('.json') ? measureSquad(file) : measureQuestions(file)}`);
}

function measureQuestions(file: string): string {
  const questions = readJudgedQuestions(file);
  const dir = corpusOf(file, values.corpus);
  const isPlain = values['no-facts'] || dir !== values.corpus;
  const runs = (isPlain ? [false] : [true, false]).map((curated) => {
    const engine = openEngine({ dir, curated });
    const judged = judgeAll(questions, engine);
    return { curated, judged, figures: memoFigures(judged, engine.library) };
  });
  const misses = values.misses ? `\n\n${missesReport(runs[0]!.judged)}` : '';
  return `${questions.length} questions\n\n${memoReport(runs)}${misses}`;
}

function measureSquad(file: string): string {
  const corpus = readSquad(file);
  const contenders = [
    footnoteContender('Footnote', { names: [], words: [] }),
    ...(values['no-facts'] ? [] : [footnoteContender('with lexicon', loadLexicon(values.corpus))]),
    minisearchDefaults,
    minisearchStemmed,
    fts5,
  ];
  const columns = contenders.map((contender) => squadFigures(contender, corpus));
  const rows = SQUAD_MEASURES.map((measure) => [
    measure,
    ...columns.map((figures) => (Number.isNaN(figures[measure]) ? '–' : figures[measure].toFixed(3))),
  ]);
  const { memos } = corpus.library;
  const paragraphs = memos.reduce((sum, { passages }) => sum + passages.length, 0);
  return `${memos.length} articles, ${paragraphs} paragraphs, ${corpus.questions.length} questions\n\n${table([['', ...contenders.map(({ name }) => name)], ...rows])}`;
}
