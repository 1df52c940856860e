/** An error as it is logged. */
export interface ErrorFields {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly cause?: ErrorFields;
}

/**
 * What of an error may stand in the log. Nothing else is taken: discord.js' errors also carry the request they failed
 * with, whose body holds the question and whose address the interaction's token.
 */
export const errorFields = (error: unknown): ErrorFields => {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, status } = error as { readonly code?: unknown; readonly status?: unknown };
  return {
    name,
    message,
    ...(stack !== undefined && { stack }),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(cause !== undefined && { cause: errorFields(cause) }),
  };
};
