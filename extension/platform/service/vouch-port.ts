/** What features may ask about vouches: those given, those received, and whom the member has reason to trust. */
import type { Failure, MyVouch, ReceivedVouch, Trusted } from '@trusted-hands/contract';
import type { VouchFact } from '@trusted-hands/trust';
import type { Outcome } from '../platform.ts';
import type { VouchStanding } from './vouch-standing.ts';

export interface GivenVouch extends Pick<MyVouch, 'listing' | 'facts' | 'givenAtMs'> {
  /** As this computer found it when they were fetched. */
  readonly standing: VouchStanding;
}

/** Vouching and trust as the service last told them; kept sealed, so that they hold offline. */
export interface KeptVouches {
  readonly fetchedAtMs: number;
  /** Newest first. */
  readonly given: readonly GivenVouch[];
  /** For how many more one may vouch. */
  readonly left: number;
  /** False where one has no listing that somebody could vouch for. */
  readonly isListed: boolean;
  readonly received: readonly ReceivedVouch[];
  /** Best first. */
  readonly trusted: readonly Trusted[];
}

/** Vouching for practitioners, by the numbers of their listings. What is given or withdrawn is so at the service before it is shown. */
export interface VouchPort {
  /** Undefined while locked, and until they were fetched once. The same object until they change. */
  vouches(): KeptVouches | undefined;
  refresh(): Promise<Outcome<undefined, Failure>>;
  give(listing: number, facts: readonly VouchFact[]): Promise<Outcome<undefined, Failure>>;
  withdraw(listing: number): Promise<Outcome<undefined, Failure>>;
  subscribe(listener: () => void): () => void;
}
