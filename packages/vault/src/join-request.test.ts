import { bech32 } from '@scure/base';
import type { PublicKeys, Roster } from '@trusted-hands/envelope';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVaultSecrets } from './create-vault.ts';
import { addDevice, createJoiningDevice, createRoster, publicKeysOf } from './devices.ts';
import { encodeJoinRequest, matchingWords, parseJoinRequest, requestWords } from './join-request.ts';
import { ed25519, seededRandom } from './testing/primitives.ts';

const making = { random: seededRandom(11), ed25519 };
const alphabet = Array.from('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L1BIO');
let keys: PublicKeys;
let others: readonly PublicKeys[];
let rosters: readonly Roster[];

beforeAll(async () => {
  const secrets = await createVaultSecrets(making);
  const first = await createRoster(secrets, making);
  ({ publicKeys: keys } = await createJoiningDevice(making));
  others = await Promise.all(Array.from({ length: 4 }, async () => (await createJoiningDevice(making)).publicKeys));
  const added = await Promise.all([keys, ...others].map((device) => addDevice(secrets, first.roster, device, making)));
  rosters = [first.roster, ...added.flatMap((change) => (change.ok ? [change.value.roster] : []))];
});

describe('the text of a request', () => {
  test('is 112 letters and digits of QR’s alphanumeric mode, and comes back however it was pasted', () => {
    for (const publicKeys of [keys, ...others]) {
      const text = encodeJoinRequest(publicKeys);
      expect(text).toMatch(/^TH1[02-9AC-HJ-NP-Z]{109}$/);
      for (const typed of [text, text.toLowerCase(), ` ${text}\n`, text.replace(/(.{20})/g, '$1\r\n '), text.replace(/(.{5})/g, '$1\u00a0')]) {
        expect(parseJoinRequest(typed)).toEqual({ ok: true, value: publicKeys });
      }
    }
  });

  test('with one, two or three wrong letters is refused, wherever they are', () => {
    const text = encodeJoinRequest(keys);
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(text.length - 1), fc.constantFrom(...alphabet)), { minLength: 1, maxLength: 3 }), (slips) => {
      const letters = Array.from(text);
      for (const [at, letter] of slips) letters[at] = letter;
      if (letters.join('') !== text) expect(parseJoinRequest(letters.join(''))).toMatchObject({ ok: false, failure: { type: 'request-malformed' } });
    }), { numRuns: 1000 });
  });

  test('with any one letter exchanged for any other is refused: all of them', () => {
    const text = encodeJoinRequest(keys);
    const accepted = Array.from(text).flatMap((right, at) => alphabet.filter((letter) => letter !== right && parseJoinRequest(text.slice(0, at) + letter + text.slice(at + 1)).ok));
    expect(accepted).toEqual([]);
  });

  test('with letters swapped, left out or doubled is refused, and any text gives an answer', () => {
    const text = encodeJoinRequest(keys);
    fc.assert(fc.property(fc.nat(text.length - 2), (at) => {
      const [one, two] = [text.charAt(at), text.charAt(at + 1)];
      expect(parseJoinRequest(text.slice(0, at) + text.slice(at + 1)).ok).toBe(false);
      expect(parseJoinRequest(text.slice(0, at) + one + text.slice(at)).ok).toBe(false);
      if (one !== two) expect(parseJoinRequest(text.slice(0, at) + two + one + text.slice(at + 2)).ok).toBe(false);
    }));
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (any) => {
      expect(parseJoinRequest(any).ok).toBe(false);
      expect(parseJoinRequest(`TH1${any}`).ok).toBe(false);
    }));
  });

  test('what is no request says where to look; a key that nothing can be sealed to is refused', () => {
    expect(parseJoinRequest('J307J-0987N')).toMatchObject({ ok: false, failure: { message: expect.stringContaining('begins with TH1') } });
    expect(parseJoinRequest(encodeJoinRequest(keys).slice(0, 60))).toMatchObject({ ok: false, failure: { message: expect.stringContaining('missing') } });
    // RFC 7748, 6.1: zero is a point of small order.
    const small = encodeJoinRequest({ ...keys, ageRecipient: bech32.encodeFromBytes('age', new Uint8Array(32)) });
    expect(parseJoinRequest(small)).toMatchObject({ ok: false, failure: { message: expect.stringContaining('nothing can be sealed') } });
  });
});

describe('the matching words', () => {
  test('are six, and the same on both computers', () => {
    const [roster] = rosters;
    if (!roster) throw new Error('There is no roster.');
    const read = parseJoinRequest(encodeJoinRequest(keys));
    if (!read.ok) throw new Error(read.failure.message);
    expect(matchingWords(read.value, roster)).toEqual(matchingWords(keys, roster));
    expect(matchingWords(keys, roster)).toHaveLength(6);
  });

  test('differ for any other request and any other roster', () => {
    const all = rosters.flatMap((roster) => [keys, ...others].map((publicKeys) => matchingWords(publicKeys, roster).join(' ')));
    expect(new Set(all).size).toBe(rosters.length * (others.length + 1));
    const [roster, another] = rosters;
    if (!roster || !another) throw new Error('There are no rosters.');
    fc.assert(fc.property(fc.nat(255), (bit) => {
      const flip = (bytes: Uint8Array) => bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      expect(matchingWords({ ...keys, verifyingKey: flip(keys.verifyingKey) }, roster)).not.toEqual(matchingWords(keys, roster));
      expect(matchingWords(keys, { ...roster, hash: flip(roster.hash) })).not.toEqual(matchingWords(keys, roster));
    }));
    expect(matchingWords({ ...keys, ageRecipient: others[0]?.ageRecipient ?? '' }, roster)).not.toEqual(matchingWords(keys, roster));
  });

  test('use all 66 bits: every word is any of the 2048', () => {
    const seen = Array.from({ length: 6 }, () => new Set<string>());
    const [roster] = rosters;
    if (!roster) throw new Error('There is no roster.');
    for (let count = 0; count < 400; count += 1) matchingWords({ ...keys, verifyingKey: making.random(32) }, roster).forEach((word, place) => seen[place]?.add(word));
    // 400 draws of 2048 give about 363 different ones.
    for (const words of seen) expect(words.size).toBeGreaterThan(320);
  });
});

test('the words of a request are three, the same on both computers, and others for another request', () => {
  const read = parseJoinRequest(encodeJoinRequest(keys));
  if (!read.ok) throw new Error(read.failure.message);
  expect(requestWords(read.value)).toEqual(requestWords(keys));
  expect(requestWords(keys)).toHaveLength(6);
  expect(new Set([keys, ...others].map((publicKeys) => requestWords(publicKeys).join(' '))).size).toBe(others.length + 1);
  expect(requestWords({ ...keys, ageRecipient: others[0]?.ageRecipient ?? '' })).not.toEqual(requestWords(keys));
  const [roster] = rosters;
  if (roster) expect(matchingWords(keys, roster)).not.toEqual(requestWords(keys));
});

test('a device’s own public keys are those that its request carries', async () => {
  const { device, publicKeys } = await createJoiningDevice(making);
  expect(await publicKeysOf({ device })).toEqual(publicKeys);
});
