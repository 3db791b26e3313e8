import { expect, test } from 'vitest';
import type { Accounts } from '../features/accounts/accounts.ts';
import { createSessions } from './sessions.ts';

const ana = { id: 'ana', email: 'ana@example.com' };

/** Accounts whose one session another process may end, and which count what they are asked. */
function makeAccounts() {
  const asked = { checks: 0, lookups: 0 };
  let isOpen = true;
  const accounts: Accounts = {
    requestCode: () => Promise.reject(new Error('not asked here')),
    signIn: () => Promise.reject(new Error('not asked here')),
    sessionOf(bearer) {
      asked.checks += 1;
      return Promise.resolve(isOpen && bearer === 'good' ? { member: ana, token: 'token' } : null);
    },
    isSessionOpen() {
      asked.lookups += 1;
      return Promise.resolve(isOpen);
    },
    memberOfRemoved: () => Promise.resolve(null),
    nameVaultDevice: () => Promise.reject(new Error('not asked here')),
    signOut() {
      isOpen = false;
      return Promise.resolve();
    },
    signOutEverywhere(memberId) {
      isOpen &&= memberId !== ana.id;
      return Promise.resolve();
    },
  };
  return { accounts, asked, endElsewhere: () => (isOpen = false) };
}

test('many calls check a bearer once, look every five seconds whether it stands, and check it anew after ten minutes', async () => {
  const { accounts, asked } = makeAccounts();
  let nowMs = 1000;
  const sessions = createSessions(accounts, { nowMs: () => nowMs });
  for (let call = 0; call < 10; call += 1) expect(await sessions.memberOf('good')).toEqual(ana);
  expect(asked).toEqual({ checks: 1, lookups: 0 });
  nowMs += 5000;
  for (let call = 0; call < 10; call += 1) expect(await sessions.memberOf('good')).toEqual(ana);
  expect(asked).toEqual({ checks: 1, lookups: 1 });
  nowMs += 10 * 60_000;
  expect(await sessions.memberOf('good')).toEqual(ana);
  expect(asked).toEqual({ checks: 2, lookups: 1 });
  // A clock that went back is believed nothing.
  nowMs = 0;
  await sessions.memberOf('good');
  expect(asked.checks).toBe(3);
});

test('what another process signed out is nobody five seconds later; what this one signed out, at once', async () => {
  let nowMs = 1000;
  const elsewhere = makeAccounts();
  const sessions = createSessions(elsewhere.accounts, { nowMs: () => nowMs });
  await sessions.memberOf('good');
  elsewhere.endElsewhere();
  nowMs += 5000;
  expect(await sessions.memberOf('good')).toBeNull();
  const here = createSessions(makeAccounts().accounts, { nowMs: () => nowMs });
  await here.memberOf('good');
  await here.signOut('good');
  expect(await here.memberOf('good')).toBeNull();
  expect(await here.memberOf('other')).toBeNull();
});

test('signing out everywhere is felt at once, by open streams too, and by no other member', async () => {
  const sessions = createSessions(makeAccounts().accounts, { nowMs: () => 1000 });
  let ended = 0;
  sessions.onSignedOut('good', () => (ended += 1));
  expect(await sessions.memberOf('good')).toEqual(ana);
  await sessions.signOutEverywhere('bea');
  expect([ended, await sessions.memberOf('good')]).toEqual([0, ana]);
  await sessions.signOutEverywhere(ana.id);
  expect([ended, await sessions.memberOf('good')]).toEqual([1, null]);
});
