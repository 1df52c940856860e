/** What became of a send. Only `sent` and `uncertain` may have left a post. */
export type PostResult =
  /** Without an id when somebody deleted the post before a repeated send. */
  | { readonly kind: 'sent'; readonly messageId?: string }
  /** Refused for now, such as 429; nothing was posted. */
  | { readonly kind: 'later'; readonly afterMs: number; readonly reason: string }
  /** The channel is gone, or the bot may not post there; nothing was posted and trying again is useless. */
  | { readonly kind: 'barred'; readonly reason: string }
  /** The message itself was refused; nothing was posted. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** A time-out, a dropped connection or a server error: the post may exist. */
  | { readonly kind: 'uncertain'; readonly reason: string };

/** Whether the bot's own post of a slot is in the channel. */
export type FindResult =
  | { readonly kind: 'found'; readonly messageId: string }
  | { readonly kind: 'none' }
  /** Discord does not answer now. */
  | { readonly kind: 'later'; readonly reason: string }
  /** Looking is not allowed here; asking again will not help. */
  | { readonly kind: 'cannot-look'; readonly reason: string };

/** What a server's manager should know. */
export interface BriefingNotice {
  /** `paused`: no more briefings until somebody resumes them. `unknown`: one may have been posted or not. */
  readonly kind: 'paused' | 'failed' | 'unknown';
  readonly guildId: string;
  readonly channelId: string;
  readonly localDate: string;
  readonly reason: string;
}

/** Posts briefings; `Post` is whatever the composer makes. No method throws for what Discord answers. */
export interface BriefingPoster<Post> {
  /** Sends once, with `enforce_nonce`, and gives up well within a lease. */
  post(channelId: string, post: Post, nonce: string): Promise<PostResult>;
  /** Looks for the bot's own message that carries `slotKey`, posted at `since` (UTC milliseconds) or later. */
  findOwn(channelId: string, slotKey: string, since: number): Promise<FindResult>;
  /** Tells the manager in the channel where that is possible, and the log in any case. */
  tell(notice: BriefingNotice): Promise<void>;
}
