/** Writes read clients, some hundred at a time so that the page stays quick, and takes an import back or brings it in again. */
import { formDrafts } from '../../../platform/drafts/form-drafts.ts';
import { referralDrafts } from '../../../platform/drafts/referral-drafts.ts';
import type { Outcome, Platform, SaveFailure, VaultPort } from '../../../platform/platform.ts';
import { clientImportRecord, importedClientId, importIdOf, type ClientImport } from '../../../platform/records/client-import.record.ts';
import { clientRecord, type Client } from '../../../platform/records/client.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { referralRecord } from '../../../platform/records/referral.record.ts';

const atOnce = 200;

interface ImportOptions {
  readonly nowMs: number;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Where it fails half-way, what is written stands and can be taken back; the same file again leaves that out. */
export async function importClients(vault: VaultPort, clients: readonly Client[], { nowMs, onProgress }: ImportOptions): Promise<Outcome<{ readonly importId: string; readonly added: number }, SaveFailure & { readonly added: number }>> {
  const begun = await vault.put(clientImportRecord, { importedAtMs: nowMs, added: clients.length });
  if (!begun.ok) return { ok: false, failure: { ...begun.failure, added: 0 } };
  const importId = begun.value.recordId;
  const numbered = clients.map((body, index) => ({ recordId: importedClientId(importId, index + 1), body }));
  for (let start = 0; start < numbered.length; start += atOnce) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: the chain of a computer's entries is one
    const put = await vault.putMany(clientRecord, numbered.slice(start, start + atOnce));
    if (!put.ok) return { ok: false, failure: { ...put.failure, added: start } };
    onProgress(Math.min(1, (start + atOnce) / numbered.length));
  }
  return { ok: true, value: { importId, added: clients.length } };
}

/** Hides the clients of an import but those for whom something was begun since; `hidden` counts them by what is known now. */
export async function takeBackImport({ vault, drafts, draftsOf, nowMs }: Platform, stored: StoredRecord<ClientImport>): Promise<Outcome<undefined, SaveFailure>> {
  const begun = [...(await drafts.list()), ...(await draftsOf(referralDrafts).list()), ...(await draftsOf(formDrafts).list())].flatMap(({ clientId }) => clientId ?? []);
  const referred = vault.records(referralRecord).map(({ current }) => current.body.clientId);
  const keptIds = Array.from(new Set([...begun, ...referred])).filter((clientId) => importIdOf(clientId) === stored.recordId);
  const put = await vault.put(clientImportRecord, { ...stored.current.body, takenBackAtMs: nowMs(), keptIds }, stored.recordId);
  return put.ok ? { ok: true, value: undefined } : put;
}

export async function bringImportBack(vault: VaultPort, { recordId, current: { body } }: StoredRecord<ClientImport>): Promise<Outcome<undefined, SaveFailure>> {
  const { takenBackAtMs: _takenBack, keptIds: _kept, ...standing } = body;
  const put = await vault.put(clientImportRecord, standing, recordId);
  return put.ok ? { ok: true, value: undefined } : put;
}
