import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDevice, entryAfter, headOfEntry, stepAfter, verify, type TestDevice } from '../testing/devices.ts';
import { admitEntries, isVouchedFor, vouchedHashes, whyNotInRoster, whyNotNextInChain } from './admission.ts';
import { hashEntry } from './codec.ts';
import { destroyEntry, type StoredEntry } from './destroyed-entry.ts';
import { applyRosterStep, sortedHeads, type Roster } from './roster.ts';
import type { DeviceHead, RosterChange } from './roster-step.ts';

const deviceCount = 3;
const chainLength = 5;

let devices: readonly TestDevice[];
let stranger: TestDevice;
let roster: Roster;
/** One right chain for each device, and the same entries with a signature that is another device's. */
let chains: readonly (readonly StoredEntry[])[];
let forged: readonly (readonly StoredEntry[])[];

beforeAll(async () => {
  const [kit, ...all] = await Promise.all(Array.from({ length: deviceCount + 2 }, createDevice));
  const [first, ...rest] = all.slice(0, deviceCount);
  const last = all[deviceCount];
  if (!kit || !first || !last) throw new Error('There are no devices.');
  devices = [first, ...rest];
  stranger = last;
  roster = await after(undefined, { type: 'create', device: first.keys, recovery: kit.keys }, first);
  for (const device of rest) roster = await after(roster, { type: 'add-device', device: device.keys }, first);
  chains = await Promise.all(devices.map((device, index) => chainOf(device, 1, chainLength, index * 100)));
  forged = chains.map((chain, index) => chain.map((stored) => withSignatureOf(stored, chains[(index + 1) % deviceCount]?.[0])));
});

async function after(before: Roster | undefined, change: RosterChange, writer: TestDevice): Promise<Roster> {
  const applied = await applyRosterStep(before, await stepAfter(before, change, writer), verify);
  if (!applied.ok) throw new Error(applied.failure.reason);
  return applied.value;
}

async function chainOf(device: TestDevice, epoch: number, length: number, content: number, from?: DeviceHead): Promise<StoredEntry[]> {
  const chain: StoredEntry[] = [];
  let head = from;
  for (let index = 0; index < length; index += 1) {
    const stored = await entryAfter(device, head, epoch, content + index);
    chain.push(stored);
    head = headOfEntry(stored);
  }
  return chain;
}

function withSignatureOf(stored: StoredEntry, other: StoredEntry | undefined): StoredEntry {
  if (stored.type !== 'whole' || !other) throw new Error('There is nothing to take a signature from.');
  const entry = { ...stored.entry, signature: other.entry.signature };
  return { type: 'whole', entry, hash: hashEntry(entry) };
}

const left = (stored: StoredEntry): StoredEntry => (stored.type === 'whole' ? { type: 'destroyed', entry: destroyEntry(stored.entry), hash: stored.hash } : stored);
const at = (chain: readonly StoredEntry[] | undefined, index: number): StoredEntry => {
  const stored = chain?.[index];
  if (!stored) throw new Error('There is no such entry.');
  return stored;
};
const deviceAt = (index: number): TestDevice => devices[index] ?? stranger;

/** One message: which device's entry, at which place, and what was done to it. */
const messages = fc.array(
  fc.record({ device: fc.nat(deviceCount - 1), place: fc.nat(chainLength - 1), kind: fc.constantFrom('right', 'right', 'right', 'forged', 'destroyed') }),
  { maxLength: 40 },
);

