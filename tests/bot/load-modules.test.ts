import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inspectAction, loadActions } from '../../src/bot/load-actions.ts';
import { inspectCommand, loadCommands } from '../../src/bot/load-commands.ts';

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-modules-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

const source = (data: object): string =>
  `export default { data: ${JSON.stringify(data)}, run: () => ({ kind: 'message' }) };`;

test('every command and action of Footnote is sound', async () => {
  const commands = await loadCommands('commands');
  expect(commands.map(({ data }) => data.name)).toContain('ask');
  expect((await loadActions()).map(({ name }) => name)).toContain('in-context');
});

test('all faults of all files are told together, each with its file', async () => {
  const folder = folderWith({
    'good.ts': source({ name: 'good', description: 'x' }),
    'wrong-name.ts': source({ name: 'other', description: 'x' }),
    'no-default.ts': 'export const x = 1;',
    'broken.ts': 'throw new Error("at load");',
  });
  const failure = loadCommands(folder);
  await expect(failure).rejects.toThrow(`${join(folder, 'wrong-name.ts')}: holds the command "other"`);
  await expect(failure).rejects.toThrow(`${join(folder, 'no-default.ts')}: default export is no command`);
  await expect(failure).rejects.toThrow(`${join(folder, 'broken.ts')}: cannot be loaded: at load`);
});

test('an empty folder is a fault', async () => {
  const folder = folderWith({});
  await expect(loadCommands(folder)).rejects.toThrow('holds no .ts file');
});

const inspect = (data: object, more: object = {}) => inspectCommand({ data, run: () => {}, ...more }, 'x');
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });

test.each([
  ['a capital in its name', { name: 'X', description: 'x' }, 'lower-case'],
  ['no description', { name: 'x' }, 'description'],
  ['a description over 100 characters', { name: 'x', description: 'x'.repeat(101) }, 'description'],
  [
    'a doubled option',
    { name: 'x', description: 'x', options: [option('a'), option('a')] },
    'stands there twice',
  ],
  [
    'a required option after an optional one',
    { name: 'x', description: 'x', options: [option('a'), option('b', { required: true })] },
    'is required but stands after',
  ],
  [
    'completion that nobody does',
    { name: 'x', description: 'x', options: [option('a', { autocomplete: true })] },
    'need each other',
  ],
])('a command with %s is refused', (_, data, fault) => {
  expect(inspect(data).join('\n')).toContain(fault);
});

test('a command in a subcommand completes too', () => {
  const options = [
    { type: 1, name: 'sub', description: 'x', options: [option('a', { autocomplete: true })] },
  ];
  expect(inspect({ name: 'x', description: 'x', options }, { complete: () => [] })).toEqual([]);
});

test.each([
  [{ name: 'other', act: () => {} }, 'is called "other"'],
  [{ name: 'x' }, 'no `act` function'],
  [undefined, 'no `act` function'],
])('an action that could never be called is refused (%#)', (action, fault) => {
  expect(inspectAction(action, 'x').join('\n')).toContain(fault);
});
