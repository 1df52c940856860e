const minuteMs = 60_000;

/** A claim not renewed for this long may be taken over; longer than any one request to Discord may take. */
export const leaseMs = minuteMs;

/** The loop looks at the clock at least this often. */
export const tickMs = 5_000;

/** A slot is still sent this long after its minute, and not at all after that. */
export const catchUpMs = 6 * 60 * minuteMs;

/** A briefing sent this long after its minute says that it is late. */
export const lateAfterMs = 15 * minuteMs;

/** Claims of one slot, those of processes that died included; with the back-off about as long as the catch-up. */
export const maxAttempts = 16;

/**
 * For so long a second send with the same nonce surely returns the first message. Discord says "the past few
 * minutes" (Create Message, `enforce_nonce`) and no number; this stays well below it.
 */
export const nonceWindowMs = 2 * minuteMs;

/** The wait before attempt n + 1: 30 s, doubling, at most half an hour. */
export function backOffMs(attempt: number): number {
  return Math.min((minuteMs / 2) * 2 ** (attempt - 1), 30 * minuteMs);
}
