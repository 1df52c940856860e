/** Scripts other than Latin, by the name of the language most often written in them. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Chinese', /\p{Script=Han}/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Russian', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hindi', /\p{Script=Devanagari}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];
/** Letters of the Arabic script that Arabic does not use, by the language that does; the more telling first. */
const ARABIC_SCRIPT: readonly (readonly [string, RegExp])[] = [
  ['Pashto', /[ټډړښږڼېۍځڅ]/u],
  ['Urdu', /[ٹڈڑںےھہ]/u],
  ['Persian', /[پچژگکی]/u],
];

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Function words, those left out that are English words too ("in", "die", "me", "on"). */
const FUNCTION_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'German',
    words(
      'wie wer wo wann warum welche welcher welches wieviel viele der das den dem ein eine einen einer und ist sind waren nicht ich du wir ihr mein für mit von vom zu zum auf über nach bei wird wurde wurden hat haben gibt kann muss soll heute lange aus als auch',
    ),
  ],
  [
    'French',
    words(
      'qui quoi quand où comment pourquoi combien quel quelle quels quelles le la les un une des du de et est sont était étaient ne pas je tu il elle nous vous ils pour avec dans sur par ce cette ces il au aux que qu a ont été y sont',
    ),
  ],
  [
    'Spanish',
    words(
      'quién quien qué que cuándo cuando dónde donde cómo como cuánto cuántos cuántas cuantos cuál cual el la los las un una unos y es son era fue fueron está están no yo tú nosotros para con en por de del al se su este esta hay tiene murieron qué',
    ),
  ],
  [
    'Italian',
    words(
      'chi cosa quando dove come perché quanto quanti quante quale quali il lo la gli le un uno una e è sono era non io tu noi per con di del della dei nel su che si questo questa ha hanno',
    ),
  ],
  [
    'Portuguese',
    words(
      'quem que quando onde como porque quanto quantos quantas qual quais o os as um uma uns e é são foi foram não eu nós para com em por de do da dos das no na se este esta há tem',
    ),
  ],
];
/** Words that hardly any English question is without. */
const ENGLISH = words(
  'the of to and is are was were be do does did what who whom whose when where why how which many much in on at by for from with that this it its has have had will would can could should about after before not or an you me they their there tell many any',
);

/**
 * The English name of the language a question is written in, when that is surely not English: by script (most of its letters),
 * else by function words of German, French, Spanish, Italian and Portuguese. Undefined for English, names and fragments.
 */
export function otherLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const foreign = SCRIPTS.map(([language, script]) => ({ language, count: text.match(script)?.length ?? 0 }));
  if (foreign.reduce((sum, { count }) => sum + count, 0) * 2 > letters) {
    // Japanese is written with Chinese characters as well: its own letters, first in the list, decide.
    const japanese = foreign[0]!.count > 0 ? foreign[0]! : undefined;
    const { language } = japanese ?? foreign.reduce((best, next) => (next.count > best.count ? next : best));
    return language === 'Arabic'
      ? (ARABIC_SCRIPT.find(([, letter]) => letter.test(text))?.[0] ?? language)
      : language;
  }
  return byFunctionWords(text);
}

function byFunctionWords(text: string): string | undefined {
  const asked =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (known: ReadonlySet<string>) => asked.filter((word) => known.has(word)).length;
  const english = count(ENGLISH);
  let best: { language: string; count: number } | undefined;
  for (const [language, known] of FUNCTION_WORDS) {
    const hits = count(known);
    if (!best || hits > best.count) best = { language, count: hits };
  }
  // Two function words, and more than English has: "El Niño" and "Al Qaeda en la península" in an English question stay English.
  return best && best.count >= 2 && best.count > english && best.count * 4 >= asked.length
    ? best.language
    : undefined;
}
