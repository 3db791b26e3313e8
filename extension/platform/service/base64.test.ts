import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64ToBytes, bytesToBase64 } from './base64.ts';

test('any bytes are written as Node writes them, and read again', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
    expect(bytesToBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(base64ToBytes(bytesToBase64(bytes))).toEqual(bytes);
  }));
});

test('what is no base64 is refused', () => {
  expect(() => base64ToBytes('a*b=')).toThrow();
});
