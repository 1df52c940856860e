import { crc32, deflateSync } from 'node:zlib';

/** Palette entries of an indexed PNG. */
const coloursMax = 256;

/**
 * Encodes opaque RGBA pixels as a PNG with a palette, a third of the size of one without: a chart has few colours and
 * their blends at the edges. Blends are merged with a near colour until the palette holds all.
 * Source: PNG specification, third edition, sections 11.2 (chunks) and 9.2 (filter type 0).
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { palette, indexOf } = makePalette(pixels);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + x + 1] = indexOf.get(colourAt(pixels, y * width + x))!;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(pixels: Uint8Array, pixel: number): number {
  return (pixels[pixel * 4]! << 16) | (pixels[pixel * 4 + 1]! << 8) | pixels[pixel * 4 + 2]!;
}

function makePalette(pixels: Uint8Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (let i = 0; i < pixels.length / 4; i += 1) {
    const colour = colourAt(pixels, i);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let nearness = 0; ; nearness += 6) {
    const palette: number[] = [];
    const indexOf = new Map<number, number>();
    for (const colour of colours) {
      const near = palette.findIndex((entry) => distance(entry, colour) <= nearness);
      indexOf.set(colour, near === -1 ? palette.push(colour) - 1 : near);
      if (palette.length > coloursMax) break;
    }
    if (palette.length <= coloursMax) return { palette, indexOf };
  }
}

/** The largest difference of the three channels, 0–255. */
function distance(a: number, b: number): number {
  const apart = (shift: number): number => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return Math.max(apart(16), apart(8), apart(0));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
