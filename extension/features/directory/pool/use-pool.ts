/** The therapist's people, with what went back and forth; the same lists until something of them changes. */
import { useMemo } from 'react';
import { contactImportRecord } from '../../../platform/records/contact-import.record.ts';
import { keptPractitionerRecord, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import { receivedReferralRecord } from '../../../platform/records/received-referral.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { referralRecord } from '../../../platform/records/referral.record.ts';
import { useRecords } from '../../../platform/react/use-port.ts';
import { exchangeWith, type Exchange } from './exchange.ts';
import { knownPeople } from './known-people.ts';

export interface Pool {
  /** By name. */
  readonly people: readonly StoredRecord<KeptPractitioner>[];
  readonly ofListing: (listingId: string) => StoredRecord<KeptPractitioner> | undefined;
  readonly exchangeOf: (person: StoredRecord<KeptPractitioner>) => Exchange;
}

export function usePool(): Pool {
  const all = useRecords(keptPractitionerRecord);
  const imports = useRecords(contactImportRecord);
  const referrals = useRecords(referralRecord);
  const received = useRecords(receivedReferralRecord);
  return useMemo(() => {
    const people = knownPeople({ people: all, imports, referrals, received });
    const byListing = new Map(people.map((person) => [person.current.body.listingId, person]));
    byListing.delete('');
    return { people, ofListing: (listingId) => byListing.get(listingId), exchangeOf: (person) => exchangeWith(person, referrals, received) };
  }, [all, imports, referrals, received]);
}
