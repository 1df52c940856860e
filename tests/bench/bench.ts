/**
 * Times and memory on this machine, printed beside the goals: `npm run bench`. No figure of it is asserted anywhere.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEngine } from '../../src/open-engine.ts';
import { readJudgedQuestions } from '../quality/judged-question.ts';
import { table } from '../quality/table.ts';

const STARTS = 11;
const WARM_UP_ROUNDS = 3;
const ROUNDS = 30;
const QUESTION = 'Who led ISKP in March 2018?';

/** As the scripts of package.json start a program. */
const NODE_OPTIONS = [
  '--min-semi-space-size=4',
  '--max-semi-space-size=4',
  '--no-regexp-tier-up',
  '--import',
  './src/fast-start.js',
];

const rssMb = (code: string): number =>
  Number(spawnSync(process.execPath, [...NODE_OPTIONS, '--input-type=module', '-e', code]).stdout) / 2 ** 20;

const engineMemory = measureEngine();
const firsts = firstAnswers();
console.log(
  table([
    ['', 'measured', 'goal'],
    [
      `ask: process start to first answer, median of ${STARTS}`,
      ms(median(firsts.map(({ ask }) => ask))),
      '≤ 400 ms',
    ],
    ['a bare Node beside it: start to end', ms(median(firsts.map(({ bare }) => bare))), ''],
    ...warmAnswers(),
    ['engine: resident memory of a process that answers', engineMemory, '≤ 120 MB'],
    ['npm start: process start to ready, median of 5', ms(median(await starts(5))), ''],
  ]),
);

/** Turn by turn with a bare Node, which tells how fast the machine is just then. */
function firstAnswers(): { ask: number; bare: number }[] {
  return Array.from({ length: STARTS }, () => ({
    ask: timed([...NODE_OPTIONS, 'src/cli.ts', 'ask', '--json', QUESTION]),
    bare: timed(['-e', '0']),
  }));
}

function timed(args: readonly string[]): number {
  const startMs = performance.now();
  const { status } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with exit code ${status}`);
  return performance.now() - startMs;
}

function warmAnswers(): string[][] {
  const { answerer } = openEngine({ dir: 'corpus', curated: true });
  const questions = readJudgedQuestions('tests/fixtures/questions-dev.jsonl');
  const timesMs: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    for (const { q, context } of questions) {
      const startMs = performance.now();
      answerer.answer(q, context);
      if (round >= WARM_UP_ROUNDS) timesMs.push(performance.now() - startMs);
    }
  }
  timesMs.sort((a, b) => a - b);
  const at = (share: number): string => ms(timesMs[Math.floor(timesMs.length * share)]!);
  return [
    [`answer, warm, p50 of ${timesMs.length}`, at(0.5), '≤ 1.5 ms'],
    ['answer, warm, p99', at(0.99), '≤ 8 ms'],
  ];
}

/** Resident memory of a fresh process with the engine, less that of a bare one. */
function measureEngine(): string {
  const bare = 'process.stdout.write(String(process.memoryUsage.rss()))';
  const engine = `
    const { openEngine } = await import('./src/open-engine.ts');
    const { answerer } = openEngine({ dir: 'corpus', curated: true });
    for (let i = 0; i < 200; i += 1) answerer.answer(${JSON.stringify(QUESTION)} + ' ' + i);
    ${bare}`;
  // The first start compiles and keeps; every later one is like the second.
  rssMb(engine);
  const [own, whole] = [rssMb(bare), rssMb(engine)];
  return `${(whole - own).toFixed(0)} MB (${whole.toFixed(0)} with Node)`;
}

/** Starts of the whole bot on the loopback Discord, one after the other, each with a store of its own. */
async function starts(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) times.push(await startToReadyMs());
  return times;
}

async function startToReadyMs(): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'footnote-'));
  const startMs = performance.now();
  const bot = spawn(process.execPath, [...NODE_OPTIONS, 'src/main.ts'], {
    env: {
      ...process.env,
      NODE_ENV: '',
      DISCORD_TOKEN: '',
      DATABASE_URL: '',
      PORT: '0',
      DATABASE_FILE: join(dir, 'bench.db'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => bot.once('exit', resolve));
  let readyMs = Number.NaN;
  for await (const line of createInterface({ input: bot.stdout })) {
    if (!line.includes('is ready')) continue;
    readyMs = performance.now() - startMs;
    bot.kill('SIGTERM');
  }
  await gone;
  rmSync(dir, { recursive: true });
  return readyMs;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
