import { svg } from './dom.js';

/** Outlines on a 24-unit square. */
const paths = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  members:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM2 21c0-4 3-7 7-7s7 3 7 7M16 3.5a4 4 0 0 1 0 7.5M18 14.5c2.5.8 4 3.3 4 6.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 3',
  code: 'm8 7-5 5 5 5M16 7l5 5-5 5',
  theme: 'M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9Z',
  reply: 'm9 7-5 5 5 5M4 12h10a6 6 0 0 1 6 6v1',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  send: 'm4 12 16-8-5 16-4-7-7-1Z',
  close: 'm6 6 12 12M18 6 6 18',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  link: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  down: 'm6 9 6 6 6-6',
  hash: 'M9 4 7 20M17 4l-2 16M4 9h16M4 15h16',
  thread: 'M4 5h16v10H9l-5 4V5Z',
};

/**
 * @param {keyof typeof paths} name
 */
export function icon(name) {
  const image = svg('0 0 24 24', {
    tag: 'path',
    d: paths[name],
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': name === 'more' ? '3.5' : '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  image.setAttribute('class', 'icon');
  return image;
}
