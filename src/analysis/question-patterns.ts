import type { QuestionKind } from './question-kinds.ts';

/** Forms that outrank the question word: what is to be done with the answer, or two things set side by side. */
export const FIRST: readonly (readonly [QuestionKind, RegExp])[] = [
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
    /^(?!(?:and |so )?(?:who|whom|which|when|where|why)\b(?!.*\b(?:more|less|fewer|than|higher|lower|bigger|larger)\b))(?!(?:the )?(?:author|analyst|expert|historian|journalist|researcher|scholar|source|writer)s?\b)(?!.*\bwho (?:argue[ds]|claim(?:s|ed)|note[ds]|said|says|warn(?:s|ed)|wrote)\b).*(?<!\b(?:fight|fights|fighting|war|battle|struggle|campaign|stance|statement) )\b(?:versus|vs)\b/u,
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
export const ASKING: readonly (readonly [QuestionKind, RegExp])[] = [
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

/** Asks for several things by its first words. */
export const LIST =
  /^(?:please )?(?:(?:list|enumerate)\b|name (?:all|every|each|two|three|four|five|six|some|the \w+ ?(?:\w+s)\b)|give (?:me )?(?:all|every|a list|the names|the list|examples|some|two|three)|(?:a )?(?:full )?list of)/u;
