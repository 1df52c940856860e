import type { QuestionKind } from './question-kinds.ts';
import { openWordTable } from './word-table.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const TIME = set(
  'year month date day decade century time period season moment hour week era months years dates days start end birthday anniversary deadline',
);
const PLACE = set(`
  city country state province district place town region location continent county river street building island village
  birthplace site venue headquarters capital neighbourhood neighborhood suburb valley port border prison jail frontier homeland hometown whereabouts
`);
const PERSON = set(`
  person man woman leader chief boss head emir emirs president minister general commander author writer journalist scholar researcher
  spokesman spokesperson king queen emperor senator governor director founder inventor actor singer artist official
  analyst politician coach player guy dude bloke gentleman lady scientist philosopher composer architect secretary mayor judge
  winner pope chairman captain colonel poet predecessor successor deputy ceo diplomat envoy ambassador representative academic professor expert reporter
  correspondent historian economist lawyer activist specialist journo
`);
const GROUP = set(`
  group organisation organization party company team network body institution agency union army band firm unit charity movement
  militia faction outfit coalition panel association authority bank brigade bureau cartel club commission committee consortium
  corporation council court directorate federation foundation gang inspectorate institute laboratory league lodge ministry
  parliament secretariat society syndicate tribunal
`);
const NUMBER = set(`
  avg num number percentage percent proportion share amount population figure total average toll headcount count size rate
  strength ratio quantity score median magnitude age height weight density depth width distance minimum maximum threshold manpower tally staffing
`);
const MONEY = set('cost price budget revenue salary income expense fee worth wage');
const DURATION = set('duration length lifespan');
const SOURCE = set(`
  source journal newspaper outlet magazine publication study report article document website citation reference book paper
  broadcaster publisher
`);
const REASON = set('reason cause motive rationale grounds reasons causes');

/** The kind of thing a noun asks for when a question asks "which …", "what …" or "… of": undefined for any other noun. */
export const kindOfNoun = (noun: string): QuestionKind | undefined =>
  listedKind(noun) ?? (personNouns(noun) === undefined ? undefined : 'who');

function listedKind(noun: string): QuestionKind | undefined {
  if (TIME.has(noun)) return 'when';
  if (PLACE.has(noun)) return 'where';
  if (PERSON.has(noun) || GROUP.has(noun)) return 'who';
  if (DURATION.has(noun)) return 'how-long';
  if (MONEY.has(noun)) return 'how-much';
  if (NUMBER.has(noun)) return 'how-many';
  if (SOURCE.has(noun)) return 'source';
  return REASON.has(noun) ? 'why' : undefined;
}

/** Nouns that name a person in one of their commonest meanings. */
const personNouns = openWordTable(new URL('person-nouns.tsv', import.meta.url));

/** The same in a fragment: "fighters 2019" counts them, "leader 2019" asks who it was. */
export const kindInFragment = (noun: string): QuestionKind | undefined =>
  listedKind(noun) ?? listedKind(singular(noun));

/** The same of a noun in the singular or the plural. */
export const kindOf = (noun: string): QuestionKind | undefined =>
  kindOfNoun(noun) ?? kindOfNoun(singular(noun));

function singular(noun: string): string {
  return noun.endsWith('ies')
    ? `${noun.slice(0, -3)}y`
    : noun.endsWith('s') && !noun.endsWith('ss')
      ? noun.slice(0, -1)
      : noun;
}

const PEOPLE = set(`
  people men women children youth civilians officials leaders leadership members followers adherents fighters militants jihadists
  soldiers troops forces force units unit personnel police military agencies agency authorities government officers guards experts
  scholars analysts observers populations population residents inhabitants villagers locals minority minorities workers prisoners militias groups
`);

/** Whether a noun names a person, a body or a number of people, so that it may say who. */
export function namesPeople(noun: string): boolean {
  return PEOPLE.has(noun) || kindOf(noun) === 'who';
}

/** Whether a noun is in the plural by its form: "targets", "cities", "people", "men"; not "census", "bus", "crisis". */
export function isPlural(noun: string): boolean {
  return (
    /^(?:people|men|women|children|personnel|police|media|data|criteria)$/u.test(noun) ||
    (noun.length > 3 && /[^sui’']s$/u.test(noun))
  );
}
