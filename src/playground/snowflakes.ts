const discordEpochMs = 1_420_070_400_000;

/** Ids as Discord makes them: decimal strings that carry the time and always grow, even while the clock stands still. */
export class Snowflakes {
  private readonly nowMs: () => number;
  private last = 0n;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
  }

  next(): string {
    const fresh = BigInt(this.nowMs() - discordEpochMs) << 22n;
    this.last = fresh > this.last ? fresh : this.last + 1n;
    return String(this.last);
  }
}

/** When a snowflake was made, in milliseconds since 1970. */
export function snowflakeTimeMs(id: string): number {
  return Number(BigInt(id) >> 22n) + discordEpochMs;
}
