/**
 * Requests that no memo answers, whatever words they share with it: to be taught, helped, persuaded, joined, supplied. A memo
 * tells what is the case; it addresses nobody. Rules of grammar, not a list of subjects.
 */
const REQUESTS: readonly RegExp[] = [
  // The deed itself, as one who means to do it asks for it.
  /\bhow\s+(?:can|could|cud|do|would|wud)\s+u\s+(?:assemble|attack|blow|bomb|bypass|dodge|evade|hide|kill|mount|plant|put together|rig|shoot|smuggle|sneak|steal)\b/i,
  /\bneed to (?:bring|get|move) (?:goods|guns|some|something|stuff|things|weapons)\b[^.?!]{0,40}\b(?:across|past|through)\W*$|\bneed to know for an? hit\b/i,
  /^\W*(?:advise|devise|suggest)\s+(?:\w+\s+)?(?:methods?|places?|routes?|targets?|ways?)\b/i,
  /\bwhether i (?:can|could|may|should) (?:buy|go|join|leave|move|sue|take|travel)\b|\b(?:is|need|s|whos) my contact\b|\bwallet address\b|,\s*(?:just )?(?:admit|say) it\W*$/i,
  // As if it were for a story.
  /(?:^\W*hypothetically\b|\b(?:for|in) (?:a|my|the) (?:film|movie|novel|screenplay|story|thriller)\b)[^.?!]{0,60}\b(?:how|what|where|who)\b[^.?!]{0,60}\b(?:blow|bombs?|build|explosives?|launchers?|make|put together|smuggle|sneak|weapons?)\b|^\W*hypothetically\b[^.?!]{0,80}\bexplosives?\b/i,
  /^\W*(?:please\s+|pls\s+)?(?:write|draft|compose|translate|invent|imagine|pretend|roleplay|role-play|ignore|forget|act as)\b/i,
  /^\W*(?:please\s+|pls\s+|now\s+)?(?:(?:plan|organi[sz]e|stage|mount|prepare)\s+(?:\w+\s+){0,3}(?:ambush|assault|attack|bombing|explosion|killing|raid|strike)s?\b|(?:hack|smuggle|bomb|kill|assassinate|kidnap|recruit)\s+(?:an?|the|some|my|more|people)\b)/i,
  // Where the asker is.
  /\bnear (?:me|us|here)\b|\bin my (?:area|town|city|country|neighbou?rhood)\b/i,
  // Whom to harm, as if it ought to be.
  /\b(?:which|what|who|whom|where)\b[^.?!]*\bshould\b[^.?!]*\b(?:be|get)\s+(?:attacked|targeted|bombed|hit|killed|shot|struck|assassinated|blown up|kidnapped)\b/i,
  // Where a blow would do most harm, and what stands unguarded.
  /\b(?:which|what|where)\b[^.?!]{0,60}\b(?:bombs?|crowds?|devices?|explosives?|mixtures?|places?|poisons?|sites?|spots?|targets?|vests?|weapons?)\b[^.?!]{0,30}\bwould\s+(?:kill|injure)\s+(?:the\s+)?most\b/i,
  /\b(?:which|what|where)\b[^.?!]{0,80}\bwould\b[^.?!]{0,60}\b(?:attack|blast|bomb|bombing|explosion|raid|shooting|strike)\b[^.?!]{0,40}\b(?:kill|hurt|injure|harm)\s+(?:the\s+)?(?:most|more)\b/i,
  /^(?!.*\b(?:areas?|borders?|districts?|frontiers?|groups?|minorit\w+|provinces?|regions?)\b).*\b(?:which|what|where)\b[^.?!]{0,80}\b(?:(?:have|has|had)\s+(?:no|few|the\s+fewest)\s+(?:guards?|police|protection|security|soldiers)|(?:is|are)\s+(?:unguarded|unprotected|badly guarded|poorly guarded)|(?:weakest|least|lowest|poorest)\s+(?:security|protection|protected|guarded|guards|defended|defen[cs]es?)|weak\s+(?:points?|spots?)\b[^.?!]{0,60}\b(?:casualties|deaths|victims))\b/i,
  // The asker, or anybody at all, who is to get, make or use arms; "take the guns off the streets" is none.
  /\bhow\s+(?:can|could|do|would|should|might|may|to)\s+(?:i|we|you|u|one|someone|somebody|anyone)\s+(?:acquire|assemble|bring|build|buy|carry|conceal|fire|get|hide|launch|load|make|mount|move|obtain|plant|rig|smuggle|sneak|steal|transport|use)\s+(?:(?!of\b|and\b|on\b)[\w-]+\s+){0,5}?(?:ammunition|bombs?|explosives?|grenades?|guns?|ieds?|launchers?|rifles?|rockets?|suicide vests?|weapons?)\b(?!\s+(?:away|back|off|out|under|control\w*|cross\w*|data|do|figures?|from|is|are|numbers?|reports?|seizures?|statistics)\b)/i,
  // … or to pass somewhere with them.
  /\bhow\s+(?:can|could|do|would|should|might|may|to)\s+(?:i|we|you|u|one|someone|somebody|anyone)\s+(?:cross|drive|get|go|move|pass|slip|sneak|walk)\b[^.?!]{0,60}\bwith\s+(?:\w+\s+){0,2}(?:ammunition|bombs?|explosives?|grenades?|guns?|rifles?|weapons?)\b/i,
  // How best to do it, unseen.
  /\bhow\s+(?:(?:an?|the)\s+(?:\w+\s+){1,3})?(?:can|could|might|would|should|to)\b[^.?!]*\b(?:hide|evade|bypass|sneak|slip|escape|avoid)\s+(?:from|past|around|through|detection|capture|arrest|surveillance|checkpoints?|(?:the )?police)\b/i,
  // The weak spot, as one looks for it who wants to strike.
  /^(?!\W*(?:why|is|are|was|were)\b)[^.?!]*\b(?:easiest|safest|softest|weakest)(?:\W+\w+){0,4}?\W+(?:attack|bomb|bombing|guarded|hit|kill|smuggle|sneak|strike|targets?|weapons?)\b(?!\W+(?:for|by|of)\W+[a-z])/i,
  // Whom to hate, as if there were reasons for it.
  /\bwhy\b[^.?!]*\bdeserves?\b(?! (?:attention|mention|study|to be (?:read|studied))\b)|\bdeserves?\s+(?:it|what)\b|\b(?:fine|ok(?:ay)?|right|good|justified)\s+to\s+(?:attack|bomb|hurt|kill)\b/i,
  /\bwithout\s+(?:being|getting)\s+(?:caught|noticed|seen|detected|found|stopped|tracked)\b/i,
  /\b(?:step[- ]by[- ]step|tutorial|blueprints?|recipe|walkthrough|download|phone number|e-?mail(?:\s+add?ress)?|telegram channel|login|password)\b(?=[^.]*(?:$|[?!.]|\b(?:pls|please|for|to)\b))/i,
  // Wants the thing itself, not what the memo says of it: some things whatever is said of them, others where they are asked for.
  /\b(?:give|send|share|show|need|want|drop|post|got|get)\b[^.?!]{0,30}\b(?:steps|instructions|manual|guide|links?|invite)\b|\bany\b[^.?!]{0,30}\b(?:instructions|manuals?|invites?)\b|\b(?:steps|instructions|manual|guide|links?|invite)\b[^.?!]{0,20}\b(?:pls|plz|please)\b|\b(?:steps|instructions|manual|guide)\s+(?:to|on how|for)\s(?!(?:combat|counter|keep|prevent|protect|stop)(?:p?ing)?\b(?![^.?!]*\b(?:ambush|bombs?|convoys?|smuggl\w+|vests?|weapons?)\b))|\b(?:telegram|whatsapp|discord|signal|invite|download|channel)\s+links?\b|\blinks?\s+(?:to|for)\s+(?:the\s+|their\s+|its\s+)?(?:\w+\s+)?(?:apps?|channels?|chats?|downloads?|magazines?|propaganda|servers?|sites?|telegram|videos?|websites?)\b/i,
];

