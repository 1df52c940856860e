import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { backup } from '../../src/terminal/backup.ts';
import { recordingTerminal } from './recording-terminal.ts';

const folderOfTest = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test('backup writes a copy that opens as a store, and says where', async () => {
  const folder = folderOfTest();
  const open = () => openStore({ file: join(folder, 'footnote.db') });
  const terminal = recordingTerminal();
  const copy = join(folder, 'copy.db');
  expect(await backup([copy], terminal, open)).toBe(0);
  expect(terminal.said).toEqual([`Backup written to ${copy}`]);
  const store = await openStore({ file: copy });
  expect(await store.health()).toMatchObject({ ok: true });
  await store.close();
});

test('backup names a file that exists and leaves it alone; without a file it says what it expects', async () => {
  const folder = folderOfTest();
  const open = () => openStore({ file: join(folder, 'footnote.db') });
  const taken = join(folder, 'taken.db');
  writeFileSync(taken, 'mine');
  await expect(backup([taken], recordingTerminal(), open)).rejects.toThrow(
    /taken\.db exists already.*name another/,
  );
  await expect(backup([], recordingTerminal(), open)).rejects.toThrow('expects one file to write');
});
