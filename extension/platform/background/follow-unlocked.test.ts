/** What the background holds while it syncs: gone with the lock, whoever locked and whenever. */
import { createEd25519, serializeSecrets, type VaultSecrets } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { firstPersonId } from '../store/person.ts';
import { idleLimitMs } from '../vault/lock-times.ts';
import { activityKey, clearUnlocked, readUnlocked, replaceSecrets, unlockedKey, writeUnlocked } from '../vault/session-storage.ts';
import { followUnlocked } from './follow-unlocked.ts';

const startMs = Date.UTC(2026, 10, 21, 9);
let nowMs = startMs;
let secrets: VaultSecrets;
let others: VaultSecrets;

beforeAll(async () => {
  const making = { random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)), ed25519: createEd25519(crypto.subtle) };
  [secrets, others] = [await createVaultSecrets(making), await createVaultSecrets(making)];
});
beforeEach(async () => {
  fakeBrowser.reset();
  nowMs = startMs;
  await writeUnlocked({ person: firstPersonId, secrets: serializeSecrets(secrets), unlockedAtMs: startMs, lastActivityMs: startMs });
});

async function follow() {
  const session = await followUnlocked(() => nowMs);
  if (!session) throw new Error('It is locked.');
  return session;
}

test('a lock in the middle takes the keys and ends what is under way', async () => {
  const session = await follow();
  expect(session.secrets()).toEqual(secrets);
  await clearUnlocked();
  await expect.poll(() => session.locked.aborted).toBe(true);
  expect(session.secrets()).toBeUndefined();
  await session.replace(others);
  expect(await readUnlocked()).toBeUndefined();
});

test('the time that came in the middle takes them too, and typing on another page puts it off', async () => {
  const session = await follow();
  nowMs += idleLimitMs - 1;
  await fakeBrowser.storage.session.set({ [activityKey]: nowMs });
  nowMs += idleLimitMs - 1;
  await expect.poll(() => session.secrets()).toEqual(secrets);
  nowMs += 1;
  expect(session.secrets()).toBeUndefined();
  expect(session.locked.aborted).toBe(true);
});

test('other secrets are held and written for the same unlocked time only', async () => {
  const session = await follow();
  await session.replace(others);
  expect(session.secrets()).toEqual(others);
  expect(await readUnlocked()).toMatchObject({ person: firstPersonId, secrets: serializeSecrets(others), unlockedAtMs: startMs });
  const heard = vi.fn();
  await clearUnlocked();
  fakeBrowser.storage.session.onChanged.addListener(heard);
  expect(await replaceSecrets({ person: firstPersonId, secrets: serializeSecrets(secrets), unlockedAtMs: startMs })).toBe(false);
  await writeUnlocked({ person: firstPersonId, secrets: serializeSecrets(secrets), unlockedAtMs: startMs + 1, lastActivityMs: startMs + 1 });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(await replaceSecrets({ person: firstPersonId, secrets: serializeSecrets(others), unlockedAtMs: startMs })).toBe(false);
  expect(await readUnlocked()).toMatchObject({ person: firstPersonId, secrets: serializeSecrets(secrets) });
});

test('there is nothing to follow where it is locked, or its time has come', async () => {
  nowMs += idleLimitMs;
  expect(await followUnlocked(() => nowMs)).toBeUndefined();
  await clearUnlocked();
  nowMs = startMs;
  expect(await followUnlocked(() => nowMs)).toBeUndefined();
});

test.each(['at once', 'after a lock'])('another person’s keys in their place end it, %s, and none of them is used', async (when) => {
  const session = await follow();
  expect(session.person).toBe(firstPersonId);
  if (when === 'after a lock') await clearUnlocked();
  await fakeBrowser.storage.session.set({ [unlockedKey]: { person: 'ben', secrets: serializeSecrets(others), unlockedAtMs: startMs }, [activityKey]: startMs });
  await expect.poll(() => session.locked.aborted).toBe(true);
  expect(session.secrets()).toBeUndefined();
  await session.replace(secrets);
  expect(await readUnlocked()).toMatchObject({ person: 'ben', secrets: serializeSecrets(others) });
  expect((await follow()).person).toBe('ben');
});
