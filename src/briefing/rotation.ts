import { createHash } from 'node:crypto';

export interface Turn<T> {
  readonly theme: T;
  /** With this one everything has had its turn; the next begins a new order. */
  readonly completesRound: boolean;
}

/**
 * The theme of a server's briefing after so many earlier ones: every theme once a round, each round in an order
 * of its own, the same for the same server and number. Undefined without themes.
 */
export function rotation<T extends { readonly key: string }>(
  themes: readonly T[],
  guildId: string,
  earlier: number,
): Turn<T> | undefined {
  const round = Math.floor(earlier / themes.length);
  const place = earlier % themes.length;
  const theme = orderOf(themes, guildId, round)[place];
  return theme && { theme, completesRound: place === themes.length - 1 };
}

function orderOf<T extends { readonly key: string }>(
  themes: readonly T[],
  guildId: string,
  round: number,
): T[] {
  const order = shuffled(themes, guildId, round);
  const [first, second, third] = order;
  const before = round > 0 ? shuffled(themes, guildId, round - 1).at(-1) : undefined;
  // The theme that ended the last round does not open this one; with only two it must.
  return first === before && first && second && third ? [second, first, ...order.slice(2)] : order;
}

function shuffled<T extends { readonly key: string }>(
  themes: readonly T[],
  guildId: string,
  round: number,
): T[] {
  const lot = ({ key }: T) => createHash('sha256').update(`${guildId} ${round} ${key}`).digest('hex');
  return themes
    .map((theme) => ({ theme, lot: lot(theme) }))
    .sort((a, b) => a.lot.localeCompare(b.lot))
    .map(({ theme }) => theme);
}
