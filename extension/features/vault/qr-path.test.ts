import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';
import { qrPath } from './qr-code.tsx';

const pixelsPerModule = 4;

it('is read by a reader as it is drawn, every dark module once, and leaves the quiet zone white', () => {
  const text = 'K7QXM-2B9TD-W5HJC-8NRPA-4FGVE-Z6YSK-1M3XQ-9T0BD';
  const { path, size } = qrPath(text);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let column = Number(x); column < Number(x) + Number(width); column += 1) {
      expect(drawn[Number(y)]?.[column]).toBe(false);
      const row = drawn[Number(y)];
      if (row) row[column] = true;
    }
  }
  for (const index of [0, 1, 2, 3]) expect([...(drawn[index] ?? []), ...(drawn[size - 1 - index] ?? []), ...drawn.map((row) => row[index]), ...drawn.map((row) => row[size - 1 - index])]).not.toContain(true);

  const side = size * pixelsPerModule;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (drawn[Math.floor(y / pixelsPerModule)]?.[Math.floor(x / pixelsPerModule)]) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  expect(decodeQR({ width: side, height: side, data })).toBe(text);
});
