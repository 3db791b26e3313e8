/** The clients that can be chosen and found. A client whose id is known is read by `useRecord`, whatever became of an import. */
import { useMemo } from 'react';
import { clientImportRecord } from '../records/client-import.record.ts';
import { toChoice, type ClientChoice } from '../records/client-match.ts';
import { clientRecord, type Client } from '../records/client.record.ts';
import { complaintRecord } from '../records/complaint.record.ts';
import { clientConsentRecord } from '../records/consent.record.ts';
import { isTakenBack, knownClients } from '../records/known-clients.ts';
import type { StoredRecord } from '../records/record.ts';
import { sessionNoteRecord } from '../records/session-note.record.ts';
import { visitRecord } from '../records/visit.record.ts';
import { useRecords, useVaultStatus } from './use-port.ts';

/** Oldest first; the same list until something of them changes. */
export function useClients(): readonly StoredRecord<Client>[] {
  const clients = useRecords(clientRecord);
  const imports = useRecords(clientImportRecord);
  // Thousands of notes are read for it only where an import was taken back.
  const isNeeded = imports.some(isTakenBack);
  const notes = useRecords(sessionNoteRecord, isNeeded);
  const visits = useRecords(visitRecord, isNeeded);
  const complaints = useRecords(complaintRecord, isNeeded);
  const consents = useRecords(clientConsentRecord, isNeeded);
  return useMemo(() => knownClients(clients, imports, [notes, visits, complaints, consents]), [clients, imports, notes, visits, complaints, consents]);
}

export function useClientChoices(): readonly ClientChoice[] {
  return useKnownClientChoices() ?? none;
}

/** Undefined while it is not known yet who they are, at the start of a page. */
export function useKnownClientChoices(): readonly ClientChoice[] | undefined {
  const clients = useClients();
  const status = useVaultStatus();
  const choices = useMemo(() => clients.map(toChoice), [clients]);
  return status.type === 'opening' ? status.clients : choices;
}

const none: readonly ClientChoice[] = [];
