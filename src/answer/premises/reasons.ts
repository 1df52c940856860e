import type { IndexedSentence } from '../../index/corpus-index.ts';
import { textOf } from './kind-words.ts';

/** Words for a cause, a purpose or a consequence; "since 2015", "thus far" and "as well as" are none. */
const REASON =
  /\b(?:because|due to|owing to|thanks to|(?:as|in) (?:a )?(?:result|response|consequence)|as such|since (?!(?:\d|then|its|the|early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december)\b)|thus(?! far)|therefore|hence|thereby|so (?:that|as)|in order|in an? (?:effort|attempt|bid)|for (?:fear|lack|want)|out of|given (?:that|the|its|their)|caus(?:e|es|ed|ing)|reasons?|motivat\w+|driven|drove|prompt(?:s|ed|ing)?|trigger\w*|fuel(?:s|led|ed|ling)?|stem(?:s|med|ming)?|explain(?:s|ed)?|result(?:s|ed|ing)?|enabl\w+|allow(?:s|ed|ing)?|led to|leads? to|leading to|means that|meant that|(?:meant|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|hop(?:e|es|ed|ing)|intend(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|wish(?:es|ed)?) to|with the (?:aim|goal|intention|purpose)|to (?:avoid|prevent|ensure|keep|stop|deny|gain|protect|secure|make|show|win|defend|spoil|defame|maintain|counter|mitigate|reduce|increase|improve|exploit|create|build|raise|undermine))\b/i;

/** Whether a sentence gives a reason for anything. */
export const givesReason = (sentence: IndexedSentence): boolean => REASON.test(textOf(sentence));
