import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { encodePng } from './encode-png.ts';
import { font, size } from './look.ts';

const fontFiles = ['inter-regular.ttf', 'inter-semibold.ttf'].map((name) =>
  fileURLToPath(new URL(`fonts/${name}`, import.meta.url)),
);

/** SVG to PNG with the bundled font alone, so a picture is the same on every machine. */
export function renderPng(svg: string): Uint8Array {
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: size.scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: font },
  }).render();
  return encodePng(pixels, width, height);
}
