import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSignedAddresses } from './signed-addresses.ts';

const path = '/directory/files/abc';
const queryOf = (address: string) => {
  const { searchParams } = new URL(address, 'https://service.example');
  return { until: searchParams.get('until') ?? undefined, by: searchParams.get('by') ?? undefined };
};

test('an address is good for an hour or two, is the same for everyone within the hour, and then no longer', () => {
  let nowMs = Date.UTC(2026, 10, 29, 10, 1);
  const addresses = createSignedAddresses('secret', { nowMs: () => nowMs });
  const address = addresses.sign(path);
  nowMs = Date.UTC(2026, 10, 29, 10, 59);
  expect(addresses.sign(path)).toBe(address);
  expect(createSignedAddresses('secret', { nowMs: () => nowMs }).sign(path)).toBe(address);
  expect(addresses.check(path, queryOf(address))).toBe(61 * 60);
  nowMs = Date.UTC(2026, 10, 29, 12, 0);
  expect(addresses.check(path, queryOf(address))).toBe('expired');
});

test('nothing but what was signed with this secret is good', () => {
  const clock = { nowMs: () => 0 };
  const addresses = createSignedAddresses('secret', clock);
  const query = queryOf(addresses.sign(path));
  expect(addresses.check('/directory/files/abd', query)).toBe('forged');
  expect(addresses.check(path, { ...query, until: '99999999999999' })).toBe('forged');
  expect(addresses.check(path, { until: undefined, by: undefined })).toBe('forged');
  expect(createSignedAddresses('another', clock).check(path, query)).toBe('forged');
  fc.assert(fc.property(fc.string(), fc.string(), (until, by) => addresses.check(path, { until, by }) === 'forged'));
});
