/**
 * Who a bearer belongs to, asked of the accounts once and remembered, so that many calls in a row are one question.
 * Signing out in this process is felt at once. In another one it is felt after a few seconds: whether the session is there
 * still is then looked up, which is a small part of what checking its bearer takes.
 */
import { hash } from 'node:crypto';
import type { Member } from '@trusted-hands/contract';
import type { Clock } from '../clock.ts';
import type { Accounts, Session } from '../features/accounts/accounts.ts';

export interface Sessions extends Omit<Accounts, 'sessionOf' | 'isSessionOpen' | 'nameVaultDevice'> {
  memberOf(bearer: string): Promise<Member | null>;
  /** Of a bearer that was just found to be somebody's. See `Accounts`. */
  nameVaultDevice(bearer: string, device: Uint8Array): Promise<void>;
  /** Sessions of this member may have ended: believes none of them until it was looked up. */
  lookAgain(memberId: string): void;
  /** Calls back when this bearer is signed out by this process; the returned function takes that back. */
  onSignedOut(bearer: string, listener: () => void): () => void;
}

const believedMs = 5000;
/** Checked anew after this time, which also lets a session in use last longer. */
const rememberedMs = 10 * 60_000;
const mostRemembered = 50_000;

interface Remembered {
  readonly session: Session;
  /** When it was last seen in the database. */
  readonly believedAtMs: number;
  /** When its bearer was last checked. */
  readonly checkedAtMs: number;
  /** Its device of the vault was named. */
  readonly isDeviceNamed: boolean;
}

export function createSessions(accounts: Accounts, clock: Clock): Sessions {
  const remembered = new Map<string, Remembered>();
  const listenersByBearer = new Map<string, Set<() => void>>();
  let signOuts = 0;
  const isWithin = (atMs: number, ms: number) => clock.nowMs() >= atMs && clock.nowMs() - atMs < ms;
  return {
    requestCode: (email) => accounts.requestCode(email),
    signIn: (attempt) => accounts.signIn(attempt),
    memberOfRemoved: (bearer) => accounts.memberOfRemoved(bearer),

    async memberOf(bearer) {
      const key = bearerKey(bearer);
      const known = remembered.get(key);
      if (known !== undefined && isWithin(known.believedAtMs, believedMs)) return known.session.member;
      const signOutsBefore = signOuts;
      const isKnown = known !== undefined && isWithin(known.checkedAtMs, rememberedMs) && (await accounts.isSessionOpen(known.session));
      const session = isKnown ? known.session : await accounts.sessionOf(bearer);
      remembered.delete(key);
      if (session === null) return null;
      // Whoever signed out while this was asked is not remembered as signed in.
      if (signOutsBefore !== signOuts) return session.member;
      if (remembered.size >= mostRemembered) remembered.clear();
      const nowMs = clock.nowMs();
      remembered.set(key, { session, believedAtMs: nowMs, checkedAtMs: isKnown ? known.checkedAtMs : nowMs, isDeviceNamed: isKnown && known.isDeviceNamed });
      return session.member;
    },

    async nameVaultDevice(bearer, device) {
      const key = bearerKey(bearer);
      const known = remembered.get(key);
      if (known?.isDeviceNamed === true) return;
      const session = known?.session ?? (await accounts.sessionOf(bearer));
      if (session === null) return;
      await accounts.nameVaultDevice(session, device);
      const now = remembered.get(key);
      if (now !== undefined) remembered.set(key, { ...now, isDeviceNamed: true });
    },

    lookAgain(memberId) {
      signOuts += 1;
      for (const [key, { session }] of remembered) if (session.member.id === memberId) remembered.delete(key);
    },

    async signOut(bearer) {
      const key = bearerKey(bearer);
      try {
        await accounts.signOut(bearer);
      } finally {
        signOuts += 1;
        remembered.delete(key);
      }
      for (const listener of listenersByBearer.get(key) ?? []) listener();
    },

    async signOutEverywhere(memberId) {
      const keys = [...remembered].flatMap(([key, { session }]) => (session.member.id === memberId ? [key] : []));
      try {
        await accounts.signOutEverywhere(memberId);
      } finally {
        signOuts += 1;
        for (const key of keys) remembered.delete(key);
      }
      // What listens and is not remembered any more looks by itself before long.
      for (const key of keys) for (const listener of listenersByBearer.get(key) ?? []) listener();
    },

    onSignedOut(bearer, listener) {
      const key = bearerKey(bearer);
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
export function bearerKey(bearer: string): string {
  return hash('sha256', bearer, 'base64url');
}
