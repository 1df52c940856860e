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

/** Words of asking, chatting and being polite: never evidence in a question, though they may be in a memo. */
export const QUESTION_NOISE = words(`
  please pls plz plox thanks thank thx ty hi hello hey yo sup hiya morning evening afternoon greetings folks guys team bot dude bro bruh
  man mate buddy pal lol lmao haha btw imo imho fyi tho just really actually basically like um uh ok okay right wanna gonna gotta
  tell show give explain describe know say says said want need help quick quickly question ask asking wondering curious anyone
  anybody somebody someone got any idea wat wut whats wats hows whos wheres whens whys u ur r im ive id dont didnt doesnt isnt
  wasnt arent cant wont shouldnt couldnt let lets us according memo paper article document text author authors
  exactly precisely roughly again also too even still much many
`);
