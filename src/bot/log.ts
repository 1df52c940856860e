/** Where the bot reports to its operator. Fields never hold a question, a user's name or a token. */
export interface Log {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}
