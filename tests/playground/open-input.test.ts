import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { invalidForm } from '../../src/playground/rest-error.ts';
import { openBox } from './box.ts';
import { call } from './raw-api.ts';

const keys = [
  'content',
  'embeds',
  'components',
  'type',
  'data',
  'choices',
  'custom_id',
  'options',
  'name',
  'value',
  'flags',
];

/** JSON that looks enough like a body to get past the first checks now and then. */
const body = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue({ maxDepth: 1 }),
    fc.integer({ min: 0, max: 20 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 5 }),
  ),
})).value;

test('whatever JSON a bot sends, the box answers and never fails itself', async () => {
  const box = await openBox();
  const app = box.state.applicationId;
  const command = {
    name: 'ask',
    description: 'd',
    options: [{ type: 3, name: 'o', description: 'd', autocomplete: true }],
  };
  await call(box, `PUT /applications/${app}/commands`, [command]);
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      const callbackRoute = () => {
        const last = [...box.state.interactions.values()].at(-1);
        return `POST /interactions/${last?.id}/${last?.token}/callback`;
      };
      void box.driver.slash('ask');
      const answers = [await call(box, callbackRoute(), sent)];
      void box.driver.complete('ask', 'o', 'x');
      answers.push(await call(box, callbackRoute(), { type: 8, data: sent }));
      for (const route of [
        `POST /channels/${box.driver.channelId}/messages`,
        `POST /applications/${app}/commands`,
      ]) {
        answers.push(await call(box, route, sent));
      }
      for (const { status } of answers) expect([200, 201, 204, 400]).toContain(status);
    }),
    { numRuns: 150 },
  );
  expect(box.violations.take().filter(({ rule }) => rule.startsWith('the box itself'))).toEqual([]);
});

interface Errors {
  readonly _errors?: readonly object[];
}

function valueOf(tree: object, key: string | number): object {
  return (tree as Record<string, object>)[key] ?? {};
}

test('every issue of a body stands in its errors at its own path', () => {
  const path = fc.array(fc.oneof(fc.constantFrom('embeds', 'data', 'name'), fc.nat({ max: 3 })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 5 }), (paths) => {
      const issues = paths.map((each, at) => ({ path: each, code: `C${at}`, message: 'm' }));
      const { errors } = invalidForm(issues);
      for (const issue of issues) {
        const { _errors: found } = issue.path.reduce<object>(
          (tree, key) => valueOf(tree, key),
          errors ?? {},
        ) as Errors;
        expect(found).toContainEqual({ code: issue.code, message: 'm' });
      }
    }),
  );
});
