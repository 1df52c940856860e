const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Words that carry no evidence. A short list on purpose: measured on XQuAD, about 40 words beat a list of 170, because
 * "after", "before", "first" or "between" tell sentences apart.
 */
export const STOP_WORDS = words(`
  a an the this that these those and or but if of in on at by for from to with as is are was were be been being am
  do does did has have had having it its they them their he she his her him i me my we our you your what which who whom whose when
  where why how there so than then can could will would shall should may might must not no nor s t
`);

/** Words of chatting and being polite: never evidence in a question, though they may be in a memo. */
export const CHAT_WORDS = words(`
  please pls plz plox thanks thank thx ty hi hello hey yo sup hiya morning evening afternoon greetings folks guys dude bro bruh
  mate buddy pal lol lmao haha btw imo imho fyi just really actually basically um uh ok okay wanna gonna gotta kinda
  wat wut whats wats hows whos wheres whens whys u ur r im ive id dont didnt doesnt isnt wasnt arent cant wont shouldnt couldnt
  many much let lets memo paper document article according accordin acording anyone anybody somebody someone any v n eh yeah ya yep nope nah em noob sorta dumb hella kk k q
  exactly precisely roughly also too even
  wud wld cud cld shud shd hv hav tht dat dis dem dey kno any1 some1 every1 sb gimme lemme acc legit oh wow hm hmm
`);

/** Words that a question uses to ask rather than to name its matter; they weigh little beside the others. */
export const LIGHT_WORDS = words(`
  tell show give explain describe know knows known say says said saying mention mentions mentioned state states stated ask question
  name named names call called list set compare quote get gets got getting go goes going gone went keep keeps kept put puts
  take takes taken took come comes came make makes made making doing done happen happened happens want wants wanted need think thought
  thing things stuff way ways kind sort type part lot lots bit one ones other others another each every all both some such same
  up down out off over about around again still ever never now yet already exactly right like good well far long
  here use used using see seen look find found become became turn turned let end ended ending start started begin began
  mean means meant count counted figure figures number numbers amount people person man men guy guys dude bloke time times place places
  year month day date years months days between before after during under toward towards against into since across while through
  within without upon among amongst amid amidst along alongside throughout onto whilst beyond behind until till near above below per via vs versus more most less least few fewer
  carry carries carried carrying conduct conducts conducted rather instead else once twice only own together back away ahead afterwards later earlier earliest latest whether although
  though despite because except unless either neither besides altogether ever whole entire certain various different next last
  quote line sentence passage tell tells told wrote write written read piece mentions cite cites cited actual main
  something anything everything nothing itself himself herself themselves cannot ought beside brought bring ran runs side sides
  point matter case fact number two three regard regards concerning terms word words wrong true thinking thinks hand
  supposed supposedly apparently anyway somehow eventually
  give given giving work works exist existed stand stands
`);

/** Words for the speaker's present that also tell which of several is meant: "the current leader". */
export const PRESENT_WORDS = words('now today current currently present presently nowadays incumbent');

/** Chat spellings of general English and what they stand for. Names of one corpus belong in its lexicon. */
export const CHAT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ppl: 'people',
    civ: 'civilian',
    civs: 'civilians',
    civvies: 'civilians',
    govt: 'government',
    rep: 'representative',
    reps: 'representatives',
    grp: 'group',
    grps: 'groups',
    gov: 'government',
    avg: 'average',
    nr: 'number',
    b4: 'before',
    rn: 'now',
    tmrw: 'tomorrow',
    pre: 'before',
    bc: 'because',
    cuz: 'because',
    cos: 'because',
    w: 'with',
    wo: 'without',
    abt: 'about',
    btwn: 'between',
    smth: 'something',
    sth: 'something',
    rlly: 'really',
    rly: 'really',
    teh: 'the',
    yr: 'year',
    yrs: 'years',
    hr: 'hours',
    hrs: 'hours',
    mins: 'minutes',
    mth: 'month',
    mths: 'months',
    jan: 'january',
    feb: 'february',
    mar: 'march',
    apr: 'april',
    jun: 'june',
    jul: 'july',
    aug: 'august',
    sep: 'september',
    sept: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
    rec: 'recommendation',
    recs: 'recommendations',
    info: 'information',
    intel: 'intelligence',
    ops: 'operations',
    op: 'operation',
    orgs: 'organisations',
    org: 'organisation',
    pic: 'picture',
    pct: 'percent',
    approx: 'approximately',
    est: 'estimated',
    asap: 'soon',
    esp: 'especially',
    prez: 'president',
    pres: 'president',
    intl: 'international',
    def: 'definition',
    ft: 'footnote',
    fn: 'footnote',
    ref: 'reference',
    lil: 'little',
    diff: 'difference',
    frm: 'from',
    mag: 'magazine',
    emagazine: 'magazine',
    cmdr: 'commander',
    cmdrs: 'commanders',
    doc: 'document',
    docs: 'documents',
    max: 'maximum',
    dept: 'department',
    depts: 'departments',
    prof: 'professor',
    uni: 'university',
    vid: 'video',
    vids: 'videos',
    mil: 'military',
    natl: 'national',
    thru: 'through',
    til: 'until',
    till: 'until',
    tho: 'though',
    vs: 'versus',
    '2nd': 'second',
    '1st': 'first',
    '3rd': 'third',
    911: '9/11',
  }),
);
