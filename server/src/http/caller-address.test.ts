import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callerAddress } from './caller-address.ts';

describe('callerAddress', () => {
  test('is the peer itself when nothing was forwarded', () => {
    expect(callerAddress('203.0.113.7', undefined)).toBe('203.0.113.7');
    expect(callerAddress('::ffff:203.0.113.7', undefined)).toBe('203.0.113.7');
    expect(callerAddress(undefined, undefined)).toBe('');
  });

  test('a stranger’s own X-Forwarded-For counts for nothing', () => {
    fc.assert(fc.property(fc.string(), (header) => callerAddress('203.0.113.7', header) === '203.0.113.7'));
  });

  test('behind a proxy it is what the proxy appended, whatever the caller wrote in front', () => {
    fc.assert(fc.property(fc.string(), (forged) => callerAddress('127.0.0.1', `${forged},198.51.100.9`) === '198.51.100.9'));
    expect(callerAddress('::1', '203.0.113.1, 198.51.100.9, 10.0.0.5')).toBe('198.51.100.9');
    expect(callerAddress('fd00::1', '2001:db8::1')).toBe('2001:db8::1');
  });

  test('falls back to the proxy when the header names nobody', () => {
    expect(callerAddress('127.0.0.1', 'unknown, _hidden, 10.0.0.1')).toBe('127.0.0.1');
  });
});
