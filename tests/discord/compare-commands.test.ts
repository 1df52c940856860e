import { expect, test } from 'vitest';
import { compareCommands } from '../../src/discord/compare-commands.ts';

const ask = {
  name: 'ask',
  description: 'Ask the memo',
  options: [
    { type: 3, name: 'question', description: 'q', required: true, max_length: 400 },
    { type: 5, name: 'private', description: 'p' },
  ],
};
const registered = {
  ...ask,
  id: '1',
  application_id: '2',
  version: '3',
  type: 1,
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  contexts: null,
  integration_types: [0],
  name_localizations: null,
  description_localizations: null,
  options: [
    {
      max_length: 400,
      required: true,
      description: 'q',
      name: 'question',
      type: 3,
      name_localizations: null,
    },
    { type: 5, name: 'private', description: 'p', required: false, choices: [] },
  ],
};

test('what Discord fills in by itself is no difference', () => {
  expect(compareCommands([ask], [registered], 'global')).toEqual([]);
});

test('what really differs is named', () => {
  const differing = { ...registered, description: 'Old words', options: [registered.options[0]] };
  expect(compareCommands([ask], [differing], 'global')).toEqual(['changed: /ask (description, options)']);
});

test('new and removed commands are told apart, by type too', () => {
  const menu = { name: 'ask', type: 3 };
  expect(compareCommands([ask, menu], [registered], 'global')).toEqual(['new: "ask"']);
  expect(compareCommands([], [registered], 'global')).toEqual(['removed: /ask']);
});

test('a context we name is compared', () => {
  expect(compareCommands([{ ...ask, contexts: [0] }], [registered], 'global')).toEqual([
    'changed: /ask (contexts)',
  ]);
  expect(compareCommands([{ ...ask, contexts: [0] }], [{ ...registered, contexts: [0] }], 'global')).toEqual(
    [],
  );
});

test('contexts are not compared in one server: Discord keeps them for global commands only', () => {
  expect(compareCommands([{ ...ask, contexts: [0] }], [registered], 'guild')).toEqual([]);
});
