import { readFragment, type RuleReading } from './question-fragment.ts';
import { AUX, headAt, pluralAt } from './question-heads.ts';
import type { QuestionKind } from './question-kinds.ts';
import { isPlural, kindOf } from './question-nouns.ts';

/** Forms that outrank the question word: what is to be done with the answer, or two things set side by side. */
const FIRST: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'none',
    /^(?:ignore|forget|disregard|pretend|write|compose|draft|draw|sing|translate|convince|persuade|act as|roleplay|repeat after|make me|order|book|play|tell a joke|joke)\b/u,
  ],
  [
    'none',
    /^(?:(?:hello|hey|hi|ok|so|yo) )?(?:how are you|how (?:is it|are things|is life|you) (?:doing|going)|who are you|what are you|what can you do|are you (?:a |an )?(?:bot|robot|human|real|there|ok)\b|what is your name|you there|help|test|testing|good (?:bot|night)|bye|goodbye|a joke|nice|cool|great|wow|yes|no|yeah|yep|nope|sorry|never ?mind)\b ?[a-z]*$/u,
  ],
  [
    'quotation',
    /\b(?:quote|verbatim|word for word|exact (?:words?|wording|text|sentence|quote|phrase)|cite the (?:sentence|passage|line))\b(?! (?:in|by|from) who)/u,
  ],
  [
    'quotation',
    /^(?:give|show|read|print|paste)?(?: me)?(?: out)? ?(?:the )?(?:text|sentence|line|passage|wording|paragraph) (?:of|on|about|where|that|in which)\b/u,
  ],
  [
    'quotation',
    /^(?:what|show|give|read|print)\b.*\b(?:foot ?note|note|fn|endnote|paragraph|para) \d+(?: say| says| state| states| read| reads| contain| contains| about)?$/u,
  ],
  [
    'why',
    /^(?:and |but |so )?(?:why|how come|what(?: is| was| were| are)? (?:the )?(?:main |chief |real )?(?:reasons?|causes?|motives?|point)|what (?:caused|causes|made|makes|led to|drove|motivated|prompted|explains)|for (?:what|which) reasons?)\b/u,
  ],
  [
    'compare',
    /^(?:compare|contrast|set .* (?:beside|against|next to))\b|\b(?:compare[ds]? (?:to|with)|in comparison (?:to|with)|differ|differs|differed|differently|differences? between|contradict|contrast with|depart from)\b|^how do(?:es)? .* compare\b|^(?:is|are|was|were|did|does|do)\b.*\b(?:more|less|bigger|larger|stronger|better|older) .*\bor\b/u,
  ],
  // "Who said that A vs B …" asks who.
  [
    'compare',
    /^(?!(?:and |so )?(?:who|whom|which|when|where|why)\b(?!.*\b(?:more|less|fewer|than|higher|lower|bigger|larger)\b))(?!(?:the )?(?:author|analyst|expert|historian|journalist|researcher|scholar|source|writer)s?\b).*(?<!\b(?:fight|fights|fighting|war|battle|struggle|campaign|stance|statement) )\b(?:versus|vs)\b/u,
  ],
  [
    'compare',
    /\b(?:difference|distinguish(?:es)?|distinction)\b|\bwhich of the two\b|\bup or down\b|\bmore \w+ or (?:more )?\w+$|^(?:is|are|was|were|did|does|do|has|have)\b.* (?:more|less|fewer|better|worse|\w+er)\b.* than\b/u,
  ],
  [
    'compare',
    /^(?:which|who|what)\b.*\b(?:\w{3,}ier|larger|bigger|longer|shorter|older|younger|higher|lower|stronger|weaker|more \w+|less \w+|better|worse|greater|smaller|earlier|later|deadlier)\b.* or \b/u,
  ],
  [
    'definition',
    /\b(?:define|definition of|meaning of|what (?:do|does|did|is|are) .{0,60}\b(?:(?<!\b(?:the|an?|its) )mean|meant by|stand for|stands for|short for)|(?:is|are) meant by)\b/u,
  ],
];

/** Asking words wherever they stand, the more exact before the less. */
const ASKING: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'how-long',
    /\bhow long(?! (?:is|are) (?:the|a|an|its|his|her)? ?(?:\w+ ){0,3}(?:border|frontier|river|bridge|coast|road|wall|line|coastline|tunnel|ship|tail|book)s?\b)(?! is \w+ (?:border|frontier))/u,
  ],
  [
    'when',
    /\bwhen\b|\b(?:at|from|since) (?:what|which) (?:point|moment)\b|\bhow old is (?:the |that |this )?(?:[a-z]+ )?(?:book|movement|report|school|study|tradition)\b|\b(?:book|movement|report|school|study|tradition)\b.* how old is (?:it|that|this)\b|\bhow far back\b|\bhow (?:up to date|current|recent|fresh|old) is (?:the|this|that)? ?(?:article|info|information|memo|paper|text)\b|\bthe cut ?-?off\b(?! from)|\bcut ?-?off (?:date|point)\b/u,
  ],
  [
    'how-many',
    /\bhow (?:many|few|large|big|strong|often|old|tall|high|far|deep|wide|long|fast|heavy|thin|thinly|dense|densely|frequently|numerous|hot|cold|severe)\b|\bby how (?:much|many)\b|\b(?:above|below|beneath|over|under) (?:what|which) (?:[a-z-]+ ){0,2}(?:figure|headcount|level|no|number|size|strength|threshold)\b/u,
  ],
  ['how-much', /\bhow much\b|\bhow expensive\b/u],
  ['why', /\bwhy\b|\bhow come\b|\bfor (?:what|which) reasons?\b/u],
  ['who', /\b(?:who|whom|whose)\b/u],
  ['where', /\bwhere(?:abouts)?\b/u],
  ['how', /\bhow\b/u],
];

