import { svg } from './dom.js';

/** @import { APIUser } from 'discord-api-types/v10' */

const grounds = ['#5b4ad6', '#1f7a5c', '#b3416b', '#9a5b13', '#2f6db5', '#7a3fa0'];

/**
 * A drawn portrait: the initial on a ground that follows from the id.
 * @param {APIUser} user
 */
export function avatar(user) {
  const ground = grounds[Number(BigInt(user.id) % BigInt(grounds.length))] ?? '';
  const initial = (nameOf(user)[0] ?? '?').toUpperCase();
  const shape = user.bot
    ? { tag: 'rect', width: '40', height: '40', rx: '13', fill: '#4752c4' }
    : { tag: 'circle', cx: '20', cy: '20', r: '20', fill: ground };
  const letter = { tag: 'text', x: '20', y: '27', 'text-anchor': 'middle', fill: '#fff', 'font-size': '19' };
  const image = svg('0 0 40 40', shape, { ...letter, 'font-weight': '700', text: initial });
  image.setAttribute('class', 'avatar');
  return image;
}

/**
 * The name under which the user is seen.
 * @param {APIUser} user
 */
export function nameOf(user) {
  if (user.global_name) return user.global_name;
  return user.username.charAt(0).toUpperCase() + user.username.slice(1);
}
