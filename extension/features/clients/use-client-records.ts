/** Everything that is kept of one client, and until when. */
import { referralRecord } from '../../platform/records/referral.record.ts';
import { retentionRecord, retentionRecordId } from '../../platform/records/retention.record.ts';
import type { Client } from '../../platform/records/client.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { useRecord, useRecords } from '../../platform/react/use-port.ts';
import { clientRetention, type ClientRecords, type ClientRetention } from './client-retention.ts';

export function useClientRecords(client: StoredRecord<Client>): ClientRecords {
  // As it stands today: what was once written under a wrong name is no part of that one's file.
  const isOfClient = ({ tips }: { readonly tips: readonly { readonly body: { readonly clientId: string } }[] }) => tips.some(({ body }) => body.clientId === client.recordId);
  return { client, notes: useRecords(sessionNoteRecord).filter(isOfClient), referrals: useRecords(referralRecord).filter(isOfClient) };
}

export function useClientRetention(records: ClientRecords): ClientRetention | undefined {
  return clientRetention(useRecord(retentionRecord, retentionRecordId)?.current.body, records);
}
