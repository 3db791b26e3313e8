/** The clients that can be chosen and found. A client whose id is known is read by `useRecord`, whatever became of an import. */
import { useMemo } from 'react';
import { clientImportRecord } from '../records/client-import.record.ts';
import { toChoice, type ClientChoice } from '../records/client-match.ts';
import { clientRecord, type Client } from '../records/client.record.ts';
import { complaintRecord } from '../records/complaint.record.ts';
import { clientConsentRecord } from '../records/consent.record.ts';
import { knownClients } from '../records/known-clients.ts';
import type { StoredRecord } from '../records/record.ts';
import { sessionNoteRecord } from '../records/session-note.record.ts';
import { visitRecord } from '../records/visit.record.ts';
import { useRecords } from './use-port.ts';

/** Oldest first; the same list until something of them changes. */
export function useClients(): readonly StoredRecord<Client>[] {
  const clients = useRecords(clientRecord);
  const imports = useRecords(clientImportRecord);
  const notes = useRecords(sessionNoteRecord);
  const visits = useRecords(visitRecord);
  const complaints = useRecords(complaintRecord);
  const consents = useRecords(clientConsentRecord);
  return useMemo(() => knownClients(clients, imports, [notes, visits, complaints, consents]), [clients, imports, notes, visits, complaints, consents]);
}

export function useClientChoices(): readonly ClientChoice[] {
  const clients = useClients();
  return useMemo(() => clients.map(toChoice), [clients]);
}
