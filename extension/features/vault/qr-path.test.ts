import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrPath } from './qr-code.tsx';

it('draws every dark module once, and leaves the quiet zone white', () => {
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
  expect(drawn).toEqual(encode(text, { ecc: 'M', border: 4 }).data);
  for (const index of [0, 1, 2, 3]) expect([...(drawn[index] ?? []), ...(drawn[size - 1 - index] ?? []), ...drawn.map((row) => row[index]), ...drawn.map((row) => row[size - 1 - index])]).not.toContain(true);
});
