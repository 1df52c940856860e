/** A rule of Discord that the bot broke; the box has answered as Discord does. */
export interface Violation {
  /** `schema` and `limit`: a body; `protocol`: the gateway; `route`: none such; `misuse`: a call that cannot be right. */
  readonly kind: 'schema' | 'limit' | 'protocol' | 'route' | 'misuse' | 'unknown-key';
  /** Method and path, or gateway event. */
  readonly place: string;
  /** Path inside the body, dotted; empty for the whole. */
  readonly path: string;
  readonly rule: string;
}

/** What the bot did wrong since the start or since the last `take`. */
export class Violations {
  private readonly kept: Violation[] = [];
  private readonly onAdd: (violation: Violation) => void;

  constructor(onAdd: (violation: Violation) => void) {
    this.onAdd = onAdd;
  }

  get list(): readonly Violation[] {
    return this.kept;
  }

  add(violation: Violation): void {
    this.kept.push(violation);
    this.onAdd(violation);
  }

  /** Hands out what has been recorded and forgets it: for tests that break a rule on purpose. */
  take(): readonly Violation[] {
    return this.kept.splice(0);
  }
}
