import { avatar, nameOf } from '../avatar.js';
import { h } from '../dom.js';

/** @import { BotState, PageMember, Room } from '../../page-protocol.ts' */

const botWords = { online: 'Online', connecting: 'Connecting…', offline: 'Offline' };

/**
 * @param {Room} room
 * @param {BotState} botState
 */
export function memberList(room, botState) {
  const people = room.members.filter(({ user }) => !user.bot);
  const apps = room.members.filter(({ user }) => user.bot);
  return h(
    'div',
    {},
    h('h2', { class: 'list-head' }, `Members — ${people.length}`),
    h(
      'ul',
      {},
      people.map((member) => memberRow(member, room, undefined)),
    ),
    h('h2', { class: 'list-head' }, `Apps — ${apps.length}`),
    h(
      'ul',
      {},
      apps.map((member) => memberRow(member, room, botState)),
    ),
  );
}

/**
 * @param {PageMember} member
 * @param {Room} room
 * @param {BotState | undefined} botState
 */
function memberRow({ user, roleIds }, room, botState) {
  const roles = room.roles.filter(({ id }) => roleIds.includes(id)).map(({ name }) => name);
  const isMe = user.id === room.me.id;
  const note = botState ? botWords[botState] : [isMe && 'You', ...roles].filter(Boolean).join(', ');
  return h(
    'li',
    { class: botState === 'offline' ? 'member offline' : 'member' },
    avatar(user),
    h(
      'span',
      { class: 'member-words' },
      h('span', { class: 'member-name' }, nameOf(user), user.bot && h('span', { class: 'tag' }, 'APP')),
      h('span', { class: 'muted' }, note),
    ),
  );
}
