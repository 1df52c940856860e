import type { Lexicon } from '../corpus/lexicon.ts';
import type { AliasesOf } from './match-text.ts';

/** The other names a lexicon has for a name, whichever of them is given; letter case does not matter. */
export function aliasesIn({ names }: Pick<Lexicon, 'names'>): AliasesOf {
  const others = new Map<string, string[]>();
  for (const { name, aliases } of names) {
    const all = [name, ...aliases];
    for (const one of all) {
      const key = one.toLowerCase();
      others.set(key, [...(others.get(key) ?? []), ...all.filter((other) => other !== one)]);
    }
  }
  return (name) => others.get(name.toLowerCase()) ?? [];
}
