/** The encodings of steps, keyrings, destroyed entries and destructions, by one set of properties. */
import { sha256 } from '@noble/hashes/sha2.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeStoredEntry, destroyEntry, encodeDestroyedEntry, encodeStoredEntry, type DestroyedEntry } from './destroyed-entry.ts';
import { decodeDestruction, destructionSignedBytes, encodeDestruction, maximumDestroyedEntries, type Destruction } from './destruction.ts';
import { encodeEntry, hashEntry } from './codec.ts';
import { entryLengths, type Entry } from './entry.ts';
import { decodeKeyring, encodeKeyring, keyringSignedBytes, maximumKeyringBytes, type Keyring } from './keyring.ts';
import { maximumDevices } from './roster.ts';
import { decodeRosterStep, encodeRosterStep, hashRosterStep, maximumRosterStepBytes, type DeviceHead, type PublicKeys, type RosterChange, type RosterStep } from './roster-step.ts';

const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const counts = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const publicKeys: fc.Arbitrary<PublicKeys> = fc.record({
  verifyingKey: exactly(32),
  ageRecipient: fc.array(fc.constantFrom(...Array.from('qpzry9x8gf2tvdw0s3jn54khce6mua7l')), { minLength: 58, maxLength: 58 }).map((letters) => `age1${letters.join('')}`),
});
const heads: fc.Arbitrary<readonly DeviceHead[]> = fc.array(fc.record({ device: exactly(32), deviceSequence: counts, hash: exactly(32) }), { maxLength: 4 });
const changes: fc.Arbitrary<RosterChange> = fc.oneof(
  fc.record({ type: fc.constant('create' as const), device: publicKeys, recovery: publicKeys }),
  fc.record({ type: fc.constant('add-device' as const), device: publicKeys }),
  fc.record({ type: fc.constant('revoke-device' as const), device: exactly(32), recovery: publicKeys, heads }),
  fc.record({ type: fc.constant('replace-recovery' as const), recovery: publicKeys, heads }),
);
const steps: fc.Arbitrary<RosterStep> = fc.record({ v: fc.constant(1 as const), vault: exactly(16), sequence: counts, previousHash: exactly(32), writer: exactly(32), change: changes, signature: exactly(64) });
const keyrings: fc.Arbitrary<Keyring> = fc.record({ v: fc.constant(1 as const), vault: exactly(16), rosterSequence: counts, rosterHash: exactly(32), writer: exactly(32), sealed: fc.uint8Array({ maxLength: 200 }), signature: exactly(64) });
const entries: fc.Arbitrary<Entry> = fc.record({
  v: fc.constant(1 as const), vault: exactly(entryLengths.vault), id: exactly(entryLengths.id), device: exactly(entryLengths.device), deviceSequence: counts, previousHash: exactly(entryLengths.previousHash),
  epoch: counts, keyCommitment: exactly(entryLengths.keyCommitment), nonce: exactly(entryLengths.nonce), ciphertext: fc.uint8Array({ maxLength: 100 }), signature: exactly(entryLengths.signature),
});
const destructions: fc.Arbitrary<Destruction> = fc.record({
  v: fc.constant(1 as const), vault: exactly(16), atMs: fc.maxSafeNat(), entryIds: fc.array(exactly(16), { minLength: 1, maxLength: 5 }), writer: exactly(32), signature: exactly(64),
});

interface Codec<Value> {
  readonly name: string;
  readonly values: fc.Arbitrary<Value>;
  readonly encode: (value: Value) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: { readonly reason: string } };
  /** What tells two values apart: a hash, or what is signed with the signature. */
  readonly identity: (value: Value) => unknown;
}

const destroyed: Codec<DestroyedEntry> = {
  name: 'what is left of an entry',
  values: entries.map(destroyEntry),
  encode: encodeDestroyedEntry,
  decode: (bytes) => {
    const read = decodeStoredEntry(bytes);
    if (!read.ok) return read;
    return read.value.type === 'destroyed' ? { ok: true, value: read.value.entry } : { ok: false, failure: { reason: 'It is whole.' } };
  },
  identity: hashEntry,
};
const rosterStep: Codec<RosterStep> = { name: 'a step', values: steps, encode: encodeRosterStep, decode: decodeRosterStep, identity: hashRosterStep };
const keyring: Codec<Keyring> = { name: 'a keyring', values: keyrings, encode: encodeKeyring, decode: decodeKeyring, identity: (value) => [keyringSignedBytes(value), value.signature] };
const destruction: Codec<Destruction> = { name: 'a destruction', values: destructions, encode: encodeDestruction, decode: decodeDestruction, identity: (value) => [destructionSignedBytes(value), value.signature] };

