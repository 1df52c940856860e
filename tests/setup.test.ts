import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

test('a test cannot open a connection that leaves loopback', () => {
  expect(() => connect(80, 'example.com')).toThrow('tests never leave loopback');
  expect(() => connect({ host: '192.0.2.1', port: 443 })).toThrow('tests never leave loopback');
});

test('fetch cannot leave loopback either', async () => {
  await expect(fetch('http://192.0.2.1/')).rejects.toThrow('fetch failed');
});

test('a test is told nothing by the developer’s environment', () => {
  expect(readConfig(process.env)).toEqual(readConfig({}));
});
