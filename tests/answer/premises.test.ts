import { expect, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import type { GateVector } from '../../src/answer/gate.ts';
import type { Library } from '../../src/corpus/library.ts';
import { oneParagraph, smallCorpus } from './small-corpus.ts';

const seenIn = (library: Library, question: string): GateVector =>
  createEngine(library, { names: [], words: [] }).consider(question)!.vector;

const guilds = oneParagraph(
  'There is no proven collaboration between the guild and the customs house. The guild has aligned itself with smaller crews. The majority of the pilots do not carry weapons.',
);

test.each([
  ['What proved the collaboration between the guild and the customs house?', 1],
  ['Why do the majority of the pilots carry weapons?', 1],
  ['Is there any collaboration between the guild and the customs house?', 0],
  ['What is said about collaboration between the guild and the customs house?', 0],
  ['Why is there no collaboration between the guild and the customs house?', 0],
  ['Which crews has the guild aligned itself with?', 0],
])('what a sentence denies is not to be taken for granted: %s', (question, denied) => {
  expect(seenIn(guilds, question).denied).toBe(denied);
});

test('what was not so before and is then is not denied', () => {
  const bridge = oneParagraph('The guild had no bridge across the sound until the Danes built one in 1920.');
  expect(seenIn(bridge, 'When was the bridge across the sound built?').denied).toBe(0);
});

test.each([
  ['Which of the smaller crews brought the guild the most pilots?', 1],
  ['Which crew is the closest ally of the guild?', 1],
  ['Which smaller crews has the guild aligned itself with?', 0],
  ['At most how many crews has the guild aligned itself with?', 0],
])('a rank among several has to be told: %s', (question, unsaid) => {
  const crews = oneParagraph(
    'The guild has aligned itself with smaller crews like the Danes and the Finns, out of need rather than liking.',
  );
  expect(seenIn(crews, question).rankUnsaid).toBe(unsaid);
});

test('two values can be ranked, and a comparison tells a rank', () => {
  const crews = oneParagraph('The Danes sent forty pilots to the guild and the Finns twelve.');
  expect(seenIn(crews, 'Who sent the most pilots to the guild?').rankUnsaid).toBe(0);
  const compared = oneParagraph('The Danes sent more pilots to the guild than the Finns.');
  expect(seenIn(compared, 'Who sent the most pilots to the guild?').rankUnsaid).toBe(0);
});

test('the same number in another unit measures something else', () => {
  const siege = oneParagraph('Olaf planned the 20-hour siege of the customs house.');
  expect(seenIn(siege, 'Who planned the siege of the customs house for 20 days?').otherCount).toBe(1);
  expect(seenIn(siege, 'Who planned the siege of the customs house for 20 hours?').otherCount).toBe(0);
  const coast = oneParagraph('The 2,430 km coast of Ulmen is watched by 90 pilots.');
  expect(seenIn(coast, 'Which coast is watched by 2,430 pilots?').otherCount).toBe(1);
  expect(seenIn(coast, 'Who watches the 2,430 km coast?').otherCount).toBe(0);
  const share = oneParagraph('The guild measured a 61 percent drop in wrecks.');
  expect(seenIn(share, 'Who measured a drop of 61 wrecks?').otherCount).toBe(1);
});

test('of two figures side by side each is its own time’s', () => {
  expect(seenIn(smallCorpus, 'Where did the 41 wrecks of 1930 happen?').otherCount).toBe(1);
  expect(seenIn(smallCorpus, 'Where did the 41 wrecks of 1929 happen?').otherCount).toBe(0);
});

test('another month of the same year is another time', () => {
  const deal = oneParagraph('Since the deal of February 1920 the guild has struck thrice in 1920.');
  expect(seenIn(deal, 'What has the guild done since the deal of September 1920?').timeContradicted).toBe(2);
  expect(seenIn(deal, 'What has the guild done since the deal of February 1920?').timeContradicted).toBe(0);
});

test('a time beside a name in a table of tenures is one of theirs, or of those before and after', () => {
  const seen = (question: string): number => seenIn(smallCorpus, question).timeContradicted;
  expect(seen('Who took over from the chief pilot Anna Berg in July 1920?')).toBe(0);
  expect(seen('Who took over from the chief pilot Anna Berg in January 1928?')).toBeGreaterThan(0);
});

test('two who have changed places are not the ones asked about', () => {
  const help = oneParagraph('The Danes had helped the Finns in the harbour before the fire.');
  expect(seenIn(help, 'How did the Finns help the Danes in the harbour?').otherAgent).toBe(2);
  expect(seenIn(help, 'How did the Danes help the Finns in the harbour?').otherAgent).toBe(0);
  const yards = oneParagraph('What mattered was to hold the yards recaptured from the Danes by the Finns.');
  expect(seenIn(yards, 'Which yards did the Danes recapture from the Finns?').otherAgent).toBeGreaterThan(0);
  expect(seenIn(yards, 'Which yards did the Finns recapture from the Danes?').otherAgent).toBe(0);
});

test('going up is the opposite of a drop, as an idiom too', () => {
  const drop = oneParagraph('The guild measured a sharp drop in wrecks in 1920.');
  expect(seenIn(drop, 'By how much did wrecks go up in 1920?').opposite).toBe(1);
  expect(seenIn(drop, 'By how much did wrecks go down in 1920?').opposite).toBe(0);
});

test('how many of some are of a kind is told only where the kind is', () => {
  const fire = oneParagraph('The fire in the school of Ulmen killed forty people, most of them riggers.');
  expect(seenIn(fire, 'How many of the dead in the school fire were teachers?').unitMissing).toBe(2);
  expect(seenIn(fire, 'How many of the dead in the school fire were riggers?').unitMissing).toBe(0);
});

test('a country is no city', () => {
  const towns = oneParagraph('Settlements in Norway are under threat from the guild.');
  expect(seenIn(towns, 'Which city is under threat from the guild?').valueMissing).toBe(1);
  expect(seenIn(towns, 'Which country is under threat from the guild?').valueMissing).toBe(0);
});

test('a table of those who were arrested does not tell who arrested one of them', () => {
  const table = oneParagraph(
    'The captains arrested include: Anna Berg (January 1915 – July 1920) and Olaf Dahl (July 1920 – April 1924).',
  );
  expect(seenIn(table, 'Who arrested Olaf Dahl?').doerOpen).toBe(1);
  expect(seenIn(table, 'Who came after Anna Berg?').doerOpen).toBe(0);
});

test('a number that stands outside the sentence only may number something else there', () => {
  const counts = oneParagraph('The pilots own 343 boats. In May forty wrecks were laid to the guild.');
  expect(seenIn(counts, 'To whom were 343 wrecks laid in May?').numberMissing).toBe(0.5);
  expect(seenIn(counts, 'Who owns 343 boats?').numberMissing).toBe(0);
});

test('thus far is no reason', () => {
  const pilots = oneParagraph('Thus far five of the pilots in the guild were Danes.');
  expect(seenIn(pilots, 'Why were the pilots in the guild Danes?').reasonMissing).toBe(1);
});

test('who did it to one is not told by what that one did', () => {
  const office = oneParagraph(
    'The captain Olaf Dahl was forced out in May and replaced by Ida Falk, a pilot.',
  );
  expect(seenIn(office, 'Who replaced Ida Falk?').otherAgent).toBe(2);
  expect(seenIn(office, 'Who replaced Olaf Dahl?').otherAgent).toBe(0);
});

test('some asked for by name have to be named', () => {
  const hall = oneParagraph('Two of the five groups in Ulmen left the hall before the count.');
  expect(seenIn(hall, 'Which two groups left the hall?').valueMissing).toBe(1);
  const named = oneParagraph('The Danes and the Finns were the groups that left the hall.');
  expect(seenIn(named, 'Which two groups left the hall?').valueMissing).toBe(0);
});

test.each([
  ['The guild left the hall in protest.', 1],
  ['The guild left the hall on 4 May 1920 and did not return.', 2],
  ['The guild left the hall over the division of a ransom.', 1],
  ['The guild left the hall because of a ransom.', 0],
])('a reason is told by its words: %s', (text, missing) => {
  expect(seenIn(oneParagraph(text), 'Why did the guild leave the hall?').reasonMissing).toBe(missing);
});

test('what is between two is not between one of them and another', () => {
  const feud = oneParagraph('Olaf noted that hostilities between the Danes and the Swedes help the Finns.');
  expect(seenIn(feud, 'What did Olaf note of hostilities between the Danes and the Finns?').rival).toBe(1);
  expect(seenIn(feud, 'What did Olaf note of hostilities between the Danes and the Swedes?').rival).toBe(0);
});

test.each([
  [
    'Olaf Dahl announced a ban in May but in June he replaced it with a levy.',
    'With what did Dahl replace the ban?',
  ],
  [
    'In Ulmen, Ida Falk ran the guild until she founded the Karst school.',
    'How did Falk found the Karst school?',
  ],
  [
    'After talks with Rolf Stern in Karst, Ida Falk resigned, and she founded a school.',
    'What did Ida Falk found?',
  ],
  ['Olaf planned the attack by the Danes on the harbour.', 'Who planned the Danish attack on the harbour?'],
  ['In 1920 Ida Falk led a raid by the Danes on Ulmen.', 'Who led the Danish raid on Ulmen?'],
])('a name is one with all its words, and a "by" belongs to what it follows: %s', (text, question) => {
  expect(seenIn(oneParagraph(text), question).otherAgent).toBeLessThan(2);
});

test.each([
  [
    'The fire killed 25 riggers, less than an hour after the alarm.',
    'Which fire killed more than 20 riggers?',
  ],
  ['The abbey sold the mill to Olaf Dahl in 1921.', 'When did Olaf Dahl buy the mill?'],
  ['Karst exports its grain to Denmark and Norway.', 'Which countries import grain from Karst?'],
  ['The council lifted the ban on night fishing in 1920.', 'When did the council permit night fishing?'],
])('the other side of one deal is no opposite: %s', (text, question) => {
  expect(seenIn(oneParagraph(text), question).opposite).toBe(0);
});

test.each([
  ['The guild did not pay the crews, which is why they walked out.', 'Why did the crews walk out?'],
  [
    'The Danes left without burning the bridge, and Olaf crossed it in May.',
    'Who crossed the bridge in May?',
  ],
  ['It is no coincidence that the guild struck in May.', 'When did the guild strike?'],
])('what stands near a negation is not denied: %s', (text, question) => {
  expect(seenIn(oneParagraph(text), question).denied).toBe(0);
});

test('names in a list are several, and so are kinds', () => {
  const pilots = oneParagraph('Anna Berg, Olaf Dahl and Ida Falk served as leaders in turn.');
  expect(seenIn(pilots, 'Which three leaders served in turn?').valueMissing).toBe(0);
  const kinds = oneParagraph('Fishermen, riggers and pilots are the groups exempt from the levy.');
  expect(seenIn(kinds, 'Which three groups are exempt from the levy?').valueMissing).toBe(0);
});

test('a way of moving is no reason', () => {
  const moved = oneParagraph('The guild moved to the harbour in May 1920.');
  expect(seenIn(moved, 'Why did the guild move?').reasonMissing).toBe(2);
});

test('a number asked about is a day of no month', () => {
  const fire = oneParagraph('In May 1931 a fire in the loft killed a dozen riggers.');
  expect(seenIn(fire, 'When were more than 30 riggers killed in the loft?').timeContradicted).toBe(0);
});
