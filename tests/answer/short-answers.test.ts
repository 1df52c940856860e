import { expect, test } from 'vitest';
import { loadPinpoint, rankCandidates } from '../../src/answer/pinpoint.ts';
import { shortAnswers } from '../../src/answer/short-answers.ts';
import { CANDIDATE_FEATURES } from '../../src/answer/candidate-features.ts';
import { oneParagraph, readerOf, smallCorpus, textOf } from './small-corpus.ts';

const reader = readerOf(smallCorpus);
const model = loadPinpoint();

function read(question: string, beginning: string): string[] {
  const sentence = reader.sentence(beginning);
  return shortAnswers(question, reader.query(question), sentence, model).map(({ start, end }) =>
    textOf(sentence).slice(start, end),
  );
}

test.each([
  ['Who was chief pilot in 1925?', 'The chief pilots', 'Ida Falk (May 1924 – April 1930)'],
  ['How many ships called in 1930?', 'An estimated', 'An estimated 1,200-1,500 ships'],
  ['How many wrecks were there in 1929?', 'The number of wrecks', '41'],
  ['When was the fire in the sail loft?', 'In May 1931', 'May 1931'],
  ['Which journal wrote about wrecks?', 'Jonas Reed', 'Harbour Review'],
])('"%s" is answered with the value', (question, beginning, expected) => {
  const [first, ...more] = read(question, beginning);
  expect(first).toContain(expected);
  expect(more).toEqual([]);
});

test.each([
  ['Why is there no link between the pilots and the customs house?', 'There is no proven'],
  ['Are the pilots a tool of the customs house?', 'Shipowners claim'],
  ['What is a wheel?', 'A wheel is'],
  ['Who was chief pilot between Anna Berg and Olaf Dahl?', 'The chief pilots'],
])('"%s" is answered by the quotation itself', (question, beginning) => {
  expect(read(question, beginning)).toEqual([]);
});

test('the candidates of a sentence are ranked best first', () => {
  for (const sentence of reader.sentences) {
    const scores = rankCandidates(reader.query('How many ships called in 1930?'), sentence, model).map(
      ({ score }) => score,
    );
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  }
});

test('the learned weights name every feature and say where they come from', () => {
  expect(Object.keys(model.weights).sort()).toEqual([...CANDIDATE_FEATURES].sort());
  expect(Object.values(model.weights).filter((weight) => !Number.isFinite(weight))).toEqual([]);
  expect(model.provenance).not.toBe('');
});

