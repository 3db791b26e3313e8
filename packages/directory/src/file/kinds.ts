/** What is one of a few: gender, taking clients, telehealth, origin and check. Together they are one small number a row. */
import { type CheckStep, checkSteps, type ListingOrigin, listingOrigins, registerKinds } from '../listing.ts';
import type { FurthestCheck, ListingSummary } from './listing-summary.ts';

export interface Kind {
  readonly gender: 'female' | 'male' | 'other' | undefined;
  readonly acceptingNewClients: boolean;
  readonly telehealth: boolean;
  readonly origin: ListingOrigin;
  readonly check: FurthestCheck | undefined;
}

const genders = [undefined, 'female', 'male', 'other'] as const;
export const kindBytes = 4;

/** Gender and the two flags, origin, check, register: a byte each. */
export function kindCode(row: Kind | ListingSummary): string {
  return [
    genders.indexOf(row.gender) * 4 + Number(row.acceptingNewClients) * 2 + Number(row.telehealth),
    listingOrigins.indexOf(row.origin),
    row.check === undefined ? 0 : checkSteps.indexOf(row.check.step) + 1,
    row.check?.register === undefined ? 0 : registerKinds.indexOf(row.check.register) + 1,
  ]
    .map((byte) => String.fromCharCode(byte))
    .join('');
}

export function kindFromBytes(bytes: Uint8Array, at: number): Kind | undefined {
  const [flags = 255, originIndex = 255, step = 255, registerIndex = 255] = bytes.subarray(at, at + kindBytes);
  const origin = listingOrigins[originIndex];
  const gender = genders[flags >> 2];
  const check = checkOf(step, registerIndex);
  if (origin === undefined || flags >= genders.length * 4 || check === 'damaged') return undefined;
  return { gender, acceptingNewClients: (flags & 2) !== 0, telehealth: (flags & 1) !== 0, origin, check };
}

function checkOf(step: number, registerIndex: number): FurthestCheck | undefined | 'damaged' {
  if (step === 0) return registerIndex === 0 ? undefined : 'damaged';
  const name: CheckStep | undefined = checkSteps[step - 1];
  const register = registerKinds[registerIndex - 1];
  if (name === undefined || (registerIndex > 0 && register === undefined)) return 'damaged';
  return register === undefined ? { step: name } : { step: name, register };
}
