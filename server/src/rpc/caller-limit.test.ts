import { describe, expect, test } from 'vitest';
import { createCallerLimit } from './caller-limit.ts';

function limitAt(max: number) {
  const clock = { at: 1_000_000, nowMs: () => clock.at };
  return { clock, limit: createCallerLimit({ max, windowMs: 60_000, clock }) };
}

describe('createCallerLimit', () => {
  test('counts each caller apart and says in how many seconds to come back', () => {
    const { clock, limit } = limitAt(2);
    expect([limit.take('203.0.113.7'), limit.take('203.0.113.7')]).toEqual([null, null]);
    clock.at += 10_000;
    expect(limit.take('203.0.113.7')).toBe(50);
    expect(limit.take('203.0.113.8')).toBeNull();
    clock.at += 50_000;
    expect(limit.take('203.0.113.7')).toBeNull();
  });

  test('one IPv6 network is one caller, however it is written', () => {
    const { limit } = limitAt(1);
    expect(limit.take('2001:db8:0:1::5')).toBeNull();
    expect(limit.take('2001:db8:0:1:a:b:c:d')).toBe(60);
    expect(limit.take('2001:db8::1:a:b:c:d')).toBe(60);
    expect(limit.take('2001:db8:0:2::5')).toBeNull();
    expect(limit.take('::1')).toBeNull();
  });

  test('a flood of addresses does not fill the memory', () => {
    const { limit } = limitAt(1);
    for (let count = 0; count < 250_000; count += 1) limit.take(`caller-${String(count)}`);
    expect(limit.take('caller-249999')).toBe(60);
  });
});