test.each([
  ['Who is Anna Berg?', 'Anna Berg met Olaf Dahl in Ulmen.', []],
  ['Who attacked the ferry?', 'The Danes mourned, as shown by the attack on the Odo ferry.', ['The Danes']],
  [
    'Who took the salt routes?',
    'The Danes, riding on the losses of the Finns against Norwegian and Swedish crews in 1920, quickly moved in and retook the salt routes.',
    ['The Danes'],
  ],
  [
    'Who guards the coast?',
    'The coast is guarded by the Harbour Police, clerks, and crews from Karst.',
    ['the Harbour Police, clerks, and crews from Karst'],
  ],
  [
    'who guards the ulmen border',
    'Ulmen’s borders are guarded by the Border Police, clerks, and crews from Karst.',
    ['the Border Police, clerks, and crews from Karst'],
  ],
  [
    'Whom did the guild want to dislodge?',
    'The guild wanted to dislodge the Danes and lured many Finns.',
    ['the Danes'],
  ],
  [
    'As whose front is the guild seen?',
    'The guild is seen as a front for the Danes used by smugglers.',
    ['Danes'],
  ],
  [
    'How many harbour police guard Ulmen’s border with Karst?',
    'Ulmen’s 30 km border with Karst is guarded by around 900 harbour police.',
    ['around 900 harbour police'],
  ],
  ['Who is the guild a front for?', 'The guild is a front for the Danes, as the Finns say.', ['the Danes']],
  [
    'Among whom do the songs spread?',
    'The songs spread amongst young and idle officials in Ulmen.',
    ['young and idle officials'],
  ],
  [
    'Where do people need protection?',
    'People need protection in the frontier regions of the Karst.',
    ['the frontier regions of the Karst'],
  ],
  [
    'expert on wrecks, whats his name',
    'As noted by harbour expert Jonas Reed, the pilots knew of the wrecks.',
    ['Jonas Reed'],
  ],
  [
    'How many captains had once belonged to the Finns?',
    'Thus far, five of the six known captains of the guild were Danes—three of whom had belonged to the Finns and one a Swede.',
    ['three'],
  ],
  ['At whose expense did the guild grow?', 'The guild grew at the expense of the Danes.', ['the Danes']],
  [
    'Where may smugglers be hiding?',
    'Smugglers may be hiding in urban areas, says the guild.',
    ['urban areas'],
  ],
  [
    'How many raids were there in 1920 compared with 1919?',
    'The number of raids was lower in 1920 than in 1919 (11 compared with 343).',
    ['11 compared with 343'],
  ],
  [
    'By whom were the Danes helped?',
    'The United States had helped the Danes by reading Finnish radio traffic.',
    ['The United States'],
  ],
  [
    'Whose work deals with quarrels in the guild?',
    'Scholars like Jonas Reed have written about quarrels between Danish members and Finnish members of the guild.',
    ['Jonas Reed'],
  ],
  [
    'Whom did the drowned work for?',
    'The guild took the blame for the drowning of ten people who worked for a foreign salvage firm in Karst.',
    ['a foreign salvage firm'],
  ],
  ['Who was killed in Karst?', 'Danes carried out the raid that killed ten in Karst.', []],
  [
    'Who gains from the mistrust between the council and the abbey?',
    'The mistrust between the council and the abbey benefits Ulmen.',
    ['Ulmen'],
  ],
  [
    'Who is the head of the guild now?',
    'The current head of the guild, identified as Olaf Dahl, is a Dane.',
    ['Olaf Dahl'],
  ],
  [
    'From which ethnic community did most of the drowned come?',
    'The flood drowned more than 100 people, most of them from the Harari community.',
    [expect.stringContaining('Harari')],
  ],
  [
    'Against whom did the Danes fight?',
    'The Danes gave help to fight against the Finnish state after 1920.',
    ['the Finnish state'],
  ],
  [
    'Who found that wrecks stayed as many?',
    'According to research by the Maritime Center at Karst, wrecks and losses have been as many as before.',
    ['the Maritime Center at Karst'],
  ],
  [
    'In which part of the country did the guild want a port?',
    'The guild wanted a port in eastern Norway connected to Finland and Central Asia.',
    [expect.stringContaining('eastern Norway')],
  ],
  [
    'Who needs to guard the chapels better?',
    'Danish police and intelligence agencies need to better guard chapels.',
    ['Danish police and intelligence agencies'],
  ],
  ['whats the last update of the chart, date', 'The chart was updated on May 9th, 1930.', ['May 9th, 1930']],
  [
    'Which residents must be protected from the guild?',
    'Protection is due to residents living in the frontier regions of Karst, to keep them from harm.',
    ['residents living in the frontier regions'],
  ],
  [
    'Which part of Norway did the guild want for its port?',
    'Some say the guild wanted a port in eastern Norway connected to Sweden and Central Asia.',
    ['eastern Norway'],
  ],
  [
    'Which part of Norway may be closed to the guild?',
    'The Danes could deny the guild room in Norway’s coastal districts, as Sweden did.',
    ['Norway’s coastal districts'],
  ],
  [
    'Along which border is the road bad?',
    'The guild lost ships because of the bad road along the Norway-Sweden border and the snow in Finland.',
    [expect.stringMatching(/Norway-Sweden border$/u)],
  ],
  [
    'Who caught those smugglers?',
    'Recent arrests by Danish customs officers of several smugglers and pilots across Ulmen shed light on the trade.',
    [expect.stringContaining('Danish customs officers')],
  ],
  [
    'How many captains were drowned, not jailed?',
    'The first four captains were drowned and the next two were jailed.',
    [expect.stringContaining('four')],
  ],
  [
    'How many of the known captains had deserted the navy?',
    'Five of the six known captains were Danes, three of whom had been pilots, and one a deserter of the navy.',
    ['one'],
  ],
  [
    'Against which groups did the guild fight?',
    'The guild fought against groups like the Danes and some of the groups that it had sailed with.',
    [expect.stringContaining('Danes')],
  ],
  [
    'casualties of the raid, number',
    '392 casualties (132 killed and 260 hurt) were counted after the raid.',
    ['392 casualties'],
  ],
  [
    'Since when have the pilots quarrelled?',
    'The pilots had quarrelled about the ranks of old captains.',
    [],
  ],
  [
    'How many prisoners got out?',
    'In 1920 the guild attacked the harbour on two separate occasions and raided a jail, freeing hundreds of prisoners.',
    ['hundreds of prisoners'],
  ],
])('no other name is shown for one: %s', (question, text, expected) => {
  expect(readFrom(text, question)).toEqual(expected);
});

