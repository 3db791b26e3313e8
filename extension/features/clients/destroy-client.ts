/** Destroys a client's file after its date: every version of the records, and what was never signed. */
import { formDrafts } from '../../platform/drafts/form-drafts.ts';
import { referralDrafts } from '../../platform/drafts/referral-drafts.ts';
import type { DraftPort, Platform } from '../../platform/platform.ts';
import { formatDay, localDay } from '../../platform/records/day.ts';
import { allRecordsOf, type ClientRecords, type ClientRetention } from './client-retention.ts';

type Destroyed = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** True from the day after the last one on which the file has to be there, by this computer's clock. */
export function isDestroyable({ until }: Pick<ClientRetention, 'until'>, nowMs: number): boolean {
  return localDay(nowMs) > until;
}

export async function destroyClient({ vault, drafts, draftsOf, nowMs }: Platform, records: ClientRecords, retention: ClientRetention): Promise<Destroyed> {
  const { client } = records;
  if (!isDestroyable(retention, nowMs())) return { ok: false, message: `This file has to be kept until ${formatDay(retention.until)}.` };
  try {
    // First: an unsigned note that is left over would name a client who is gone.
    await discardDrafts({ drafts, draftsOf }, [client.recordId]);
  } catch {
    return { ok: false, message: 'An unfinished note of this client could not be removed, so nothing was destroyed. Close other windows of Trusted Hands and try again.' };
  }
  const destroyed = await vault.destroy(allRecordsOf(records).map(({ recordId }) => recordId), {
    clientId: client.recordId,
    clientName: client.current.body.name,
    firstEntryOn: retention.firstEntryOn,
    lastEntryOn: retention.lastEntryOn,
    keptUntil: retention.until,
    period: `${retention.reason}. ${retention.source?.title ?? ''}`.slice(0, 600),
  });
  return destroyed.ok ? { ok: true } : { ok: false, message: destroyed.failure.message };
}

/** What is unfinished of these clients, on this computer. Throws where some of it is left. */
export async function discardDrafts({ drafts, draftsOf }: Pick<Platform, 'drafts' | 'draftsOf'>, clientIds: readonly string[]): Promise<void> {
  for (const clientId of clientIds) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, and nearly always only one
    await discardAll(drafts, clientId);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await discardAll(draftsOf(referralDrafts), clientId);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await discardAll(draftsOf(formDrafts), clientId);
  }
}

async function discardAll<Writing extends { readonly clientId: string | null }>(port: DraftPort<Writing>, clientId: string): Promise<void> {
  const own = (await port.list()).filter((draft) => draft.clientId === clientId);
  await Promise.all(own.map(async ({ draftId }) => {
    const open = await port.open(draftId);
    if (open?.role() === 'follower') await open.takeOver();
    await open?.discard();
    open?.close();
  }));
  if ((await port.list()).some((draft) => draft.clientId === clientId)) throw new Error('A draft is left.');
}
