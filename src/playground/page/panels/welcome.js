import { h } from '../dom.js';
import { icon } from '../icons.js';

/** @import { Room, Welcome } from '../../page-protocol.ts' */

/**
 * What stands above a channel's first message; in the first channel also what this is, and what to try.
 * @param {Room} room
 * @param {(example: Welcome['examples'][number]) => void} onExample
 */
export function startOfChannel(room, onExample) {
  const channel = room.channels.find(({ id }) => id === room.channelId);
  const isFirst = room.channels[0]?.id === room.channelId;
  if (isFirst) return welcomeView(room.welcome, onExample);
  const isDirect = channel?.kind === 'direct';
  const name = channel?.name ?? '';
  return h(
    'div',
    { class: 'channel-start' },
    h('span', { class: 'channel-sign' }, icon(channel?.kind === 'text' ? 'hash' : 'thread')),
    h('h2', {}, isDirect ? name : `#${name}`),
    h(
      'p',
      { class: 'muted' },
      isDirect ? `Your direct messages with ${name}.` : `This is the start of #${name}.`,
    ),
  );
}

/**
 * @param {Welcome} welcome
 * @param {(example: Welcome['examples'][number]) => void} onExample
 */
function welcomeView({ title, text, examples }, onExample) {
  return h(
    'section',
    { class: 'welcome', 'aria-label': title },
    h('h2', {}, title),
    text.split('\n').map((line) => h('p', {}, line)),
    examples.length > 0 &&
      h(
        'ul',
        { class: 'examples', 'aria-label': 'Examples to try' },
        examples.map((example) =>
          h(
            'li',
            {},
            h(
              'button',
              { type: 'button', class: 'example', on: { click: () => onExample(example) } },
              h('span', { class: 'example-command' }, `/${example.command}`),
              h('span', {}, example.label),
            ),
          ),
        ),
      ),
    h('p', { class: 'muted' }, 'Type ', h('kbd', {}, '/'), ' below to see every command.'),
  );
}
