/** How stewards, their cases and the mails that ask for a confirmation lie in the database. Times are milliseconds since 1970. */
import type { CaseKind, CaseStatus, CaseEventKind } from '@trusted-hands/contract';

export interface StewardshipTables {
  steward: StewardTable;
  steward_case: StewardCaseTable;
  case_event: CaseEventTable;
  confirmation_mail: ConfirmationMailTable;
  erased_listing: ErasedListingTable;
  claim_code: ClaimCodeTable;
  invitation: { listing_id: string; invited_at_ms: number };
  mail_refusal: { address_key: string; at_ms: number };
}

interface StewardTable {
  /** Lower case, as members' addresses are. */
  email: string;
  /** What is shown as who looked; empty where the operator gave none. */
  name: string;
  added_at_ms: number;
}

export interface StewardCaseTable {
  id: string;
  kind: CaseKind;
  listing_id: string;
  /** With `merge`: the other one of the two. */
  other_listing_id: string | null;
  /** One open case each: kind and listing (and who claims it). Null once it is closed. */
  open_key: string | null;
  status: CaseStatus;
  /** The member who reported, suggested or claims; null where the service opened it. */
  opened_by: string | null;
  /** JSON of caseFactsSchema. */
  facts: string;
  opened_at_ms: number;
  /** The steward (by member id) who has it before them, until then. */
  held_by: string | null;
  held_until_ms: number | null;
}

export interface CaseEventTable {
  id: string;
  case_id: string;
  kind: CaseEventKind;
  at_ms: number;
  place: number;
  by_member: string | null;
  by_name: string;
  said: string;
  /** JSON of listingImageSchema[]: what the decision found and what it left, so that it can be undone. */
  before: string | null;
  after: string | null;
  /** The event that took it back. */
  undone_by: string | null;
}

interface ConfirmationMailTable {
  listing_id: string;
  /** Of which confirmation it says that it is old: a new one begins anew. */
  confirmed_at_ms: number;
  step: number;
  taken_at_ms: number;
  sent_at_ms: number | null;
}

interface ClaimCodeTable {
  /** One at a time. */
  member_id: string;
  listing_id: string;
  code_hash: string;
  tries_left: number;
  expires_at_ms: number;
}

interface ErasedListingTable {
  listing_id: string;
  origin: string;
  origin_id: string | null;
  erased_at_ms: number;
}
