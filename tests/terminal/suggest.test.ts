import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/faults.ts';
import { suggest } from '../../src/terminal/suggest.ts';
import { UsageError } from '../../src/terminal/usage-error.ts';
import { corpusDir } from '../facts/shelf.ts';

async function* noLines(): AsyncGenerator<string> {}

async function run(...args: string[]) {
  const said: string[] = [];
  const terminal = {
    say: (line: string) => void said.push(line),
    complain: () => {},
    lines: noLines,
    columns: 80,
    styled: false,
    clockMs: () => 0,
  };
  return { code: await suggest(args, terminal), said: said.join('\n') };
}

describe('suggest', () => {
  test('prints an unreviewed facts file for a memo', async () => {
    const { code, said } = await run(join(corpusDir, 'iskp-afghanistan.md'));
    expect(code).toBe(0);
    expect(said).toMatch(/^# Suggested for iskp-afghanistan by rules\./u);
    expect(said).toContain('  - unreviewed: true\n    name: Aslam Farooqi');
  });

  test('refuses anything but one readable memo file', async () => {
    await expect(run()).rejects.toThrow(UsageError);
    await expect(run('a.md', 'b.md')).rejects.toThrow(UsageError);
    await expect(run(join(corpusDir, 'missing.md'))).rejects.toThrow(/cannot read .*missing\.md: ENOENT/u);
  });

  test('reports what is wrong with a memo file', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'suggest-'));
    const file = join(dir, 'headless.md');
    writeFileSync(file, 'No front matter.\n');
    await expect(run(file)).rejects.toThrow(CorpusError);
    rmSync(dir, { recursive: true });
  });
});