test.each([
  [
    'behind a title',
    'Which president closed the port?',
    'The port was closed by former President Otto Marlow in 1990.',
    'President Otto Marlow',
  ],
  [
    'behind a role in small letters',
    'Which expert measured the bar?',
    'The harbour expert Jonas Reed measured the bar twice.',
    'Jonas Reed',
  ],
  [
    'last in the words that say who says it',
    'Who said that the toll helps smugglers?',
    'As Special Envoy to Ulmen, Clara Holm, noted, the toll helps smugglers.',
    'Clara Holm',
  ],
  [
    'of the people asked for, as they are described',
    'Among which Danes did the custom spread?',
    'The custom spread amongst young and educated Danes in the ports.',
    'young and educated Danes',
  ],
  [
    'of those going somewhere',
    'Where were the pilots driven to?',
    'In May the pilots were driven to Karst from Ulmen.',
    'Karst',
  ],
  [
    'of those coming from somewhere',
    'Where were the pilots driven from?',
    'In May the pilots were driven to Karst from Ulmen.',
    'Ulmen',
  ],
  [
    'of both places asked for',
    'In which two countries did the guild hold land?',
    'The guild held land in Norway and Sweden, and sold it in Denmark.',
    'Norway and Sweden',
  ],
  [
    'of who did it, behind time and place and a role',
    'Which cleric founded the Ulmen Lodge?',
    'The Ulmen Lodge (“Dawn”), founded in Karst in 1910 by the cleric Ada Brook, is the largest.',
    'Ada Brook',
  ],
  [
    'of who runs it, not its other name',
    'Who runs the Ulmen Lodge?',
    'The Ulmen Lodge (“Dawn”) has been run since 1914 by the society Bridge North.',
    'Bridge North',
  ],
  [
    'behind the role of which one is asked',
    'Who is the governor?',
    'His successor, Governor Clara Holm, elected in 1919, has twice met Otto Marlow.',
    'Clara Holm',
  ],
  [
    'of who did this, not another deed',
    'Who funded the school?',
    'The school, founded by Ilse Dorn, was funded by the Kuwait Fund.',
    'the Kuwait Fund',
  ],
  [
    'of the successor, not of the one with the title',
    'Who is the minister’s successor?',
    'Minister Karl Moe was followed by Ida Falk.',
    'Ida Falk',
  ],
  [
    'with what kind of place it is',
    'Where was the captain shot?',
    'The captain was shot at the Ulmen bridge in March 1917.',
    'the Ulmen bridge',
  ],
  [
    'with the distance from it',
    'Where was the ferry boarded?',
    'The ferry was boarded on 19 January 1919, some 27 nautical miles south of Ulmen, by nine men.',
    'some 27 nautical miles south of Ulmen',
  ],
])('the answer is the name %s', (_, question, text, expected) => {
  expect(readFrom(text, question)).toEqual([expect.stringContaining(expected)]);
});

