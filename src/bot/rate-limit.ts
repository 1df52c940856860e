import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What became of one turn. */
export type Turn =
  | { readonly granted: true }
  /** `firstRefusal`: nobody has been told yet in this window. */
  | { readonly granted: false; readonly waitMs: number; readonly firstRefusal: boolean };

/** How often one person, and one server, may ask. */
export interface RateLimit {
  take(userId: string, guildId?: string): Promise<Turn>;
}

/** Turns in one window. */
export interface RateRules {
  readonly perUser: number;
  readonly perGuild: number;
  readonly windowSeconds: number;
}

/** Generous to a person reading, far below what would crowd out others: Discord lets a bot send 50 messages a second. */
export const DEFAULT_RATE: RateRules = { perUser: 20, perGuild: 200, windowSeconds: 60 };

const consume = async (limiter: RateLimiterMemory, key: string): Promise<Turn> => {
  try {
    await limiter.consume(key);
    return { granted: true };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return {
      granted: false,
      waitMs: Math.max(1, error.msBeforeNext),
      firstRefusal: error.consumedPoints === limiter.points + 1,
    };
  }
};

/** Counts in memory: a restart forgives. */
export const createRateLimit = ({
  perUser,
  perGuild,
  windowSeconds,
}: RateRules = DEFAULT_RATE): RateLimit => {
  const users = new RateLimiterMemory({ points: perUser, duration: windowSeconds });
  const guilds = new RateLimiterMemory({ points: perGuild, duration: windowSeconds });
  return {
    async take(userId, guildId) {
      const own = await consume(users, userId);
      return own.granted && guildId !== undefined ? consume(guilds, guildId) : own;
    },
  };
};
