import type { Answerer } from '../answer/answer.ts';
import type { Library } from '../corpus/library.ts';

/** What commands and actions may use; built once by `app.ts`. */
export interface Services {
  readonly library: Library;
  readonly answerer: Answerer;
  /** Milliseconds since the epoch; the only clock commands may read. */
  now(): number;
}
