/** Everything that is kept of one client, and until when. */
import { referralRecord } from '../../platform/records/referral.record.ts';
import { retentionRecord, retentionRecordId } from '../../platform/records/retention.record.ts';
import type { Client } from '../../platform/records/client.record.ts';
import { complaintRecord } from '../../platform/records/complaint.record.ts';
import { clientConsentRecord } from '../../platform/records/consent.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { visitRecord } from '../../platform/records/visit.record.ts';
import { useRecord, useRecords } from '../../platform/react/use-port.ts';
import { clientRetention, type ClientRecords, type ClientRetention } from './client-retention.ts';

export function useClientRecords(client: StoredRecord<Client>): ClientRecords {
  // As it stands today: what was once written under a wrong name is no part of that one's file.
  const isOfClient = ({ tips }: { readonly tips: readonly { readonly body: { readonly clientId: string } }[] }) => tips.some(({ body }) => body.clientId === client.recordId);
  return {
    client,
    notes: useRecords(sessionNoteRecord).filter(isOfClient),
    referrals: useRecords(referralRecord).filter(isOfClient),
    complaints: useRecords(complaintRecord).filter(isOfClient),
    consents: useRecords(clientConsentRecord).filter(isOfClient),
    visits: useRecords(visitRecord).filter(isOfClient),
  };
}

export function useClientRetention(records: ClientRecords): ClientRetention | undefined {
  return clientRetention(useRecord(retentionRecord, retentionRecordId)?.current.body, records);
}
