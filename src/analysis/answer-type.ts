import type { Term } from './terms.ts';

/** The kind of thing an answer has to contain. */
export type AnswerType = 'person' | 'time' | 'number' | 'place' | 'reason' | 'thing';

const TIME_NOUN = 'year|month|date|day|decade|century|time|period|season';
const PLACE_NOUN =
  'city|cities|country|countries|state|provinces?|districts?|place|towns?|regions?|areas|location|continent|county|river|street|building|island|village|capital';
const NUMBER_NOUN =
  'percent|percentage|number|amount|population|proportion|share|age|size|length|rate|total|average|cost|price|figure|toll|duration|fraction|range|estimate|margin|headcount|tally|ratio|strength|manpower';

const RULES: readonly (readonly [AnswerType, RegExp])[] = [
  ['time', new RegExp(`\\bwhen\\b|\\b(?:what|which) (?:\\w+ )?(?:${TIME_NOUN})\\b|\\bsince when\\b`, 'u')],
  [
    'number',
    /\bhow (?:many|much|long|old|large|big|far|tall|often|few|high|fast|deep|wide|strong|frequently)\b/u,
  ],
  [
    'number',
    new RegExp(
      `\\b(?:what|which)(?: is| was| were| are)?(?: the| its| their)? (?:(?!(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|shall|should|may|might|must)\\b)[\\w’'.-]+ ){0,2}(?:${NUMBER_NOUN}|%)(?![\\w-])`,
      'u',
    ),
  ],
  ['number', /\b(?:below|above|under|over) (?:what|which) (?:\w+ ){0,2}level\b/u],
  ['person', /\bwho(?:m|se)?\b/u],
  ['place', new RegExp(`\\bwhere\\b|\\b(?:what|which) (?:\\w+ )?(?:${PLACE_NOUN})\\b`, 'u')],
  [
    'place',
    /\b(?:in|into|from|to|across) (?:what|which) (?:parts?|areas?|provinces|districts|states|corner)\b|\b(?:what|which) parts? of (?:the (?:country|world|region|city|land|capital)|town)\b/u,
  ],
  ['reason', /\bwhy\b|\bwhat (?:caused|causes|made|makes)\b|\bhow come\b|\breasons?\b/u],
];

/** What a question asks for, read from its question words; `thing` when they do not say. */
export function answerType(question: string): AnswerType {
  const text = question.toLowerCase();
  return RULES.find(([, rule]) => rule.test(text))?.[0] ?? 'thing';
}

const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const NUMBER_WORDS = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve dozen hundred hundreds thousand thousands million millions ' +
    'billion half third quarter twenty thirty forty fifty several'
  ).split(' '),
);
const REASON_WORDS = new Set(
  'because due since therefore thus cause caused causes causing result resulted owing so reason reasons order prevent avoid allow lead led as'.split(
    ' ',
  ),
);

/** Whether a term of a sentence could be (part of) an answer of that type. `index` is its position in the sentence. */
export function hasType(
  type: AnswerType,
  { term, word, number, capital, stop }: Term,
  index: number,
): boolean {
  switch (type) {
    case 'person':
    case 'place':
      return capital && !stop && index > 0 && !MONTHS.has(word);
    case 'time':
      return (number && /^(?:1\d|20)\d\ds?$/u.test(word)) || (capital && MONTHS.has(word));
    case 'number':
      return number || NUMBER_WORDS.has(word);
    case 'reason':
      return REASON_WORDS.has(word);
    case 'thing':
      return !stop && term !== '';
  }
}
