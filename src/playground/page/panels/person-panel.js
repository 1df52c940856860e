import { avatar, nameOf } from '../avatar.js';
import { h } from '../dom.js';

/** @import { Actor } from '../../driver.ts' */
/** @import { Room } from '../../page-protocol.ts' */

/** @type {readonly { actor: Actor, label: string }[]} */
const roles = [
  { actor: 'member', label: 'Member' },
  { actor: 'manager', label: 'Manager' },
];

/**
 * Whom one plays, and the switch to the other.
 * @param {Room} room
 * @param {(actor: Actor) => void} onSwitch
 */
export function personPanel(room, onSwitch) {
  return h(
    'fieldset',
    { class: 'person' },
    h('legend', { class: 'unseen' }, 'Your role'),
    avatar(room.me),
    h('span', { class: 'person-name' }, nameOf(room.me)),
    h(
      'div',
      { class: 'switch' },
      roles.map(({ actor, label }) =>
        h(
          'label',
          {},
          h('input', {
            type: 'radio',
            name: 'actor',
            value: actor,
            checked: actor === room.actor,
            on: { change: () => onSwitch(actor) },
          }),
          h('span', {}, label),
        ),
      ),
    ),
  );
}