const LIST =
  /^(?:please )?(?:(?:list|enumerate)\b|name (?:all|every|each|two|three|four|five|six|some|the \w+ ?(?:\w+s)\b)|give (?:me )?(?:all|every|a list|the names|the list|examples|some|two|three)|(?:a )?(?:full )?list of)/u;
const YES_NO = new RegExp(`^(?:and |but |so |or |then )?(?:${AUX})(?: not)? (?!you )`, 'u');

/** Reads what a question asks for from its words alone. `tag`: a tag such as "right?" was taken off its end. */
export function readByRules(plain: string, tag: boolean): RuleReading {
  if (!/[\p{L}\p{N}]{2}/u.test(plain)) return { kind: 'none', sure: true };
  const first = FIRST.find(([, pattern]) => pattern.test(plain));
  if (first) return { kind: first[0], sure: true };
  if (LIST.test(plain)) return { kind: 'list', sure: true };
  const tail = TAIL.exec(plain);
  const named = tail && kindOf(tail[1]!);
  if (named && NAMED_LAST.has(named))
    return { kind: named, focusAt: tail.index + tail[0].length - tail[1]!.length, sure: true };
  if (
    (YES_NO.test(plain) && !ASKS_LAST.test(plain)) ||
    / , (?:does|do|is|did|was|are) (?:it|that|this|they)\b/u.test(plain)
  )
    return { kind: 'yes-no', sure: true };
  if (COUNT_OF.test(plain)) return readFragment(plain);
  const counted = HEADCOUNT.exec(plain) ?? MOST.exec(plain);
  if (counted) return { kind: 'how-many', focusAt: counted.index, sure: true };
  if (HIS_NAME.test(plain)) return { kind: 'who', sure: true };
  const chosen = whichNoun(plain);
  const asking = earliestAsking(plain);
  if (chosen && (!asking || chosen.at <= asking.at)) return ofSource(plain, chosen.reading);
  if (asking) return ofSource(plain, askedKind(plain, asking));
  if (tag) return { kind: 'yes-no', sure: true };
  return readFragment(plain);
}

/** "What is the last update of this paper, **date**". */
const TAIL = /^(?:what|which|who|how)\b.* , (?:the )?(\w+)$/u;
const NAMED_LAST: ReadonlySet<QuestionKind> = new Set(['when', 'where', 'how-many', 'how-long']);
/** "IS radio back on air **since when**" is no question for yes or no, though a name begins like one. */
const ASKS_LAST = /\b(?:when|where|who|whom|why|how many|how much)$/u;

/** "An expert on trade, what is his name": somebody, whatever comes before. */
const HIS_NAME = /\b(?:what|which) (?:is|was) (?:his|her) name\b/u;
/** "Number of those whom …": the noun in front asks, whatever follows. */
const COUNT_OF =
  /^(?:the )?(?:total |exact |overall |full )?(?:num(?:ber)?|no|count|tally|total|amount|share|percentage|toll|size|length|duration) (?:of|for) (?!(?:what|which)\b)/u;

/** "Fleet **headcount** when it was largest": no asking word in front, whatever clause follows. */
const HEADCOUNT = /(?<!\b(?:how|what|which|who|whose|when|where|why)\b.*)\b(?:headcount|manpower|tally)\b/u;

/** "What is the most **men** they had". */
const MOST = /(?<=^what (?:is|was) the (?:fewest|most) )[a-z]*(?:men|people|[^s]s)\b/u;

/** "Which agency **is cited for** the figure", "whose words are the evidence for it": asks for a source. */
const CITED =
  /^(?:in |on |from )?(?:which|what|whose|who)\b.*\b(?:(?:is|are|was|were|gets?|got|being) (?:cited|footnoted)|(?:is|are|was|were) the (?:sources?|evidence|references?|citations?) (?:for|behind)|(?:is|are|was|were) the basis (?:for|behind) (?:the|that) (?:claim|figure|statement|number|estimate)|(?:backs? up|underpins?|underlies) the)\b|^(?:and |so |but )?where (?:is|are|was|were|does|do|did)\b.{0,40}\b(?:claims?|counts?|data|estimates?|figures?|info|information|numbers?|percentage|quotes?|stat(?:istic)?s?)\b.{0,80}\b(?:come|taken|drawn|sourced) from\b/u;

