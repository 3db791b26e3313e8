/**
 * Addresses of members-only files that a cache may hold: who has the address gets the file, for an hour or two. The hours
 * are the same for everyone, so that all members ask under one address and a cache in between asks once.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../clock.ts';

const hourMs = 60 * 60 * 1000;

export interface SignedAddresses {
  /** The path with what lets anyone fetch it until then. */
  sign(path: string): string;
  /** How long the address is good for, in seconds; or why it is not. */
  check(path: string, query: { readonly until: string | undefined; readonly by: string | undefined }): number | 'expired' | 'forged';
}

export function createSignedAddresses(secret: string, clock: Clock): SignedAddresses {
  // Apart from the keys that are made of the same secret for other ends.
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'trusted-hands directory addresses', 32));
  const signature = (path: string, until: string) => createHmac('sha256', key).update(`${path}?until=${until}`).digest();

  return {
    sign(path) {
      const until = String((Math.floor(clock.nowMs() / hourMs) + 2) * hourMs);
      return `${path}?until=${until}&by=${signature(path, until).toString('base64url')}`;
    },
    check(path, { until = '', by = '' }) {
      const expected = signature(path, until);
      const given = Buffer.from(by, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
      const leftMs = Number(until) - clock.nowMs();
      return leftMs > 0 ? Math.ceil(leftMs / 1000) : 'expired';
    },
  };
}