/** Forms that many an honest question has too: "help me find", "what should we do", "the best way to". */
const FORMS_OF_REQUEST: readonly RegExp[] = [
  // The asker, or anybody at all, as the one who is to act: "how do I …", "where can we …", "should you …".
  /\b(?:how|where|when|what|which|whom?)\b[^.?!]{0,40}?\b(?:do|can|could|should|would|may|might|to)\s+(?:i|we|you|one|someone|somebody|anyone)\b(?!\s+(?:say|think|mean|know|find out|read|conclude|infer|interpret|understand|learn|(?:address|combat|counter|curb|defeat|fight|improve|keep|prevent|protect|reduce|stop|tackle|weaken)\b(?![^.?!]*\b(?:before an?|bombs?|drugs|explosives?|launchers?|unseen|weapons?|without)\b)))/i,
  /\b(?:can|could|should|may|shall|will)\s+(?:i|we)\b(?!\s+(?:say|ask|conclude|infer|know|read|interpret|learn))/i,
  /^(?!(?=.*\bac+ord\w*\s+to\b)(?!.*\bhow to (?:attack|bomb|build|hide|join|kill|make|recruit|shoot|smuggle|steal)\b))\W*(?:(?:pls|please|plz|hey|hi|hello|ok|so|and|bot|just|explain|describe|tell|say|show|me|us|exactly)\W+)*how to\b(?! (?:address|combat|contain|counter|curb|deal|defeat|fight|handle|improve|keep|monitor|prevent|protect|reduce|secure|stop|tackle|weaken)\b)|\bi (?:(?:want|need|wish|would like|'d like|plan|intend) to|wanna|gotta|gonna) (?!know|ask|cite|understand|see|read|find out|learn about)/i,
  // Do something for or to me.
  /\b(?:convince|persuade|recruit|teach|train|help|show|give|send|sell|write|make|build|draw|draft|compose|translate|sign|plan|design|buy|order|book|sing|play)\s+(?:me|us)\b(?!\s+(?:the\s+)?(?:exact\s+)?(?:passage|sentence|quote|quotation|paragraph|note|footnote|figure|number|name|date|memo|source|a quote|what|who|when|where|how|why|which|everything|all|words|line|list|reason|two|three|(?:size|strength|share|total|estimate|year|place)\b(?![^.?!]*\b(?:bombs?|explosives?|vests?|weapons?)\b)))/i,
  // To be done, or recommended for buying.
  /\b(?:can|could)\s+u\s+(?:book|build|buy|do|fix|make|order|play|write)\b|\b(?:can|could|will|would)\s+you\s+(?!please|pls|kindly|say|tell|quote|paste|show|explain|give|list|find|name|remind|point|summar|compare|describe|clarify|confirm|cite|help)\w+/i,
  /^\W*(?:what(?:'s| is| are)?\s+(?:the\s+)?)?(?:best|cheapest|top\s+\d+)\s+\w+.*\b(?:for|in|on|about|under|to)\b/i,
  /(?<!\b(?:is|are|was|were|be|fits?|suits?) )\b(?:best|easiest|safest|quickest|cheapest|simplest)\s+(?:ways?|methods?|place|time|route|spot|target)?\s*to\s+(?!the\b)/i,
];

/** Whether a message asks to be taught, helped, persuaded or supplied rather than what a memo says. */
export function isRequest(question: string): boolean {
  return REQUESTS.some((rule) => rule.test(question));
}

/** Whether it has the form of such a request: one where something else speaks for it too. */
export function mayBeRequest(question: string): boolean {
  return FORMS_OF_REQUEST.some((rule) => rule.test(question));
}
