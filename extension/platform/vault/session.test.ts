/** Locking by a clock that the test moves: no key is given after its time, whatever became of timers and alarms. */
import { createEd25519, type VaultSecrets } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import * as fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { choosePerson, readChosen } from '../people/chosen-person.ts';
import { firstPersonId } from '../store/person.ts';
import { idleLimitMs, isLockDue, lockAtMs, unlockLimitMs } from './lock-times.ts';
import { clearIfDue, clearUnlocked, readUnlocked } from './session-storage.ts';
import { openSession } from './session.ts';

const startMs = Date.UTC(2026, 10, 21, 9);
let nowMs = startMs;
const clock = () => nowMs;
let secrets: VaultSecrets;

beforeAll(async () => {
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
  secrets = await createVaultSecrets({ random, ed25519: createEd25519(crypto.subtle) });
});
beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  nowMs = startMs;
});
afterEach(() => vi.useRealTimers());

/** Time passes as on a computer that is awake: timers fire when they are due. */
async function pass(milliseconds: number): Promise<void> {
  nowMs += milliseconds;
  await vi.advanceTimersByTimeAsync(milliseconds);
}

describe('a session', () => {
  test('holds the keys until nothing was typed for 15 minutes', async () => {
    const session = openSession(clock, firstPersonId);
    await session.begin(secrets);
    await pass(idleLimitMs - 1_000);
    expect(session.secrets()).toEqual(secrets);
    session.touch();
    await pass(idleLimitMs - 1_000);
    expect(session.secrets()).toEqual(secrets);
    await pass(2_000);
    expect(session.secrets()).toBeUndefined();
    expect(await readUnlocked()).toBeUndefined();
  });

  test('locks 12 hours after unlocking, however busy', async () => {
    const session = openSession(clock, firstPersonId);
    await session.begin(secrets);
    const stepMs = 10 * 60 * 1000;
    for (let passed = stepMs; passed < unlockLimitMs; passed += stepMs) {
      await pass(stepMs);
      session.touch();
      expect(session.secrets()).toBeDefined();
    }
    await pass(stepMs);
    expect(session.secrets()).toBeUndefined();
  });

  test('a computer that slept gives no key on waking, though no timer and no alarm fired', async () => {
    const session = openSession(clock, firstPersonId);
    await session.begin(secrets);
    nowMs += idleLimitMs;
    expect(session.secrets()).toBeUndefined();
    await expect.poll(() => readUnlocked()).toBeUndefined();
  });

  test('a computer that woke takes the notes off the screen within seconds, though nobody touches it', async () => {
    const session = openSession(clock, firstPersonId);
    await session.begin(secrets);
    const heard = vi.fn();
    session.subscribe(heard);
    nowMs += 8 * 60 * 60 * 1000;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(heard).toHaveBeenCalled();
    expect(await readUnlocked()).toBeUndefined();
  });

  test('a listener that fails keeps no other from hearing that the keys go', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const session = openSession(clock, firstPersonId);
    await session.begin(secrets);
    const sealed = vi.fn();
    const heard = vi.fn();
    session.onLocking(() => {
      throw new Error('a bug in a page');
    });
    session.onLocking(sealed);
    session.subscribe(heard);
    await session.end();
    expect(sealed).toHaveBeenCalledOnce();
    expect(heard).toHaveBeenCalled();
    expect(reported).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  test('a clock that was set back gives no key', async () => {
    const session = openSession(clock, firstPersonId);
    await session.begin(secrets);
    nowMs -= 24 * 60 * 60 * 1000;
    expect(session.secrets()).toBeUndefined();
  });

  test('a page that opens after the time finds nothing, and one that opens before finds the keys', async () => {
    await openSession(clock, firstPersonId).begin(secrets);
    const inTime = openSession(clock, firstPersonId);
    await inTime.load();
    expect(inTime.secrets()).toEqual(secrets);
    nowMs += idleLimitMs;
    const tooLate = openSession(clock, firstPersonId);
    await tooLate.load();
    expect(tooLate.secrets()).toBeUndefined();
    // With no alarm to do it, the page that finds them takes them out of the browser's memory.
    await expect.poll(() => readUnlocked()).toBeUndefined();
  });

  test('every page is locked by one, and may seal what was typed before its keys go', async () => {
    const one = openSession(clock, firstPersonId);
    const other = openSession(clock, firstPersonId);
    await one.begin(secrets);
    await other.load();
    const sealedWith: VaultSecrets[] = [];
    const heard = vi.fn();
    other.onLocking((keys) => sealedWith.push(keys));
    other.subscribe(heard);
    await one.end();
    await expect.poll(() => other.secrets()).toBeUndefined();
    expect(sealedWith).toEqual([secrets]);
    expect(heard).toHaveBeenCalled();
  });

  test('activity in one page keeps the other’s keys too', async () => {
    const one = openSession(clock, firstPersonId);
    const other = openSession(clock, firstPersonId);
    await one.begin(secrets);
    await other.load();
    await pass(idleLimitMs - 1_000);
    one.touch();
    await pass(60_000);
    expect(other.secrets()).toEqual(secrets);
  });

  test('other secrets reach every page and keep the time of the unlocking; behind a lock nothing is left of them', async () => {
    const one = openSession(clock, firstPersonId);
    const other = openSession(clock, firstPersonId);
    await one.begin(secrets);
    await other.load();
    await pass(idleLimitMs - 1_000);
    one.touch();
    await pass(idleLimitMs - 1_000);
    const next = { ...secrets, recoveryCode: 'another code' };
    await one.replace(next);
    expect(one.secrets()).toEqual(next);
    await expect.poll(() => other.secrets()).toEqual(next);
    await pass(2_000);
    expect(one.secrets()).toBeUndefined();
    await one.replace(secrets);
    expect(await readUnlocked()).toBeUndefined();

    await one.begin(secrets);
    // Another page locks in the moment before they are written.
    const area = fakeBrowser.storage.session;
    const set = area.set.bind(area);
    vi.spyOn(area, 'set').mockImplementationOnce(async (items) => {
      void clearUnlocked();
      await set(items);
    });
    await one.replace(next);
    expect(one.secrets()).toBeUndefined();
    expect(await readUnlocked()).toBeUndefined();
  });

  test('the background locks when no page is open', async () => {
    await openSession(clock, firstPersonId).begin(secrets);
    expect(await clearIfDue(startMs + idleLimitMs - 1)).toBe(false);
    expect(await clearIfDue(startMs + idleLimitMs)).toBe(true);
    expect(await readUnlocked()).toBeUndefined();
  });

  test('200 cycles of unlocking, working, sleeping and losing timers: never a key after its time', async () => {
    const session = openSession(clock, firstPersonId);
    const steps = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 20 * 60 * 1000 }), asleep: fc.boolean(), touch: fc.boolean() }), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(steps, async (cycle) => {
      await session.begin(secrets);
      const times = { unlockedAtMs: nowMs, lastActivityMs: nowMs };
      for (const step of cycle) {
        if (step.asleep) nowMs += step.afterMs;
        else await pass(step.afterMs);
        const due = isLockDue(times, nowMs);
        expect(session.secrets() === undefined).toBe(due);
        if (due) break;
        if (step.touch) {
          session.touch();
          times.lastActivityMs = nowMs;
        }
      }
      await session.end();
    }), { numRuns: 200 });
  });
});

