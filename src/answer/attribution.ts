import { LETTERS } from '../analysis/letters.ts';
import type { Passage, Span } from '../corpus/memo.ts';

const SAYING =
  'claims?|claimed|says?|said|notes?|noted|argues?|argued|reports?|reported|states?|stated|denies|denied|mentioned|suggests?|suggested|implied|estimates?|estimated|alleges?|alleged|believes?|believed|depict|written about|questions?';

/** A full stop that ends no sentence: "U.S.", "Kenneth F. McKenzie". */
const INITIAL = String.raw`(?<=\b[${LETTERS}])\.(?=[${LETTERS}\s])`;

const FORMS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:according to|as (?:noted|defined|described|argued|explained|reported|documented|put) by) (?:[^,;.()]|${INITIAL}){3,90}`,
    'iu',
  ),
  new RegExp(`\\bas (?:[^.;()]|${INITIAL}){3,80}?, (?:${SAYING})\\b`, 'iu'),
  new RegExp(
    `(?:^|, |; )((?:(?!, |; ).){2,70}? (?:have |has |had |in fact )?(?:${SAYING})) (?:that|whether|the extent)\\b`,
    'iu',
  ),
  new RegExp(
    `^((?:(?!, ).){2,60}? (?:have |has |had )(?:written about|recently come out strongly in trying to depict))\\b`,
    'iu',
  ),
  /\b(?:attributed to|claimed by|took responsibility for|is believed to|are believed to|is assumed to be|identified as)\b/i,
  /\b(?:reportedly|allegedly|supposedly|apparently|seems? to have|may have)\b/i,
];

/** Who claims or reports what a sentence says, or its hedge, in the sentence's own words; undefined when it speaks for the memo. */
export function findAttribution(passage: Passage, { start, end }: Span): Span | undefined {
  const sentence = passage.text.slice(start, end);
  for (const form of FORMS) {
    const match = form.exec(sentence);
    if (!match) continue;
    const text = match[1] ?? match[0];
    const at = start + match.index + match[0].indexOf(text);
    return { start: at, end: at + text.length };
  }
  return undefined;
}
