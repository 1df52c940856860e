import { crc32, deflateSync } from 'node:zlib';

/** Palette entries of an indexed PNG. */
const coloursMax = 256;

/**
 * Encodes opaque RGBA pixels as a PNG with a palette, a third of the size of one without: a chart has few colours and
 * their blends at the edges. Blends are merged with a near colour until the palette holds all.
 * Source: PNG specification, third edition, sections 11.2 (chunks) and 9.2 (filter type 0).
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  // A copy begins at an address that 32-bit numbers may be read from.
  const colours = new Uint32Array(pixels.slice().buffer);
  const { palette, indexOf } = makePalette(colours);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, pixel = 0; y < height; y += 1) {
    for (let x = 1; x <= width; x += 1, pixel += 1) {
      // Neighbours are mostly alike, and a look-up costs more than all the rest.
      const isAlike = x > 1 && colours[pixel] === colours[pixel - 1];
      const at = y * (width + 1) + x;
      rows[at] = isAlike ? rows[at - 1]! : indexOf.get(colours[pixel]!)!;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function makePalette(colours: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (let pixel = 0, since = 0; pixel < colours.length; pixel += 1) {
    if (colours[pixel] === colours[pixel + 1]) continue;
    counts.set(colours[pixel]!, (counts.get(colours[pixel]!) ?? 0) + pixel + 1 - since);
    since = pixel + 1;
  }
  const frequent = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let nearness = 0; ; nearness += 6) {
    const palette: number[] = [];
    const indexOf = new Map<number, number>();
    for (const colour of frequent) {
      const near = palette.findIndex((entry) => distance(entry, colour) <= nearness);
      indexOf.set(colour, near === -1 ? palette.push(colour) - 1 : near);
      if (palette.length > coloursMax) break;
    }
    if (palette.length <= coloursMax) return { palette, indexOf };
  }
}

/** Red, green and blue of a pixel read as a little-endian number. */
const channels = (colour: number): number[] => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

/** The largest difference of the three channels, 0–255. */
function distance(a: number, b: number): number {
  const apart = (shift: number): number => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return Math.max(apart(0), apart(8), apart(16));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