test('the lock time is the earlier of the two limits', () => {
  fc.assert(fc.property(fc.nat(unlockLimitMs), (worked) => {
    const times = { unlockedAtMs: startMs, lastActivityMs: startMs + worked };
    expect(lockAtMs(times)).toBe(Math.min(startMs + worked + idleLimitMs, startMs + unlockLimitMs));
    expect(isLockDue(times, lockAtMs(times) - 1)).toBe(false);
    expect(isLockDue(times, lockAtMs(times))).toBe(true);
  }));
});

describe('of several people in one browser', () => {
  test('a page holds no keys of another person, and lets go of its own where another one’s come', async () => {
    const annas = openSession(clock, firstPersonId);
    const bens = openSession(clock, 'ben');
    const sealing = vi.fn();
    annas.onLocking(sealing);
    await annas.begin(secrets);
    await expect.poll(() => annas.secrets()).toEqual(secrets);
    await bens.load();
    expect(bens.secrets()).toBeUndefined();
    // Whoever is chosen next locks whoever was before, while what was typed can still be sealed.
    await choosePerson('ben');
    await expect.poll(() => annas.secrets()).toBeUndefined();
    expect(sealing).toHaveBeenCalledExactlyOnceWith(secrets);
    await bens.begin(secrets);
    expect(bens.secrets()).toEqual(secrets);
    await annas.load();
    expect(annas.secrets()).toBeUndefined();
  });

  test('whoever unlocks while another one was chosen stays locked', async () => {
    const annas = openSession(clock, firstPersonId);
    await choosePerson(firstPersonId);
    const unlocking = choosePerson('ben').then(() => annas.begin(secrets));
    await unlocking;
    expect(annas.secrets()).toBeUndefined();
    expect(await readUnlocked()).toBeUndefined();
    expect(await readChosen()).toEqual({ type: 'person', id: 'ben' });
  });

  test('locking forgets who was chosen, and choosing takes everything of the one before from the memory of the browser', async () => {
    const annas = openSession(clock, firstPersonId);
    await annas.begin(secrets);
    expect(await readChosen()).toEqual({ type: 'person', id: firstPersonId });
    await annas.end();
    expect(await readChosen()).toEqual({ type: 'not-yet' });
    await fakeBrowser.storage.session.set({ intent: 'a note of hers', jot: 'the key of a jot' });
    await choosePerson('ben');
    expect(await fakeBrowser.storage.session.get()).toEqual({ chosen: 'ben' });
  });

  test('a page without keys takes none of another person’s away', async () => {
    const annas = openSession(clock, firstPersonId);
    const bens = openSession(clock, 'ben');
    await choosePerson('ben');
    await bens.begin(secrets);
    await annas.end({ stays: true });
    await annas.end();
    expect(await readUnlocked()).toMatchObject({ person: 'ben' });
    expect(await readChosen()).toEqual({ type: 'person', id: 'ben' });
    expect(bens.secrets()).toEqual(secrets);
  });

  test('what cannot be opened leaves the one who tried on the page that says so', async () => {
    const bens = openSession(clock, 'ben');
    await choosePerson('ben');
    await bens.begin(secrets);
    await bens.end({ stays: true });
    expect(await readUnlocked()).toBeUndefined();
    expect(await readChosen()).toEqual({ type: 'person', id: 'ben' });
  });
});
