import { nameOf } from '../avatar.js';
import { channelOptions, roleOptions, userOptions } from '../entities.js';

/** @import { Room } from '../../page-protocol.ts' */

/**
 * The mention being typed before the caret.
 * @param {string} before
 * @returns {{ sign: '@' | '#', typed: string } | undefined}
 */
export function mentionBeingTyped(before) {
  const found = /(?:^|\s)([@#])([\p{L}\p{N}_-]*)$/u.exec(before);
  return found ? { sign: /** @type {'@' | '#'} */ (found[1]), typed: found[2] ?? '' } : undefined;
}

/**
 * @param {{ sign: '@' | '#', typed: string }} mention
 * @param {Room} room
 */
export function mentionOptions({ sign, typed }, room) {
  const all =
    sign === '#'
      ? channelOptions(room).map((option) => ({ ...option, title: `#${option.title}` }))
      : [
          ...userOptions(room).map((option) => ({ ...option, title: `@${option.title}` })),
          ...roleOptions(room).filter(({ title }) => title !== '@everyone'),
        ];
  return all.filter(({ title }) => title.toLowerCase().startsWith(`${sign}${typed.toLowerCase()}`));
}

/**
 * The text as Discord's client sends it: names become mentions by id.
 * @param {string} text
 * @param {Room} room
 */
export function encodeMentions(text, room) {
  const named = [
    ...room.members.map(({ user }) => [`@${nameOf(user)}`, `<@${user.id}>`]),
    ...room.roles.filter(({ name }) => name !== '@everyone').map(({ id, name }) => [`@${name}`, `<@&${id}>`]),
    ...room.channels.filter(({ kind }) => kind !== 'direct').map(({ id, name }) => [`#${name}`, `<#${id}>`]),
  ];
  return text.replace(/[@#][\p{L}\p{N}_-]+/gu, (word) => {
    const match = named.find(([name]) => name?.toLowerCase() === word.toLowerCase());
    return match?.[1] ?? word;
  });
}
