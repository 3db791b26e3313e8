/** What the feature offers to the rest of the service; made once by `create-stewardship.ts`. */
import type { Confirmable, DecidedEvent, Decision, FoundListing, Member, Question, StewardCase, queueOutput } from '@trusted-hands/contract';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../database/tables.ts';
import type { Outcome } from '../../rpc/outcome.ts';
import type { Suggestion } from './suggest-listing.ts';
import type { StoredListing } from '../directory/listing.queries.ts';

/** A member who is a steward, with the name that is shown as who looked. */
export interface Steward {
  readonly memberId: string;
  readonly name: string;
}

export interface PublishedListing {
  readonly listing: StoredListing;
  readonly before: StoredListing | null;
  readonly nowMs: number;
}

export interface Stewardship {
  /** Opens, answers or closes what there is to check of it; in the transaction that publishes. */
  listingPublished(transaction: Transaction<Database>, published: PublishedListing): Promise<void>;
  /** In the transaction that withdraws it. */
  listingWithdrawn(transaction: Transaction<Database>, withdrawn: { readonly listingId: string; readonly ownerId: string; readonly nowMs: number }): Promise<void>;
  /** Takes all that cases and mails say of it, in the transaction that erases it. */
  listingErased(transaction: Transaction<Database>, listingId: string): Promise<void>;
  stewardOf(member: { readonly id: string; readonly email: string }): Promise<Steward | undefined>;
  queue(steward: Steward): Promise<z.infer<typeof queueOutput>>;
  /** Puts the case before this steward, and nobody else, for a quarter of an hour; asking again holds it longer. */
  hold(steward: Steward, caseId: string): Promise<Outcome<StewardCase>>;
  release(steward: Steward, caseId: string): Promise<boolean>;
  decide(steward: Steward, decision: Decision): Promise<Outcome<StewardCase>>;
  decided(): Promise<DecidedEvent[]>;
  undo(steward: Steward, request: { readonly eventId: string; readonly said: string }): Promise<Outcome<StewardCase>>;
  questionsTo(memberId: string): Promise<Question[]>;
  answer(memberId: string, request: { readonly caseId: string; readonly said: string }): Promise<Outcome<{ readonly answered: boolean }>>;
  look(token: string): Promise<Outcome<Confirmable>>;
  confirm(token: string): Promise<Outcome<Confirmable>>;
  confirmMine(memberId: string): Promise<Outcome<Confirmable>>;
  find(member: Member, name: string): Promise<FoundListing[]>;
  claim(member: Member, number: number): Promise<Outcome<{ readonly state: 'claimed' | 'code-sent'; readonly mailHint: string }>>;
  claimByCode(member: Member, request: { readonly number: number; readonly code: string }): Promise<Outcome<{ readonly claimed: true }>>;
  askForListing(member: Member, request: { readonly number: number; readonly said: string }): Promise<Outcome<{ readonly opened: boolean }>>;
  report(member: Member, request: { readonly number: number; readonly said: string }): Promise<Outcome<{ readonly opened: boolean }>>;
  suggest(member: Member, request: { readonly content: Suggestion; readonly invite: boolean }): Promise<Outcome<{ readonly number: number; readonly invited: boolean }>>;
  invite(member: Member, number: number): Promise<Outcome<{ readonly invited: boolean }>>;
  refuseMail(token: string): Promise<Outcome<{ readonly noted: true }>>;
  /** Sends what is due by now; any process of a service may, and each mail goes out once. */
  sendDueMails(): Promise<void>;
  /** Puts what may be one person's two listings before the stewards. */
  findDueMerges(): Promise<void>;
}