describe('admitting entries', () => {
  test('whatever is lost, doubled, reordered or forged: each chain gets exactly what follows in it, and nothing else', async () => {
    await fc.assert(fc.asyncProperty(messages, fc.tuple(fc.nat(chainLength), fc.nat(chainLength), fc.nat(chainLength)), async (sent, heldCounts) => {
      const held = heldCounts.flatMap((count, device) => (count === 0 ? [] : [headOfEntry(at(chains[device], count - 1))]));
      const entries = sent.map(({ device, place, kind }) => (kind === 'forged' ? at(forged[device], place) : kind === 'destroyed' ? left(at(chains[device], place)) : at(chains[device], place)));
      const stands = [...heldCounts];
      const expected = entries.filter((_, index) => {
        const { device = 0, place = 0, kind } = sent[index] ?? {};
        if (kind === 'forged' || stands[device] !== place) return false;
        stands[device] += 1;
        return true;
      });
      const admission = await admitEntries(roster, held, entries, verify);
      expect(admission.admitted).toEqual(expected);
      expect(admission.refused).toHaveLength(entries.length - expected.length);
      expect(sortedHeads(admission.heads)).toEqual(sortedHeads(stands.flatMap((count, device) => (count === 0 ? [] : [headOfEntry(at(chains[device], count - 1))]))));
    }), { numRuns: 200 });
  });

  test('an entry is admitted by its own signature, whatever comes with it', async () => {
    const run = [at(chains[0], 0), at(forged[0], 1)];
    // Rightly signed, and behind the one that is not.
    const next = await entryAfter(deviceAt(0), headOfEntry(at(forged[0], 1)), 1, 950);
    expect((await admitEntries(roster, [], [...run, next], verify)).admitted).toEqual([at(chains[0], 0)]);
    expect((await admitEntries(roster, [], run, verify)).admitted).toEqual([at(chains[0], 0)]);
  });

  test('forged in the middle of a run, it is named, what hangs on it is missing its entry, and the other devices’ go in', async () => {
    const mixed = [at(chains[0], 0), at(forged[0], 1), at(chains[0], 2), ...(chains[1] ?? [])];
    const admission = await admitEntries(roster, [], mixed, verify);
    expect(admission.admitted).toEqual([at(chains[0], 0), ...(chains[1] ?? [])]);
    expect(admission.refused.map(({ failure }) => failure.type).toSorted()).toEqual(['gap', 'signature-wrong']);
  });

  test('whoever chains an entry of their own behind another’s writes in their own name only', async () => {
    const [mine] = await chainOf(stranger, 1, 1, 900, headOfEntry(at(chains[0], 0)));
    if (mine?.type !== 'whole') throw new Error('It is not whole.');
    const entry = { ...mine.entry, device: deviceAt(0).keys.verifyingKey };
    const admission = await admitEntries(roster, [], [at(chains[0], 0), mine, { type: 'whole', entry, hash: hashEntry(entry) }], verify);
    expect(admission.admitted).toEqual([at(chains[0], 0)]);
    expect(admission.refused.map(({ failure }) => failure.type).toSorted()).toEqual(['device-unknown', 'signature-wrong']);
  });
});

test('the next in a chain names the one before it, and a fork does not', async () => {
  const [first, second] = [at(chains[0], 0), at(chains[0], 1)];
  expect(whyNotNextInChain(first.entry, undefined)).toBeUndefined();
  expect(whyNotNextInChain(second.entry, headOfEntry(first))).toBeUndefined();
  expect(whyNotNextInChain(second.entry, undefined)).toEqual({ type: 'gap' });
  expect(whyNotNextInChain(first.entry, headOfEntry(first))).toEqual({ type: 'sequence-taken' });
  expect(whyNotNextInChain(second.entry, headOfEntry(at(forged[0], 0)))).toEqual({ type: 'sequence-taken' });
});

