/**
 * Measures the engine: judged questions about a memo (JSON lines) and QA files in SQuAD form.
 *
 *   npm run quality -- [--misses] [--no-facts] [--corpus DIR] [PATH …]
 */
import { parseArgs } from 'node:util';
import { openEngine } from '../../src/open-engine.ts';
import { readJudgedQuestions } from './judged-question.ts';
import { judgeAll, memoFigures } from './memo-figures.ts';
import { memoReport, missesReport } from './memo-report.ts';

const COMMITTED = ['tests/fixtures/questions-dev.jsonl', 'tests/quality/questions/memo.jsonl'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    'no-facts': { type: 'boolean', default: false },
    corpus: { type: 'string', default: 'corpus' },
  },
});

for (const file of positionals.length > 0 ? positionals : COMMITTED) measureQuestions(file);

function measureQuestions(file: string): void {
  const questions = readJudgedQuestions(file);
  const runs = (values['no-facts'] ? [false] : [true, false]).map((curated) => {
    const engine = openEngine({ dir: values.corpus, curated });
    const judged = judgeAll(questions, engine);
    return { curated, judged, figures: memoFigures(judged, engine.library) };
  });
  console.log(`\n${file}: ${questions.length} questions\n\n${memoReport(runs)}`);
  if (values.misses) console.log(`\n${missesReport(runs[0]!.judged)}`);
}
