/**
 * Who a bearer belongs to, asked of the accounts once and remembered for a few seconds, so that many calls in a row are
 * one question. Signing out in this process is felt at once; in another one, after those seconds.
 */
import { createHash } from 'node:crypto';
import type { Member } from '@trusted-hands/contract';
import type { Clock } from '../clock.ts';
import type { Accounts } from '../features/accounts/accounts.ts';

export interface Sessions extends Accounts {
  /** Calls back when this bearer is signed out by this process; the returned function takes that back. */
  onSignedOut(bearer: string, listener: () => void): () => void;
}

const rememberedMs = 5000;
const mostRemembered = 50_000;

export function createSessions(accounts: Accounts, clock: Clock): Sessions {
  const remembered = new Map<string, { readonly member: Member; readonly atMs: number }>();
  const listenersByBearer = new Map<string, Set<() => void>>();
  let signOuts = 0;
  return {
    ...accounts,

    async memberOf(bearer) {
      const key = keyOf(bearer);
      const known = remembered.get(key);
      const ageMs = known === undefined ? 0 : clock.nowMs() - known.atMs;
      if (known !== undefined && ageMs >= 0 && ageMs < rememberedMs) return known.member;
      const signOutsBefore = signOuts;
      const member = await accounts.memberOf(bearer);
      remembered.delete(key);
      // Whoever signed out while this was asked is not remembered as signed in.
      if (member === null || signOutsBefore !== signOuts) return member;
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(key, { member, atMs: clock.nowMs() });
      return member;
    },

    async signOut(bearer) {
      const key = keyOf(bearer);
      try {
        await accounts.signOut(bearer);
      } finally {
        signOuts += 1;
        remembered.delete(key);
      }
      for (const listener of listenersByBearer.get(key) ?? []) listener();
    },

    onSignedOut(bearer, listener) {
      const key = keyOf(bearer);
      const listeners = listenersByBearer.get(key) ?? new Set();
      listenersByBearer.set(key, listeners);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && listenersByBearer.get(key) === listeners) listenersByBearer.delete(key);
      };
    },
  };
}

/** No bearer is kept in memory longer than its request. */
function keyOf(bearer: string): string {
  return createHash('sha256').update(bearer).digest('base64url');
}