describe('by the roster', () => {
  /** Epoch 2: the second device was removed when its chain stood at 3; the first one's stood at 2, the third wrote nothing. */
  let later: Roster;
  beforeAll(async () => {
    const recovery = await createDevice();
    const heads = sortedHeads([headOfEntry(at(chains[0], 1)), headOfEntry(at(chains[1], 2))]);
    later = await after(roster, { type: 'revoke-device', device: deviceAt(1).keys.verifyingKey, recovery: recovery.keys, heads }, deviceAt(0));
  });
  const why = (of: Roster, stored: StoredEntry) => whyNotInRoster(of, stored)?.type;

  test('of another vault, an unknown device, and an epoch that is not known yet is refused', async () => {
    const stored = at(chains[0], 0);
    if (stored.type !== 'whole') throw new Error('It is not whole.');
    expect(why(roster, { ...stored, entry: { ...stored.entry, vault: new Uint8Array(16) } })).toBe('foreign');
    expect(why(roster, await entryAfter(stranger, undefined, 1, 1))).toBe('device-unknown');
    expect(why(roster, await entryAfter(deviceAt(0), undefined, 2, 1))).toBe('epoch-unknown');
  });

  test('what a chain held when its epoch ended stays good, also of a removed device, so that a service that was wiped is filled again', async () => {
    const good = [...(chains[0]?.slice(0, 2) ?? []), ...(chains[1]?.slice(0, 3) ?? [])];
    expect((await admitEntries(later, [], good, verify)).admitted).toEqual(good);
  });

  test('what was written beyond it under the old key is to be sealed again, or was written by a device that was removed', () => {
    expect(why(later, at(chains[0], 2))).toBe('epoch-ended');
    expect(why(later, at(chains[2], 0))).toBe('epoch-ended');
    expect(why(later, at(chains[1], 3))).toBe('device-unknown');
  });

  test('under the new key the chain goes on from where the epoch ended, for active devices', async () => {
    const next = await chainOf(deviceAt(0), 2, 2, 500, headOfEntry(at(chains[0], 1)));
    expect((await admitEntries(later, [headOfEntry(at(chains[0], 1))], next, verify)).admitted).toEqual(next);
    expect(why(later, await entryAfter(deviceAt(2), undefined, 2, 1))).toBeUndefined();
    expect(why(later, await entryAfter(deviceAt(1), headOfEntry(at(chains[1], 2)), 2, 1))).toBe('device-unknown');
  });

  test('another history of an epoch that ended is refused where the roster names it, and what leads up to it is not vouched for, even where nothing is held', async () => {
    // A removed computer's key, in a thief's hands, and a service that helps: a new chain up to the length that is named.
    const rewritten = await chainOf(deviceAt(1), 1, 3, 700);
    expect(why(later, at(rewritten, 2))).toBe('sequence-taken');
    const admission = await admitEntries(later, [], rewritten, verify);
    expect(admission.refused.map(({ failure }) => failure.type)).toEqual(['sequence-taken']);
    // What leads up to it can be told from the true ones only by the end that does not come: it is not vouched for.
    expect(admission.admitted).toEqual(rewritten.slice(0, 2));
    expect(admission.admitted.filter(({ entry }) => isVouchedFor(later, entry, admission.heads))).toEqual([]);
    expect(vouchedHashes(later, deviceAt(1).keys.verifyingKey, admission.admitted).size).toBe(0);
    // The same by a device that is active, going on in the new epoch from another entry than the one that is named.
    const fork = await chainOf(deviceAt(0), 1, 2, 800);
    expect(why(later, await entryAfter(deviceAt(0), headOfEntry(at(fork, 1)), 2, 1))).toBe('sequence-taken');
  });

  test('what a removed device wrote is vouched for once the end that is named is held, and told from a forged one by it', async () => {
    const device = deviceAt(1).keys.verifyingKey;
    const good = chains[1]?.slice(0, 3) ?? [];
    const shown = (held: readonly StoredEntry[]) => held.filter(({ entry }) => isVouchedFor(later, entry, held.map(headOfEntry)));
    expect(shown(good.slice(0, 2))).toEqual([]);
    expect(shown(good)).toEqual(good);
    const rewritten = await chainOf(deviceAt(1), 1, 3, 700);
    expect([...vouchedHashes(later, device, [...rewritten, ...good])].toSorted(([one], [other]) => one - other)).toEqual(good.map(({ hash }, index) => [index + 1, hash]));
    // Of active devices, and what was taken in before the removal was known, all is shown.
    expect(shown([at(chains[0], 0), at(chains[2], 0), at(chains[1], 4)])).toHaveLength(3);
  });

  test('an entry of the new epoch does not stand before the end of the old one', async () => {
    expect(why(later, await entryAfter(deviceAt(0), undefined, 2, 1))).toBe('sequence-taken');
    expect(why(later, await entryAfter(deviceAt(0), headOfEntry(at(chains[0], 0)), 2, 1))).toBe('sequence-taken');
  });
});
