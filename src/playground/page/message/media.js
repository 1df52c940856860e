import { h } from '../dom.js';
import { icon } from '../icons.js';

/** @import { APIAttachment } from 'discord-api-types/v10' */

/**
 * A picture of the box, drawn; anything from elsewhere is named, since the page loads nothing from outside.
 * @param {{ url: string, description?: string | null | undefined, width?: number | null | undefined,
 *   height?: number | null | undefined, spoiler?: boolean | undefined }} media
 */
export function picture({ url, description, width, height, spoiler = false }) {
  const path = ownPath(url);
  if (!path)
    return h(
      'p',
      { class: 'foreign-picture' },
      icon('link'),
      ` Picture from ${hostOf(url)}, not loaded here`,
    );
  const image = h('img', {
    src: path,
    alt: description ?? '',
    width: width ?? undefined,
    height: height ?? undefined,
    class: 'picture',
  });
  const link = h(
    'a',
    {
      href: path,
      target: '_blank',
      class: 'picture-link',
      'aria-label': description ? undefined : 'Picture',
    },
    image,
  );
  return spoiler ? hidden(link) : link;
}

/** @param {APIAttachment} attachment */
export function attachmentView(attachment) {
  const isPicture = attachment.content_type?.startsWith('image/');
  return isPicture ? picture(attachment) : fileCard(attachment.filename, attachment.url, attachment.size);
}

/**
 * @param {string} name
 * @param {string} url
 * @param {number | undefined} sizeBytes
 */
export function fileCard(name, url, sizeBytes) {
  return h(
    'p',
    { class: 'file' },
    icon('file'),
    h('a', { href: ownPath(url) ?? url, download: name }, name),
    sizeBytes !== undefined && h('span', { class: 'muted' }, sizeInWords(sizeBytes)),
  );
}

/**
 * The path of a file that this playground serves itself.
 * @param {string} url
 */
function ownPath(url) {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.port === location.port && parsed.pathname.startsWith('/attachments/')
    ? parsed.pathname
    : undefined;
}

/** @param {string} url */
function hostOf(url) {
  return URL.canParse(url) ? new URL(url).host : 'elsewhere';
}

/** @param {HTMLElement} content */
function hidden(content) {
  /** @param {Event} event */
  const reveal = (event) => /** @type {HTMLElement} */ (event.currentTarget).replaceWith(content);
  return h('button', { type: 'button', class: 'picture-spoiler', on: { click: reveal } }, 'Spoiler: show');
}

/** @param {number} bytes */
function sizeInWords(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
