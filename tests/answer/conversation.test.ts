import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedInto } from '../../src/answer/conversation.ts';

const LED = 'Who led ISKP in March 2018?';
const ATTACKS = 'How many attacks were attributed to ISKP in 2020?';

test.each([
  ['and in 2019?', [ATTACKS], ATTACKS],
  ['what about borders?', [ATTACKS], ATTACKS],
  ['how many?', [LED], LED],
  ['Where did it happen?', [ATTACKS], ATTACKS],
  ['fate?', [LED], LED],
  ['and in 2019?', [LED, ATTACKS], ATTACKS],
])('"%s" takes over the question before it', (question, context, expected) => {
  expect(carriedInto(question, context).text).toBe(expected);
});

test('a follow-up to a follow-up goes back to the question that stands alone', () => {
  expect(carriedInto('and after that?', [ATTACKS, LED, 'who came after him?']).text).toBe(
    `${LED} who came after him?`,
  );
});

test.each([
  ['who came after him?', true],
  ['what happened to that guy?', true],
  ['and his deputy?', true],
  ['where was it?', false],
  ['what happened there?', false],
])('"%s" speaks of a person: %s', (question, person) => {
  expect(carriedInto(question, [LED]).person).toBe(person);
});

test.each([
  'How many personnel guard the border with Pakistan?',
  'What does the Taliban claim about the Afghan government?',
  'Which recommendation speaks of drones along the border?',
])('nothing is carried where the question stands alone: %s', (question) => {
  expect(carriedInto(question, [LED, ATTACKS])).toEqual({ text: '', person: false });
});

test('nothing is carried where nothing was asked before', () => {
  expect(carriedInto('and in 2019?', [])).toEqual({ text: '', person: false });
});

test('what is carried is the end of what was asked, word for word', () => {
  const asked = fc.oneof(
    fc.constantFrom(LED, ATTACKS, 'and in 2019?', 'who came after him?', ''),
    fc.string(),
  );
  fc.assert(
    fc.property(asked, fc.array(asked, { maxLength: 5 }), (question, context) => {
      const { text } = carriedInto(question, context);
      expect(text === '' || context.join(' ').endsWith(text)).toBe(true);
    }),
  );
});
