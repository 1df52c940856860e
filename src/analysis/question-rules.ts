import { LETTERS } from './letters.ts';
import { readFragment, type RuleReading } from './question-fragment.ts';
import { AUX, headAt, pluralAt } from './question-heads.ts';
import type { QuestionKind } from './question-kinds.ts';
import { isPlural, kindOf } from './question-nouns.ts';
import { ASKING, FIRST, LIST } from './question-patterns.ts';

const WRITTEN = new RegExp(`[${LETTERS}\\d]{2}`, 'u');
const YES_NO = new RegExp(`^(?:and |but |so |or |then )?(?:${AUX})(?: not)? (?!you )`, 'u');

/** Reads what a question asks for from its words alone. `tag`: a tag such as "right?" was taken off its end. */
export function readByRules(plain: string, tag: boolean): RuleReading {
  if (!WRITTEN.test(plain)) return { kind: 'none', sure: true };
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
  const counted = readCount(plain);
  if (counted) return counted;
  if (HIS_NAME.test(plain)) return { kind: 'who', sure: true };
  const chosen = whichNoun(plain);
  const asking = earliestAsking(plain);
  if (chosen && (!asking || chosen.at <= asking.at)) return ofSource(plain, chosen.reading);
  if (asking) return ofSource(plain, askedKind(plain, asking));
  if (tag) return { kind: 'yes-no', sure: true };
  return readFragment(plain);
}

/** A number is asked for by the noun in front, by what is asked last, or by a noun for so many. */
function readCount(plain: string): RuleReading | undefined {
  const count = COUNT_OF.exec(plain);
  if (count) return readFrom(plain, count.index + count[0].length - count[1]!.length);
  const last = COUNTED_LAST.exec(plain);
  if (last)
    return askedKind(plain, { kind: last[1] === 'much' ? 'how-much' : 'how-many', end: last[0].length });
  const noun = HEADCOUNT.exec(plain) ?? MOST.exec(plain);
  return noun ? { kind: 'how-many', focusAt: noun.index, sure: true } : undefined;
}

/** "What is the last update of this paper, **date**". */
const TAIL = /^what (?:is|was)\b.* , (\w+)$/u;
const NAMED_LAST: ReadonlySet<QuestionKind> = new Set(['when', 'how-many', 'how-long']);
/** "IS radio back on air **since when**" is no question for yes or no, though a name begins like one. */
const ASKS_LAST = /(?<!\band )\b(?:since when|when|where|who|whom|why|how many|how much)$/u;

/** "An expert on trade, what is his name": somebody, whatever comes before. */
const HIS_NAME = /\b(?:what|which) (?:is|was) (?:his|her) name\b/u;
/** "Number of those whom …": the noun in front asks, whatever follows. */
const COUNT_OF =
  /(?:^|^(?!(?:who|what|which|when|where|why|how)\b).* , )((?:the )?(?:total |exact |overall |full )?(?:num(?:ber)?|no|count|tally|total|amount|share|percentage|toll|size|length|duration) (?:of|for) )(?!(?:what|which)\b)/u;
/** "Leaders who had been captains, **how many**": a clause in front asks nothing. */
const COUNTED_LAST =
  /^(?!(?:who|whom|whose|what|which|when|where|why|how)\b).* , (?:and |so )?how (many|much)\b/u;

/** What is left of a question from an offset on, without an asking word. */
function readFrom(plain: string, start: number): RuleReading {
  const { focusAt, ...reading } = readFragment(plain.slice(start));
  return focusAt === undefined ? reading : { ...reading, focusAt: start + focusAt };
}

/** "Fleet **headcount** when it was largest": no asking word in front, whatever clause follows. */
const HEADCOUNT = /(?<!\b(?:how|what|which|who|whose|when|where|why)\b.*)\b(?:headcount|tally)\b/u;

/** "What is the most **men** they had". */
const MOST =
  /(?<=^what (?:is|was) the (?:fewest|most) )(?![a-z]*(?:is|ous|ss|us)\b)[a-z]*(?:men|people|s)\b/u;

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
  if (/^(?:span|stretch) of (?:months|time|years)\b/u.test(rest)) return 'when';
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