test.each([
  [
    'a common noun with a capital',
    'Who fought against the guild?',
    'The pilots fought against the guild in the Great Harbour War.',
    'War',
  ],
  [
    'one name where two are asked for',
    'Which two captains sailed?',
    'Captain Anna Berg sailed in May.',
    'Anna Berg',
  ],
])('%s is no answer', (_, question, text, wrong) => {
  expect(readFrom(text, question).join()).not.toContain(wrong);
});

test('beside something else a time is answered with a time only', () => {
  expect(
    readFrom(
      'The chart has been renewed as of May 1930 to reflect the new bar.',
      'how good is this chart, when was it renewed',
    ),
  ).toEqual(['May 1930']);
});

function readFrom(text: string, question: string): string[] {
  const one = readerOf(oneParagraph(text));
  const [sentence] = one.sentences;
  return shortAnswers(question, one.query(question), sentence!, model).map(({ start, end }) =>
    textOf(sentence!).slice(start, end),
  );
}

test('two figures side by side answer no question for a time', () => {
  const text = 'The number of raids was lower in 1920 than in 1919 (11 compared with 343).';
  expect(readFrom(text, 'In which year were there fewer raids, 1919 or 1920?')).not.toContain(
    '11 compared with 343',
  );
});

test.each([
  [
    'of the time asked of',
    'How many asylum claims did Norway count in 1916?',
    'Norway counted 29,870 asylum claims in 1915, 3,610 in 1916 and 3,290 in 1917.',
    ['3,610'],
  ],
  [
    'of a part, not of the whole',
    'How many boats could the yard trace?',
    'Of the 86 boats that sailed in 1919, the yard could trace only 31.',
    ['only 31'],
  ],
  [
    'of a part that came back',
    'Of the people who left for the coast, how many have returned?',
    'In all, 84 people left for the coast; 33 have returned, and 22 are presumed dead.',
    ['33'],
  ],
  [
    'of the dead by the verb in front',
    'How many soldiers died in the raid on the camp?',
    'Four gunmen entered the camp and killed 19 soldiers in the raid.',
    ['19 soldiers'],
  ],
  [
    'in hundredths where these are asked for',
    'By what percentage does the estimate exceed the 1914 budget?',
    'The budget of 1914 was 3.1 billion; the estimate exceeds it by 60 percent.',
    ['60 percent'],
  ],
  [
    'of both, where two are asked for',
    'How many inquiries did the bureau open, and how many ended in charges?',
    'The bureau opened 31 inquiries, three of which ended in charges.',
    ['31 inquiries', 'three'],
  ],
  [
    'of a whole, where that is asked for',
    'How many wards does the hospital have?',
    'Six of the hospital’s 14 wards were closed.',
    ['14 wards'],
  ],
  [
    'alone, where the other one is a part of its words',
    'How many of the five pilots died and how many survived?',
    'Three of the five pilots died.',
    ['Three of the five pilots'],
  ],
  [
    'of a time in front',
    'How many people fled between 1914 and 1916?',
    'Between 1914 and 1916, 40,000 people fled; 9,000 came back in 1915.',
    ['40,000 people'],
  ],
  [
    'in metres, and not in hours',
    'How far ahead of the front were the scouts?',
    'The scouts were 12 km ahead of the front for three days.',
    ['12 km ahead'],
  ],
])('of several counts the one %s', (_, question, text, expected) => {
  expect(readFrom(text, question)).toEqual(expected);
});

test.each([
  ['When did the ring turn to smuggling?', 'The ring turned to smuggling around 1916.', 'around 1916'],
  ['By when should the ban come?', 'The ban should come by July 1920.', 'by July 1920'],
  [
    'When are the weeks of danger?',
    'The weeks of danger run from mid-April to early June.',
    'from mid-April to early June',
  ],
])('a time keeps what makes it less exact: %s', (question, text, expected) => {
  expect(readFrom(text, question)).toEqual([expected]);
});
