/**
 * Discord's Markdown, switched off. A backslash before one of these is not displayed and takes the sign's
 * meaning away (discord.com/developers "Message Formatting"): emphasis, code, spoiler, links, mentions and time
 * stamps (all start with `<`), `@everyone`, and the colon of `:emoji:` and `https://`.
 */
const INLINE = /[\\*_~`|<@[\]]|:(?=\S)/g;
/** Headings, subtext, quotations and lists: only at the start of a line. */
const LINE_START = /^([ \t]*)([#>+-]|\d+(?=\.))/gm;

/** Text that Discord displays character for character as it was given: nothing is added, dropped or linked. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(INLINE, String.raw`\$&`)
    .replace(LINE_START, (_, indent: string, sign: string) =>
      /\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`,
    );

/** Signs that hide in a text or turn its direction: controls, zero-width, bidi, fillers, lone surrogates. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A stranger's text as one line without hidden signs; not yet escaped. */
export const plainLine = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(HIDDEN, '').replace(/ +/g, ' ').trim();

/** One line of a stranger's text: hidden signs dropped, white space run together, Markdown switched off. */
export const escapeEcho = (text: string): string => escapeMarkdown(plainLine(text));
