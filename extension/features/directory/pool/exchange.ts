/** Who sends clients to whom, and who writes back, as plain counts. They are shown and never rank anybody. */
import type { ReferralHistory } from '@trusted-hands/referral';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { ReceivedReferral } from '../../../platform/records/received-referral.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import type { Referral } from '../../../platform/records/referral.record.ts';

export interface Exchange {
  /** Letters that went to them. */
  readonly sent: number;
  /** Of these, those that were answered. */
  readonly theyReplied: number;
  /** Clients whom they sent here. */
  readonly received: number;
  /** Of these, those of whom the therapist wrote back. */
  readonly iReplied: number;
}

/** What stands for somebody of the therapist's own who is not listed, where a listing's id is asked for. */
export function ownListingId(recordId: string): string {
  return `own:${recordId}`;
}

/** True where a letter's recipient is this person, by the entry or by a listing that it has or had. */
export function isOfPerson(listingId: string, { recordId, versions }: StoredRecord<KeptPractitioner>): boolean {
  return listingId === ownListingId(recordId) || versions.some(({ body }) => body.listingId !== '' && body.listingId === listingId);
}

export function exchangeWith(person: StoredRecord<KeptPractitioner>, referrals: readonly StoredRecord<Referral>[], received: readonly StoredRecord<ReceivedReferral>[]): Exchange {
  const sent = referrals.filter(({ current }) => isOfPerson(current.body.recipient.listingId, person) && hasBeen(current.body.history, 'sent'));
  const here = received.filter(({ current }) => current.body.practitionerId === person.recordId && current.body.takenBackOn === '');
  return {
    sent: sent.length,
    theyReplied: sent.filter(({ current }) => hasBeen(current.body.history, 'reply-received')).length,
    received: here.length,
    iReplied: here.filter(({ current }) => current.body.repliedOn !== '').length,
  };
}

/** "You referred 3, 2 replied · sent you 1, you replied to 1"; empty where there was nothing yet. */
export function exchangeLine({ sent, theyReplied, received, iReplied }: Exchange): string {
  return [
    ...(sent === 0 ? [] : [`You referred ${sent}, ${theyReplied} replied`]),
    ...(received === 0 ? [] : [`${sent === 0 ? 'Sent' : 'sent'} you ${received}, you replied to ${iReplied}`]),
  ].join(' · ');
}

function hasBeen(history: ReferralHistory, state: ReferralHistory[number]['state']): boolean {
  return history.some((step) => step.state === state);
}
