/** Discord does not know the token; the message says which variable holds it, never its value. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(cause: unknown) {
    super('Discord refuses DISCORD_TOKEN; make a new one in the developer portal (Bot → Reset Token)', {
      cause,
    });
  }
}