function hold<Value>({ name, values, encode, decode, identity }: Codec<Value>): void {
  describe(name, () => {
    test('comes back as it was', () => {
      fc.assert(fc.property(values, (value) => {
        expect(decode(encode(value))).toEqual({ ok: true, value });
      }));
    });

    test('with any bit flipped is refused, or is another one whose only encoding it is', () => {
      fc.assert(fc.property(values, fc.nat(), (value, at) => {
        const bytes = encode(value);
        const index = (at >> 3) % bytes.length;
        const flipped = bytes.with(index, (bytes[index] ?? 0) ^ (1 << (at & 7)));
        const read = decode(flipped);
        if (!read.ok) return;
        expect(encode(read.value)).toEqual(flipped);
        expect(identity(read.value)).not.toEqual(identity(value));
      }), { numRuns: 500 });
    });

    test('cut short anywhere, or with anything behind it, is refused', () => {
      fc.assert(fc.property(values, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }), (value, cut, more) => {
        const bytes = encode(value);
        expect(decode(bytes.subarray(0, cut % bytes.length)).ok).toBe(false);
        expect(decode(Uint8Array.of(...bytes, ...more)).ok).toBe(false);
      }));
    });

    test('is not read from any bytes, and nothing throws', () => {
      fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decode(bytes).ok).toBe(false);
      }));
    });
  });
}

hold(rosterStep);
hold(keyring);
hold(destroyed);
hold(destruction);

test('none of them is read as another one', () => {
  const encoded = (sample: { readonly values: fc.Arbitrary<never>; readonly encode: (value: never) => Uint8Array }) => fc.sample(sample.values, 1).map(sample.encode);
  // Safe: each codec is only given what its own arbitrary made.
  const all = [rosterStep, keyring, destroyed, destruction] as unknown as readonly Codec<never>[];
  for (const one of all) for (const other of all) if (one !== other) for (const bytes of encoded(one)) expect(other.decode(bytes).ok, `${one.name} as ${other.name}`).toBe(false);
});

test('an entry keeps its hash when its content is destroyed, and is whole or not', () => {
  fc.assert(fc.property(entries, (entry) => {
    const whole = decodeStoredEntry(encodeEntry(entry));
    const left = decodeStoredEntry(encodeDestroyedEntry(destroyEntry(entry)));
    if (!whole.ok || !left.ok) throw new Error('They were not read.');
    expect([whole.value.type, left.value.type]).toEqual(['whole', 'destroyed']);
    expect(left.value.hash).toEqual(whole.value.hash);
    expect([whole.value, left.value].map(encodeStoredEntry)).toEqual([encodeEntry(entry), encodeDestroyedEntry(destroyEntry(entry))]);
    expect(left.value.entry).toMatchObject({ ciphertextHash: sha256(entry.ciphertext) });
  }));
});

describe('the limits', () => {
  const [step] = fc.sample(steps, 1);
  const [keys] = fc.sample(publicKeys, 1);
  const [sealed] = fc.sample(keyrings, 1);
  const [statement] = fc.sample(destructions, 1);
  if (!step || !keys || !sealed || !statement) throw new Error('fast-check gave no sample');
  const headsOf = (count: number): DeviceHead[] => Array.from({ length: count }, (_, index) => ({ device: new Uint8Array(32).fill(index), deviceSequence: Number.MAX_SAFE_INTEGER, hash: new Uint8Array(32) }));

  test('a step that names every device there may ever be fits; a larger one does not', () => {
    const largest: RosterStep = { ...step, change: { type: 'revoke-device', device: new Uint8Array(32), recovery: keys, heads: headsOf(maximumDevices) } };
    expect(decodeRosterStep(encodeRosterStep(largest))).toEqual({ ok: true, value: largest });
    const tooLarge = encodeRosterStep({ ...step, change: { type: 'replace-recovery', recovery: keys, heads: headsOf(100) } });
    expect(tooLarge.length).toBeGreaterThan(maximumRosterStepBytes);
    expect(decodeRosterStep(tooLarge)).toMatchObject({ ok: false, failure: { reason: 'It is larger than a step may be.' } });
  });

  test('a keyring and a destruction have an upper one', () => {
    expect(decodeKeyring(encodeKeyring({ ...sealed, sealed: new Uint8Array(maximumKeyringBytes) }))).toMatchObject({ ok: false, failure: { reason: 'It is larger than a keyring may be.' } });
    const ids = Array.from({ length: maximumDestroyedEntries + 1 }, () => new Uint8Array(16));
    expect(decodeDestruction(encodeDestruction({ ...statement, entryIds: ids.slice(1) })).ok).toBe(true);
    expect(decodeDestruction(encodeDestruction({ ...statement, entryIds: ids })).ok).toBe(false);
    expect(decodeDestruction(encodeDestruction({ ...statement, entryIds: [] })).ok).toBe(false);
  });

  test('an age recipient that is none, a head without a number and a step without one are refused', () => {
    for (const ageRecipient of ['age1short', `${keys.ageRecipient}x`, keys.ageRecipient.toUpperCase(), keys.ageRecipient.replace(/.$/, 'b'), keys.ageRecipient.replace(/.$/, 'é')]) {
      expect(decodeRosterStep(encodeRosterStep({ ...step, change: { type: 'add-device', device: { ...keys, ageRecipient } } })).ok, ageRecipient).toBe(false);
    }
    const [head] = headsOf(1);
    if (!head) throw new Error('There is no head.');
    expect(decodeRosterStep(encodeRosterStep({ ...step, change: { type: 'replace-recovery', recovery: keys, heads: [{ ...head, deviceSequence: 0 }] } })).ok).toBe(false);
    expect(decodeRosterStep(encodeRosterStep({ ...step, sequence: 0 })).ok).toBe(false);
  });
});
