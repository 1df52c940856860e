/** What a server's manager decided. Plain JSON; a field missing in an older record has its default. */
export interface GuildSettings {
  /** Channels in which Footnote may speak; empty means everywhere it can. */
  readonly allowedChannels: readonly string[];
  /** Answers to `/ask` are seen by the asker alone unless they say otherwise. */
  readonly privateByDefault: boolean;
  /** Channels in which each question gets a thread of its own. */
  readonly threadChannels: readonly string[];
  /** Keep the text of questions the memos do not answer, without any user id, for 30 days. */
  readonly keepUnanswered: boolean;
  /** Briefings may recall attacks with deaths on their anniversary. */
  readonly anniversaries: boolean;
}

/** What holds in a server whose manager decided nothing, and in direct messages. */
export const defaultSettings: GuildSettings = {
  allowedChannels: [],
  privateByDefault: false,
  threadChannels: [],
  keepUnanswered: false,
  anniversaries: false,
};

/** The settings of each server. */
export interface Settings {
  /** The stored settings over the defaults. */
  of(guildId: string): Promise<GuildSettings>;
  /** Changes the named fields only and returns what holds now; two changes at once both survive. */
  change(guildId: string, changes: Partial<GuildSettings>): Promise<GuildSettings>;
}
