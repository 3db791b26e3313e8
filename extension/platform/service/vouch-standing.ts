/**
 * What this computer makes of a vouch that the service names as given: whether a computer of the member signed just that,
 * and whether whoever holds the listing now still is who it was given for. The service is not believed in either.
 */
import type { MyVouch } from '@trusted-hands/contract';
import { decodeVouch, isVouchOf, type Roster, type VerifyEd25519 } from '@trusted-hands/envelope';
import { bytesToHex } from '@trusted-hands/vault';
import { base64ToBytes } from './base64.ts';

export const vouchStandings = [
  'signed',
  /** Given before vouches were signed. */
  'unsigned',
  /** Not what a computer of the member signed. */
  'altered',
  /** Signed for another listing: stewards make two of one person one, and the vouches go along. */
  'other-listing',
  /** Signed for the keys of somebody who does not hold the listing any more. */
  'other-account',
] as const;
export type VouchStanding = (typeof vouchStandings)[number];

/** @param roster as this computer has pinned it. */
export async function vouchStanding({ listing, facts, statement, peer }: MyVouch, roster: Roster, verify: VerifyEd25519): Promise<VouchStanding> {
  if (statement === null) return 'unsigned';
  const read = decodeVouch(base64ToBytes(statement));
  if (!read.ok) return 'altered';
  const vouch = read.value;
  const isIt = vouch.act === 'give' && vouch.facts.join() === facts.join();
  if (!isIt || !(await isVouchOf(roster, vouch, verify))) return 'altered';
  if (vouch.listing !== listing) return 'other-listing';
  // Where nobody with keys held it, none were vouched for.
  return vouch.peer.length > 0 && bytesToHex(vouch.peer) !== peer ? 'other-account' : 'signed';
}
