import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pad, paddedLength, unpad } from './padding.ts';

test('comes back as it was', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
    expect(unpad(pad(bytes))).toEqual(bytes);
  }));
});

test('is at least 256 bytes, never shorter than the text, at most 12 % longer, and monotone', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (length) => {
    const padded = paddedLength(length);
    expect(padded).toBeGreaterThanOrEqual(Math.max(length, 256));
    if (length > 256) expect(padded / length).toBeLessThan(1.12);
    expect(paddedLength(length + 1)).toBeGreaterThanOrEqual(padded);
  }));
});

// Nikitin et al., 4.3: with a length of 9 bits the last 9 - 1 - 4 = 4 bits are rounded away.
test.each([[256, 256], [257, 272], [272, 272], [273, 288], [1000, 1024], [1024, 1024], [1025, 1088]])('PADME rounds %i up to %i', (length, padded) => {
  expect(paddedLength(length)).toBe(padded);
});

test('anything but zeros behind the text is refused, and so is a frame that is not whole', () => {
  const padded = pad(new Uint8Array(10));
  padded[200] = 1;
  expect(unpad(padded)).toBeUndefined();
  expect(unpad(Uint8Array.of(0, 0, 1))).toBeUndefined();
  expect(unpad(Uint8Array.of(255, 255, 255, 255, 1))).toBeUndefined();
});
