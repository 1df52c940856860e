import { expect, test } from 'vitest';
import { loadAllCommands } from '../../src/all-commands.ts';
import { deployCommands } from '../../src/discord/deploy-commands.ts';
import { openRest } from '../../src/discord/open-rest.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { openBox } from '../playground/box.ts';

const writes = (box: Playground) =>
  box.log.events.flatMap((event) =>
    event.type === 'request' && event.path.includes('commands') ? [event.method] : [],
  );

test('commands are registered by one GET and one PUT, and not again when nothing differs', async () => {
  const box = await openBox();
  const data = (await loadAllCommands()).map((command) => command.data);
  const target = await openRest(box.token, box.api);
  const first = await deployCommands(data, target);
  expect(first).toHaveLength(data.length);
  expect(first).toContain('new: /ask');
  expect(writes(box)).toEqual(['GET', 'PUT']);
  expect(await deployCommands(data, target)).toEqual([]);
  expect(writes(box)).toEqual(['GET', 'PUT', 'GET']);
});

test('a change is told by command and field, and registered', async () => {
  const box = await openBox();
  const data = (await loadAllCommands()).map((command) => command.data);
  const target = { ...(await openRest(box.token, box.api)), guildId: box.state.firstGuild.id };
  await deployCommands(data, target);
  const changed = data.map((command) =>
    command.name === 'memo' ? { ...command, description: 'New words' } : command,
  );
  expect(await deployCommands(changed, target)).toEqual(['changed: /memo (description)']);
  expect(await deployCommands(changed, target)).toEqual([]);
});

test('a token Discord refuses is told as that', async () => {
  const box = await openBox();
  await expect(openRest('wrong', box.api)).rejects.toThrow('Discord refuses DISCORD_TOKEN');
  box.violations.take();
});
