import { avatar, nameOf } from './avatar.js';
import { icon } from './icons.js';

/** @import { Room } from '../page-protocol.ts' */
/** @import { Option } from './option-list.js' */

/** Component types and option types that choose people, roles, channels. */
const channelTypes = /** @type {const} */ ({ text: 0, direct: 1, thread: 11 });

/**
 * @param {Room} room
 * @returns {Option[]}
 */
export function userOptions(room) {
  return room.members.map(({ user }) => ({
    value: user.id,
    title: nameOf(user),
    detail: user.username,
    picture: avatar(user),
  }));
}

/**
 * @param {Room} room
 * @returns {Option[]}
 */
export function roleOptions(room) {
  return room.roles.map(({ id, name }) => ({ value: id, title: name.startsWith('@') ? name : `@${name}` }));
}

/**
 * The server's channels, of the given Discord types only, if any are given.
 * @param {Room} room
 * @param {readonly number[]} [types]
 * @returns {Option[]}
 */
export function channelOptions(room, types = []) {
  return room.channels
    .filter(({ kind }) => kind !== 'direct')
    .filter(({ kind }) => types.length === 0 || types.includes(channelTypes[kind]))
    .map(({ id, name, kind }) => ({
      value: id,
      title: name,
      picture: icon(kind === 'thread' ? 'thread' : 'hash'),
    }));
}
