import { avatar, nameOf } from '../avatar.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';

/** @import { PageChannel, Room } from '../../page-protocol.ts' */

/**
 * Channels with their threads below them, then the direct messages.
 * @param {Room} room
 * @param {{ unread: ReadonlySet<string>, onOpen: (channelId: string) => void }} how
 */
export function channelList(room, { unread, onOpen }) {
  const row = (/** @type {PageChannel} */ channel) => channelRow(channel, room, { unread, onOpen });
  const texts = room.channels.filter(({ kind }) => kind === 'text');
  const direct = room.channels.filter(({ kind }) => kind === 'direct');
  return h(
    'nav',
    { class: 'channels', 'aria-label': 'Channels' },
    h('h2', { class: 'list-head', id: 'channels-head' }, 'Text channels'),
    h(
      'ul',
      { 'aria-labelledby': 'channels-head' },
      texts.map((channel) => h('li', {}, row(channel), threadsOf(channel, room, row))),
    ),
    h('h2', { class: 'list-head', id: 'direct-head' }, 'Direct messages'),
    h(
      'ul',
      { 'aria-labelledby': 'direct-head' },
      direct.map((channel) => h('li', {}, row(channel))),
    ),
  );
}

/**
 * @param {PageChannel} channel
 * @param {Room} room
 * @param {(channel: PageChannel) => HTMLElement} row
 */
function threadsOf(channel, room, row) {
  const threads = room.channels.filter(({ parentId }) => parentId === channel.id);
  if (threads.length === 0) return undefined;
  return h(
    'ul',
    { class: 'threads', 'aria-label': `Threads of ${channel.name}` },
    threads.map((thread) => h('li', {}, row(thread))),
  );
}

/**
 * @param {PageChannel} channel
 * @param {Room} room
 * @param {{ unread: ReadonlySet<string>, onOpen: (channelId: string) => void }} how
 */
function channelRow({ id, name, kind }, room, { unread, onOpen }) {
  const isUnread = unread.has(id);
  const partner = kind === 'direct' ? room.members.find(({ user }) => user.id === room.botId) : undefined;
  return h(
    'button',
    {
      type: 'button',
      class: isUnread ? 'channel unread' : 'channel',
      'data-channel-id': id,
      'aria-current': id === room.channelId ? 'page' : undefined,
      on: { click: () => onOpen(id) },
    },
    partner ? avatar(partner.user) : icon(kind === 'text' ? 'hash' : 'thread'),
    h('span', {}, partner ? nameOf(partner.user) : name),
    isUnread && h('span', { class: 'unread-mark' }, 'new'),
  );
}
