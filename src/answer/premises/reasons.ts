import type { IndexedSentence } from '../../index/corpus-index.ts';
import { textOf } from './kind-words.ts';

/** Words for a cause, a purpose or a consequence; "since 2015", "thus far" and "as well as" are none. */
const REASON = new RegExp(
  [
    String.raw`\b(?:because|due to|owing to|thanks to|on account of|as such|thus(?! far)|therefore|hence|thereby|so (?:that|as)|out of|given|for (?:fear|lack|want|reasons?))\b`,
    String.raw`\b(?:as|in) (?:a )?(?:result|response|consequence|reaction|protest|order|effect)\b|\bin an? (?:effort|attempt|bid)\b|\bon (?:the )?grounds\b|\bwith the (?:aim|goal|intention|purpose)\b`,
    String.raw`\bsince (?!(?:\d|then|its|the|early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december)\b)`,
    String.raw`\b(?:caus\w+|reasons?|motiv\w+|driven|drove|drives?|prompt\w*|trigger\w*|fuel\w*|stem\w*|explain\w*|result\w*|enabl\w+|allow\w*|contribut\w+|reflect\w*|attribut\w+|ascrib\w+|bec[ao]me clear)\b`,
    String.raw`\b(?:le[ad]d?s?|leading|put\w*|owe[sd]?) (?:\w+ )?(?:to|down to|this to)\b|\b(?:came|comes|arose|grew) from\b|\bmean[st]? that\b|\bmakes? (?:it|them|him|her)\b|\bmade (?:it|them|him|her)\b`,
    String.raw`\b(?:meant|aim\w*|seek\w*|sought|want\w*|hop(?:e|es|ed|ing)|intend\w*|tr(?:y|ies|ied|ying)|wish\w*|so) to\b|\bto (?!(?:be|have|the|its|his|her|their|this|that|these|those|some|all|any|each|our)\b)[a-z]{3,}\b(?! (?:and|or)\b)`,
    String.raw`\b(?:citing|fearing|hoping|preferring|arguing|noting|saying|claiming)\b|\b(?:argu|not|maintain|hold|held|sa|found|shows?)\w* (?:that|it)\b`,
    String.raw`\b(?:after|following|amid|over|once|when|whose|under pressure)\b|, (?:for|having|which|as|who|being|un\w+)\b`,
  ].join('|'),
  'iu',
);

/** Whether a sentence gives a reason for anything. */
export const givesReason = (sentence: IndexedSentence): boolean => REASON.test(textOf(sentence));
