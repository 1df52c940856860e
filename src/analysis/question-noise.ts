import { LETTERS } from './letters.ts';
import type { Range } from './range.ts';

const WHO = '(?:you|u|anyone|anybody|someone|somebody)';
const FRIEND = '(?:buddy|friend|mate|colleague|boss|prof|professor|teacher|bro|pal|roommate|cousin)';

/** Words that carry a question without being part of it. Whole words; matched without regard to case. */
const PATTERNS: readonly RegExp[] = [
  '^(?:(?:hi|hello|hey|heya|hiya|yo|sup|howdy|greetings|ok|okay|so|um+|uh+|well|btw|listen|good (?:morning|evening|afternoon|day)|morning|evening|afternoon)(?: (?:bot|all|folks|guys|everyone|everybody|there|team|mate|man|dude|bro|friends?|again|footnote))?[\\s,.!:;-]+|(?:hi|hello|hey|yo|sup|hiya|howdy|good (?:morning|evening|afternoon|day|night))(?: (?:bot|all|there|guys|folks|everyone|everybody|team))?$)+',
  '(?:i )?need (?:it|this|that) for (?:my|a|an|the|some) \\w+',
  '(?:a )?(?:noob|newbie|student|researcher) here',
  '(?:these|those) days(?=[\\s?!.]*$)',
  '(?:just a |one )?(?:quick|dumb|stupid|silly) (?:question|q|one)\\b',
  '(?:please|pls+|plz|plox|kindly|thanks(?: (?:a lot|a bunch|so much|in advance))?|thank (?:you|u)(?: (?:so|very) much)?|thn?x|tysm|ty|cheers)(?: (?:mate|man|bro|dude|bot|all))?',
  '(?:ro[tf]l|lo+l+|lmf?ao+|(?:ha){2,}h?|hehe+|omg|wtf|tbh|imh?o|fyi|btw|tho|smh|idk|ngl|asap)',
  `(?:can|could|would|will|cud) ${WHO}(?: please| kindly)? (?:tell|remind|show|give|help|let)(?: (?:me|us))?(?: know| understand| out)?(?: about)?`,
  "(?:i['’]?d|i would) (?:like|love|want) to (?:know|find out|learn|hear|understand)",
  "i(?:['’]?m| am)? ?(?:wanna|want to|need to|trying to|gotta|have to) (?:know|find out|figure out|learn|understand)",
  "i(?:['’]?m| am)? (?:wonder(?:ing)?|curious)(?: about)?",
  '(?:pls )?(?:tell|remind|enlighten) (?:me|us)(?: about)?',
  `(?:do|does|did) ${WHO}(?: here| happen to)? (?:know|remember)`,
  '(?:any|some) (?:idea|clue)s?',
  '(?:may|can|could) i (?:please )?(?:ask|know|get|have)',
  '(?:just )?(?:asking for a friend|curious|wondering|asking)',
  `(?:my|a|some) ${FRIEND} (?:says|said|told me|tells me|claims|claimed|thinks|reckons|swears|insists|asks|asked(?: me)?|wants to know|wonders)(?: that)?`,
  `(?:someone|somebody|they|people) (?:told me|tell me)(?: that)?`,
  "(?:that['’]?s|that is) what (?:i|we|they) (?:was|were|got|have)? ?(?:told|heard|read|said|thought)",
  'i (?:heard|read|thought|guess|believe|reckon)(?: somewhere)?(?: that)?',
  "(?:that['’]?s|that is|is that) (?:bs|bull(?:shit)?|nonsense|true|false|wrong|correct|right)(?=[\\s,?!.]*(?:right|correct|yeah)?[\\s?!.]*$)",
  "(?:that|this|it)(?: was|['’]s|s| is)(?: very| so| really| super)? (?:helpful|great|useful|nice|cool|awesome|good|amazing)",
  '(?:b4|before) i (?:cite|quote|use|share) (?:this|it)(?: thing)?',
  '(?:acc?ord(?:ing|in|ingly) to|acording to|says|in|per) (?:the|this|that|your) (?:memo|paper|article|document|text|author|report|piece)',
].map((pattern) => new RegExp(`(?<![${LETTERS}\\d])(?:${pattern})(?![${LETTERS}\\d])`, 'gi'));

const ASKS =
  '(?:who|whom|whose|what|whats|which|when|where|why|how|did|does|do|is|are|was|were|has|have|can|could|should|according|in|on|at|by|from|for)';
/** Who asks and to what end, in front of the question or behind its mark: "I am a student: …", "… ? I have to cite it". */
const ABOUT_SELF: readonly RegExp[] = [
  `^\\W*(?:(?:i am|i['’]?m|we are|as) an? |for (?:my|our|an?) )[${LETTERS}-]+(?: [${LETTERS}-]+){0,2} ?[:.,](?: i ask(?: you)?[:,])? (?=${ASKS}\\b)`,
  `^\\W*(?:i|we) (?:have an? [${LETTERS}]+ (?:next week|soon|today|tomorrow|tonight)|work (?:at|for|in) (?:an? |the )?[${LETTERS}-]+)[:.,] (?=${ASKS}\\b)`,
  '(?<=\\?)\\s*(?:i|we) (?:gotta|have to|must|need to|wanna|want to|will|would like to) (?:be sure|cite|know|mention|quote|report|use|write)\\b[^?]*$',
  "(?<=\\?)\\s*(?:it|this|that)(?:[’']s| is) for (?:my|our|an?)\\b[^?]*$",
].map((pattern) => new RegExp(pattern, 'giu'));

const EMOTICON =
  /[:;=8xX]['’]?-?[)(DPpOo3/\\|*](?!\w)|<3|\p{Extended_Pictographic}(?:\p{M}|\u200d|\ufe0f)*|(?<!\S):[a-z_]{2,30}:/gu;
/** A tag that asks for assent; it makes the sentence before it a yes-no question. */
const TAG = /(?:,\s?|\s)(?:right|correct|innit|huh|eh|yeah|no|true|or (?:nah|not|no|what|naw))[\s?!.,]*$/i;
/** A run of one letter or of marks is a slip of the hand. */
const MASHED = new RegExp(`[${LETTERS}]*([${LETTERS}])\\1{4,}[${LETTERS}]*`, 'gu');

/** What of a question is greeting, politeness, laughter, hearsay or asking to be told; ranges may touch, never overlap. */
export function findNoise(text: string): { readonly noise: Range[]; readonly tag: boolean } {
  const found: Range[] = [];
  for (const pattern of [...PATTERNS, ...ABOUT_SELF, EMOTICON, MASHED]) {
    for (const { 0: words, index } of text.matchAll(pattern))
      found.push({ start: index, end: index + words.length });
  }
  const rest = blank(text, found);
  const tag = TAG.exec(rest);
  if (tag && rest.slice(0, tag.index).trim() !== '') found.push({ start: tag.index, end: text.length });
  return { noise: merge(found), tag: tag !== null };
}

/** The text with noise as spaces, so that offsets stay. */
export function blank(text: string, ranges: readonly Range[]): string {
  let rest = text;
  for (const { start, end } of ranges)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
