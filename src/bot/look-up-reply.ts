import type { Chart } from '../present/charts/chart.ts';
import type { LookUp, Wanted } from '../present/facts/look-up.ts';
import { withPicture } from '../present/facts/with-picture.ts';
import { type Choice, type Invocation, privately, publicly, type Reply } from './contract.ts';
import type { Services } from './services.ts';

/** A look-up as a reply, with a picture where one is given; what was not found is told to the caller alone. */
export async function lookUpReply(
  lookUp: LookUp,
  { options }: Invocation,
  services: Services,
  chart?: Chart,
): Promise<Reply> {
  const { found, message } = lookUp(services, wantedOf(options), 1);
  if (!found) return privately(message);
  return publicly(chart ? withPicture(message, await services.pictures.draw(chart)) : message);
}

/** Texts as choices, each standing for itself. */
export function choices(texts: readonly string[]): Choice[] {
  return texts.map((text) => ({ name: text, value: text }));
}

function wantedOf(options: Invocation['options']): Wanted {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]));
}
