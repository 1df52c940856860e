import type { Passage } from '../corpus/memo.ts';
import type { Attack, Figure, Group, Leader, Recommendation, Relation } from '../facts/facts.ts';

/** What one day's briefing is about. `key` names it for ever, whatever is added to the corpus. */
export type Theme = { readonly key: string; readonly memo: string } & ThemeContent;

type ThemeContent =
  | { readonly kind: 'leader'; readonly leader: Leader }
  | { readonly kind: 'attack'; readonly attack: Attack }
  | { readonly kind: 'recommendations'; readonly points: readonly Recommendation[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'group'; readonly group: Group; readonly relations: readonly Relation[] }
  | { readonly kind: 'sources'; readonly notes: readonly Passage[] }
  /** For a memo without facts. */
  | { readonly kind: 'passage'; readonly passage: Passage };
