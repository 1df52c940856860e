/** @import { Room } from '../page-protocol.ts' */

const key = 'seat';

/** Whom one plays and where, kept over a reload of this tab. */
export const Seat = {
  /** @param {Pick<Room, 'actor' | 'channelId'>} room */
  keep({ actor, channelId }) {
    sessionStorage.setItem(key, JSON.stringify({ actor, channelId }));
  },

  /** @returns {Pick<Room, 'actor' | 'channelId'> | undefined} */
  kept() {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  },
};
