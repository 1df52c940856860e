import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { words } from '../src/present/words.ts';
import { parseMemo } from '../src/corpus/parse-memo.ts';
import type { Fault } from '../src/corpus/faults.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const all = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ({ 1: part }) => part!);

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each(['README.md', 'src/README.md', 'corpus/README.md'])('%s', (file) => {
  const text = read(file);

  test('names only npm scripts that exist', () => {
    const named = all(
      text,
      /npm (?:run (?:--silent )?)?((?<=run (?:--silent )?)[a-z][a-z:-]*|start|test)\b/gu,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names only files and folders that exist', () => {
    const linked = all(text, /\]\((?!https?:)([^)#]+)\)/gu).map((path) => join(dirname(file), path));
    const quoted = all(text, /`((?:\.\.?\/)*[\w.-]+\/[\w./-]*|[\w-]+\.(?:ts|md|ya?ml|json))`/gu).map((path) =>
      join(dirname(file), path),
    );
    const known = new Set(
      globSync('{src,tests,corpus,commands,.ci}/**/*').map((path) => path.split('/').at(-1)),
    );
    const missing = [...linked, ...quoted].filter(
      (path) =>
        !existsSync(path) &&
        !existsSync(path.slice(dirname(file).length + 1)) &&
        !known.has(normalize(path).split('/').at(-1)),
    );
    // `.data/` is made by the bot; `<id>` stands for a name.
    expect(missing.filter((path) => !path.includes('.data'))).toEqual([]);
  });
});

describe('README.md', () => {
  test('lists every slash command, and none that is not there', () => {
    const table = read('README.md')
      .split('\n')
      .filter((line) => line.startsWith('| `/'));
    const listed = all(table.join('\n'), /`\/([a-z]+)`/gu);
    const commands = globSync('commands/*.ts').filter((path) => !path.endsWith('ask-the-memo.ts'));
    expect(listed.sort()).toEqual(
      commands.map((path) => path.slice('commands/'.length, -'.ts'.length)).sort(),
    );
  });

  test('shows an exchange as it really happens (`npm run vitest -- tests/readme.test.ts -u` renews it)', async () => {
    const readme = read('README.md');
    const [whole, command, question] = /(\$ npm run --silent ask -- "([^"]+)"\n).*?```/su.exec(readme)!;
    const { stdout } = spawnSync(process.execPath, ['src/cli.ts', 'ask', question!], { encoding: 'utf8' });
    const silences: readonly string[] = Object.values(words.silence.title);
    expect(silences).not.toContain(stdout.split('\n')[0]);
    expect(stdout).toContain('¶');
    await expect(readme.replace(whole, () => `${command}${stdout}\`\`\``)).toMatchFileSnapshot(
      '../README.md',
    );
  });
});

test('the example in corpus/README.md is a sound memo', () => {
  const [, memo] = /```markdown\n(.*?)```/su.exec(read('corpus/README.md'))!;
  const faults: Fault[] = [];
  expect(parseMemo(memo!, 'example.md', faults)).toBeDefined();
  expect(faults).toEqual([]);
});

test('src/README.md has a line for every folder of src', () => {
  const listed = all(read('src/README.md'), /^\| `([a-z]+)\/`/gmu);
  expect(listed.sort()).toEqual(
    [...new Set(globSync('src/*/').map((path) => path.split('/')[1]!))]
      .filter((name) => !name.includes('.'))
      .sort(),
  );
});
