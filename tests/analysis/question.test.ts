import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../src/analysis/question.ts';

const noiseOf = (text: string) =>
  readQuestion(text).noise.map(({ start, end }) => text.slice(start, end).trim());

describe('kind', () => {
  test.each([
    ['Who led the abbey in 1540?', 'who'],
    ['the abbot died when', 'when'],
    ['wher was the treaty signed', 'where'],
    ['Which city hosted the games?', 'where'],
    ['whats the capital of peru', 'where'],
    ['hw many ppl died', 'how-many'],
    ['what percentage voted', 'how-many'],
    ['how much did the bridge cost', 'how-much'],
    ['siege duration in hrs', 'how-long'],
    ['harbour jail raid duration', 'how-long'],
    ['border police headcount total', 'how-many'],
    ['avg border police per 50 sq km', 'how-many'],
    ['which envoy said that king vs council helps the rebels', 'who'],
    ['On what date was the cited letter posted?', 'when'],
    ['where does the number of ships come from', 'source'],
    ['where does the abbot come from', 'where'],
    ['How thin is the guard on the coast?', 'how-many'],
    ['how long did the siege last', 'how-long'],
    ['how come they left', 'why'],
    ['how is paper made', 'how'],
    ['Which law replaced the old code?', 'which'],
    ['Which internal processes of the bank failed?', 'list'],
    ['list every mayor', 'list'],
    ['Did the king visit?', 'yes-no'],
    ['the queen was german right?', 'yes-no'],
    ['Compare the two constitutions.', 'compare'],
    ['exports in 1990 vs 2000', 'compare'],
    ['What is an abbot?', 'definition'],
    ['what does GDP stand for', 'definition'],
    ['Quote the sentence on child labour.', 'quotation'],
    ['wat does footnote 13 say', 'quotation'],
    ['Which journal published it?', 'source'],
    ['boss of the abbey 1540?', 'who'],
    ['deaths in the raid, number', 'how-many'],
    ['raid on the port, death toll', 'how-many'],
    ['raid on the port, duration in hrs', 'how-long'],
    ['coast of ulmen, guards per 50 sq km', 'how-many'],
    ['number of sailors whom the guild left wounded', 'how-many'],
    ['ferry back in service since', 'when'],
    ['expert on the old ferries, whats his name', 'who'],
    ['how meny ferries sank', 'how-many'],
    ['how up to date is this memo', 'when'],
    ['From what point onwards were ferries attacked?', 'when'],
    ['what is the mean density of guards', 'how-many'],
    ['what does the term wheel mean', 'definition'],
    ['guild raids in 1920 total', 'how-many'],
    ['historian on danes vs finns', 'who'],
    ['what helped most in the fight vs the guild', 'what'],
    ["I'd like to know who led the abbey", 'who'],
    ['What did the council recommend?', 'what'],
    ['guild headcount when it was largest', 'how-many'],
    ['what is the most ships they ever had', 'how-many'],
    ["What was the guild's estimated manpower in 1920?", 'how-many'],
    ['below what crew number does the council worry', 'how-many'],
    ['but what about the ferries, how many sank', 'how-many'],
    ['captains who had been pilots, how many', 'how-many'],
    ['of the captains who were lost, how many had drowned?', 'how-many'],
    ['who was lost, how many captains', 'who'],
    ['raid on the jail, number of prisoners let loose', 'how-many'],
    ['border with the Danes, km', 'how-many'],
    ['in what span of years did the guild fall', 'when'],
    ['a captain who said that the Danes vs the Finns helps the guild, name?', 'who'],
    ['fleet of the Danes, how much money', 'how-much'],
    ['study group crew threshold', 'how-many'],
    ['At what point did the abbot resign?', 'when'],
    ['What span of time does the chronicle cover?', 'when'],
    ['that school in ulmen, how old is it', 'when'],
    ['how old is the abbot', 'how-many'],
    ['Songs of the Sea start date', 'when'],
    ['whats the date the ships r due in by', 'when'],
    ['y was the bridge closed', 'why'],
    ['salt routes taken from the danes by', 'who'],
    ['date the danes r supposed to be out by', 'when'],
    ['whod the danes send home', 'who'],
    ['hey hows it going', 'none'],
    ['mean number of guards', 'how-many'],
    ['What is the most serious obstacle to peace?', 'what'],
    ['who rules norway , the country', 'who'],
    ['is it the king or y', 'yes-no'],
    ['IS radio back on air since when', 'when'],
    ['guild size end of 1920', 'how-many'],
  ])('"%s" asks for %s', (text, kind) => {
    expect(readQuestion(text).kind).toBe(kind);
  });

  test.each([
    'hello',
    'thanks!',
    '👍',
    'thx mate that was helpful',
    '???',
    'tell me a joke',
    'write a poem about spring',
    '',
  ])('"%s" asks for nothing', (text) => {
    expect(readQuestion(text).kind).toBe('none');
  });
});

test('the noun asked for is the focus, as a range of the question as typed', () => {
  const text = 'hi! which U.S. units came?';
  const { focus, focusWord } = readQuestion(text);
  expect(text.slice(focus!.start, focus!.end)).toBe('units');
  expect(focusWord).toBe('units');
});

test.each([
  ['Which two abbots were arrested?', { count: 2, asksSeveral: true }],
  ['Who won, and when did she retire?', { parts: ['who', 'when'], asksSeveral: true }],
  ['Who won?', { parts: ['who'], asksSeveral: false }],
  ['How many people left?', { asksSeveral: false }],
  ['Which pope reigned longest?', { superlative: 'longest' }],
  ['Which emir spent the least time in office?', { superlative: 'shortest' }],
  ['what is in fn 3', { footnote: 3 }],
  ['What does ¶5 say?', { paragraph: 5 }],
  ['what does paragraph 12 say', { paragraph: 12 }],
])('"%s" is read in full', (text, expected) => {
  expect(readQuestion(text)).toMatchObject(expected);
});

test('greetings, politeness and hearsay are noise, the question is not', () => {
  expect(noiseOf('hi bot :) pls tell me who was the boss')).toEqual(['hi bot :)', 'pls tell me']);
  expect(noiseOf('my buddy says the abbot fled lol')).toEqual(['my buddy says', 'lol']);
  expect(noiseOf('Who led the abbey in 1540?')).toEqual([]);
  expect(noiseOf('I am a student: who led the abbey?')).toEqual(['I am a student:']);
  expect(noiseOf('Who led the abbey? I need to cite it.')).toEqual(['I need to cite it.']);
  // What the question is about may stand in what is said before it.
  expect(noiseOf('I am writing on the fire in the abbey: who lit it?')).toEqual([]);
});

test('any text is read without failing, and every range lies in it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem()), (text) => {
      const { noise, focus } = readQuestion(text);
      for (const { start, end } of [...noise, ...(focus ? [focus] : [])]) {
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }
    }),
  );
});

test.each([
  ['how many police officers were killed', 'officers'],
  ['how many women fighters are there', 'fighters'],
  ['how many border police guard the coast', 'police'],
])('of several nouns the last in the plural is counted: %s', (text, focus) => {
  expect(readQuestion(text).focusWord).toBe(focus);
});

test('to be cut off asks for no day', () => {
  expect(readQuestion('guild cut off from which routes').kind).not.toBe('when');
});
