import { expect, test } from 'vitest';
import { createLog } from '../src/app.ts';
import { errorFields } from '../src/error-fields.ts';

test('an error is logged with what happened, and without the request it happened in', () => {
  const error = Object.assign(new Error('Service Unavailable', { cause: new Error('socket hang up') }), {
    status: 503,
    url: 'https://discord.com/api/v10/interactions/1/a-secret-token/callback',
    requestBody: { json: { content: 'a question' } },
  });
  const logged = JSON.stringify(errorFields(error));
  expect(logged).toContain('Service Unavailable');
  expect(logged).toContain('socket hang up');
  expect(logged).toContain('503');
  expect(logged).not.toMatch(/a-secret-token|a question/);
});

test('what is thrown but is no error is logged as its text', () => {
  expect(errorFields('oh no')).toEqual({ name: 'string', message: 'oh no' });
});

test('the log writes errors in this form', () => {
  expect(createLog('silent')[Symbol.for('pino.serializers') as never]).toMatchObject({ error: errorFields });
});