/** "On what date was the cited tweet posted" asks for a date. */
const VALUES: ReadonlySet<QuestionKind> = new Set(['when', 'how-many', 'how-much', 'how-long']);

const ofSource = (plain: string, reading: RuleReading): RuleReading =>
  CITED.test(plain) && !VALUES.has(reading.kind) ? { ...reading, kind: 'source' } : reading;

function earliestAsking(plain: string): { kind: QuestionKind; at: number; end: number } | undefined {
  let best: { kind: QuestionKind; at: number; end: number } | undefined;
  for (const [kind, pattern] of ASKING) {
    const match = pattern.exec(plain);
    if (match && (!best || match.index < best.at))
      best = { kind, at: match.index, end: match.index + match[0].length };
  }
  return best;
}

/** "Whose study" asks for a source, any other asking word for what it always asks. */
function askedKind(plain: string, asking: { kind: QuestionKind; end: number }): RuleReading {
  const focus = focusAfter(plain, asking);
  const { focusAt } = focus;
  const source =
    asking.kind === 'who' && focusAt !== undefined && kindOf(wordAt(plain, focusAt)) === 'source';
  return { kind: source ? 'source' : asking.kind, sure: true, ...focus };
}

/** "how many people": the noun behind the asking word. */
function focusAfter(plain: string, { kind, end }: { kind: QuestionKind; end: number }): { focusAt?: number } {
  if (kind !== 'how-many' && kind !== 'how-much' && !plain.slice(0, end).endsWith('whose')) return {};
  const at = (kind === 'who' ? undefined : pluralAt(plain, end + 1)) ?? headAt(plain, end + 1);
  // "how thinly manned" counts nothing by name.
  return at === undefined || wordAt(plain, at).endsWith('ed') ? {} : { focusAt: at };
}

/** "which city", "in what year", "what is the capital": the noun decides what is asked for. */
function whichNoun(plain: string): { at: number; reading: RuleReading } | undefined {
  // "But what about the fleet, how many sank" asks how many.
  const match = /\b(?:which|what)\b(?! about\b.*\b(?:how (?:many|much|long)|who|when|where|why)\b)/u.exec(
    plain,
  );
  if (!match) return undefined;
  const at = match.index;
  const after = at + match[0].length + 1;
  const link = LINK.exec(plain.slice(after))?.[0] ?? '';
  const focusAt = headAt(plain, after + link.length, link !== '');
  if (focusAt === undefined)
    return { at, reading: { kind: match[0] === 'which' ? 'which' : 'what', sure: true } };
  // "What was the emir in charge of?" asks for what the emir stands in a relation to.
  if (link !== '' && DANGLING.test(plain) && !VALUES.has(kindOf(wordAt(plain, focusAt)) ?? 'what'))
    return { at, reading: { kind: 'what', sure: true } };
  const kind =
    link === ''
      ? chosenKind(wordAt(plain, focusAt), match[0], plain.slice(focusAt))
      : linkedKind(wordAt(plain, focusAt), plain.slice(after));
  return { at, reading: { kind, focusAt, sure: true } };
}

const DANGLING =
  /\b(?:of|for|at|about|with|like|to|from|on|in|by|against|answerable|responsible|accountable) ?$/u;

/** "is the name of the" and the like, between "what" and the noun asked for. */
const LINK =
  /^(?:is|are|was|were) (?:(?:the|a|an|its|his|her|their) )?(?:(?:full |real )?names? of (?:the |a |an )?)?/u;

/** The noun stands right behind its "which" or "what". */
function chosenKind(noun: string, asking: string, rest: string): QuestionKind {
  if (/^(?:length|span|stretch) of time\b/u.test(rest)) return 'when';
  if (/^(?:way|ways|manner)$/u.test(noun)) return 'how';
  return kindOf(noun) ?? (isPlural(noun) ? 'list' : asking === 'which' ? 'which' : 'what');
}

/** The noun stands behind "what is the": only a time, place, number or person decides; a source so asked for is no source. */
function linkedKind(noun: string, rest: string): QuestionKind {
  const kind = kindOf(noun);
  if (/^(?:is|are) an? /u.test(rest) && isDefinition(rest)) return 'definition';
  if (kind !== undefined && (kind !== 'source' || noun.startsWith('source'))) return kind;
  if (isDefinition(rest)) return 'definition';
  return /^(?:are|were) the\b/u.test(rest) && isPlural(noun) ? 'list' : 'what';
}

/** "What is an emir?", "what are councils": nothing but a noun phrase of at most three words. */
function isDefinition(rest: string): boolean {
  return /^(?:is|are) (?:an? |the )?(?:(?!(?:of|for|in|at|on|by|to)\b)[\p{L}\p{N}'-]+(?: |$)){1,3}$/u.test(
    rest,
  );
}

function wordAt(plain: string, at: number): string {
  return /^\S+/u.exec(plain.slice(at))![0];
}
