import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToInteger, decodeFields, encodeFields, integerToBytes } from './bytes.ts';

const bytes = () => fc.uint8Array({ maxLength: 64 });

describe('length-prefixed fields', () => {
  test('come back as they were', () => {
    fc.assert(fc.property(fc.array(bytes(), { maxLength: 8 }), (fields) => {
      expect(decodeFields(encodeFields(fields), fields.length)).toEqual(fields);
      expect(decodeFields(encodeFields(fields))).toEqual(fields);
    }));
  });

  test('have one encoding: what decodes encodes to the same bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (any) => {
      const fields = decodeFields(any);
      if (fields) expect(encodeFields(fields)).toEqual(any);
    }));
  });

  test('are refused when cut short or followed by more', () => {
    fc.assert(fc.property(fc.array(bytes(), { minLength: 1, maxLength: 4 }), fc.nat(), (fields, cut) => {
      const whole = encodeFields(fields);
      expect(decodeFields(whole.subarray(0, cut % whole.length), fields.length)).toBeUndefined();
      expect(decodeFields(Uint8Array.of(...whole, 0), fields.length)).toBeUndefined();
    }));
  });
});

test('integers come back, and larger than safe ones do not', () => {
  fc.assert(fc.property(fc.maxSafeNat(), (value) => {
    expect(bytesToInteger(integerToBytes(value))).toBe(value);
  }));
  expect(bytesToInteger(new Uint8Array(8).fill(255))).toBeUndefined();
  expect(bytesToInteger(new Uint8Array(7))).toBeUndefined();
});
