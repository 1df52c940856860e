import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const faults = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  return '';
};

test('an empty environment is a playground with its defaults', () => {
  expect(readConfig({})).toEqual({
    production: false,
    port: 4321,
    corpusDir: 'corpus',
    databaseFile: '.data/footnote.db',
    logLevel: 'info',
  });
});

test('empty and blank values count as not given', () => {
  expect(readConfig({ DISCORD_TOKEN: '', PORT: ' ', LOG_LEVEL: '' })).toEqual(readConfig({}));
});

test('every bad variable is told at once, and no value', () => {
  const told = faults({
    DISCORD_TOKEN: 'two words',
    DISCORD_GUILD_ID: 'my-server',
    DISCORD_API: 'not an address',
    PORT: '70000',
    DATABASE_URL: 'mysql://user:secret@host/db',
    LOG_LEVEL: 'loud',
  });
  for (const name of [
    'DISCORD_TOKEN',
    'DISCORD_GUILD_ID',
    'DISCORD_API',
    'PORT',
    'DATABASE_URL',
    'LOG_LEVEL',
  ]) {
    expect(told).toContain(name);
  }
  expect(told.split('\n')).toHaveLength(6);
  expect(told).not.toMatch(/secret|two words|my-server/);
});

test('production without a token is an error', () => {
  expect(faults({ NODE_ENV: 'production', DISCORD_TOKEN: '' })).toContain('DISCORD_TOKEN is missing');
  expect(readConfig({ NODE_ENV: 'production', DISCORD_TOKEN: 'token' })).toMatchObject({
    production: true,
    token: 'token',
  });
});

test('.env.example documents every variable that is read, and no other', () => {
  const documented = readFileSync('.env.example', 'utf8')
    .match(/^[A-Z_]+(?==)/gm)
    ?.sort();
  const read = readFileSync('src/config.ts', 'utf8')
    .match(/^ {2}[A-Z][A-Z_]+(?=:)/gm)
    ?.map((name) => name.trim());
  expect(documented).toEqual(read?.filter((name) => name !== 'NODE_ENV').sort());
});
