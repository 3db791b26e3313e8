/** What a decision does to listings: pure, from what it found to what it leaves, or a sentence on why that cannot be. */
import type { Decision } from '@trusted-hands/contract';
import { mergedListing, type Check } from '@trusted-hands/directory';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import type { ListingImage } from '../directory/listing-image.queries.ts';
import type { StoredCase } from './steward-case.queries.ts';

interface Found {
  readonly stewardCase: Pick<StoredCase, 'kind' | 'openedBy'>;
  readonly listing: ListingImage;
  readonly other: ListingImage | undefined;
  readonly claimantHasListing: boolean;
  readonly stewardName: string;
  readonly nowMs: number;
}

/** The listings that change, as they then are. */
export function effectsOf(decision: Extract<Decision, { verdict: 'accept' | 'refuse' }>, found: Found): Outcome<readonly ListingImage[]> {
  const { stewardCase, listing } = found;
  switch (stewardCase.kind) {
    case 'check':
      return decision.verdict === 'accept' ? acceptCheck(decision, found) : succeed(listing.checks.some(isRegisterCheck) ? [{ ...listing, checks: withoutRegisterChecks(listing) }] : []);
    case 'dispute':
      return succeed(decision.verdict === 'accept' && listing.status === 'published' ? [{ ...listing, status: 'withdrawn' }] : []);
    case 'claim':
      return decision.verdict === 'accept' ? acceptClaim(found) : succeed([]);
    case 'merge':
      return decision.verdict === 'accept' ? acceptMerge(decision, found) : succeed([]);
  }
}

function acceptCheck({ register, said }: Extract<Decision, { verdict: 'accept' }>, { listing, stewardName, nowMs }: Found): Outcome<readonly ListingImage[]> {
  if (register === undefined) return fail({ code: 'input-invalid', field: 'register', message: 'Say in which kind of register the number was found.' });
  const check: Check = { step: 'register-checked', atMs: nowMs, register, by: stewardName, ...(said === '' ? {} : { how: said }) };
  // What another register or another steward says stays beside it, each with its date.
  const others = listing.checks.filter((one) => !(isRegisterCheck(one) && one.register === register && one.by === stewardName));
  return succeed([{ ...listing, checks: [...others, check] }]);
}

function acceptClaim({ stewardCase: { openedBy }, listing, claimantHasListing }: Found): Outcome<readonly ListingImage[]> {
  if (listing.status !== 'published') return fail({ code: 'conflict', message: 'This listing is not in the directory any more: it was taken out, or made one with another. Refuse the claim.' });
  if (listing.ownerId !== null || openedBy === null) return fail({ code: 'conflict', message: 'Somebody manages this listing already. Refuse the claim, or ask its owner.' });
  if (claimantHasListing) return fail({ code: 'conflict', message: 'Whoever claims it has a listing of their own by now. Refuse the claim; the two can be merged.' });
  return succeed([{ ...listing, ownerId: openedBy }]);
}

function acceptMerge({ keep }: Extract<Decision, { verdict: 'accept' }>, { listing, other }: Found): Outcome<readonly ListingImage[]> {
  if (other === undefined) return fail({ code: 'not-found', message: 'The other listing is not there any more. Refuse this case.' });
  if (keep !== listing.id && keep !== other.id) return fail({ code: 'input-invalid', field: 'keep', message: 'Choose which of the two stays.' });
  const [kept, gone] = keep === listing.id ? [listing, other] : [other, listing];
  if (gone.ownerId !== null) {
    const message = kept.ownerId === null ? 'Keep the listing that its owner manages; the other one gives way.' : 'Each of the two has an owner, so neither is given up here. Ask one of them to withdraw.';
    return fail({ code: 'conflict', message });
  }
  if (kept.status !== 'published' || gone.status === 'merged') return fail({ code: 'conflict', message: 'One of the two is not published any more. Refuse this case.' });
  // What an owner wrote is nobody else's to add to.
  const merged = kept.ownerId === null ? { ...kept, ...mergedListing(kept, gone) } : kept;
  return succeed([merged, { ...gone, status: 'merged', mergedInto: kept.id }]);
}

function isRegisterCheck({ step }: Check): boolean {
  return step === 'register-checked';
}

function withoutRegisterChecks({ checks }: ListingImage): Check[] {
  return checks.filter((check) => !isRegisterCheck(check));
}
