import { beforeAll, expect, test } from 'vitest';
import { createDevice, entryAfter } from '../testing/devices.ts';
import { hashEntry, signedBytes } from './codec.ts';
import { decodeStoredEntry, destroyEntry, encodeDestroyedEntry, encodeStoredEntry, type StoredEntry } from './destroyed-entry.ts';

let whole: Extract<StoredEntry, { type: 'whole' }>;
beforeAll(async () => {
  const stored = await entryAfter(await createDevice(), undefined, 1, 1);
  if (stored.type !== 'whole') throw new Error('It is not whole.');
  whole = stored;
});

test('a whole entry and what is left of it decode with the same hash, and the same bytes are signed', () => {
  const left = destroyEntry(whole.entry);
  const expected = { hash: hashEntry(whole.entry), signedBytes: signedBytes(whole.entry) };
  expect(decodeStoredEntry(encodeStoredEntry(whole))).toEqual({ ok: true, value: { type: 'whole', entry: whole.entry, hash: expected.hash }, signedBytes: expected.signedBytes });
  expect(decodeStoredEntry(encodeDestroyedEntry(left))).toEqual({ ok: true, value: { type: 'destroyed', entry: left, hash: expected.hash }, signedBytes: expected.signedBytes });
});
