/** Destroying over a vault in memory: never before the date, never with a draft left over, never half and said to be whole. */
import { expect, test } from 'vitest';
import type { Platform } from '../../platform/platform.ts';
import { clientSchema } from '../../platform/records/client.record.ts';
import { complaintSchema } from '../../platform/records/complaint.record.ts';
import { formatDay } from '../../platform/records/day.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { visitSchema } from '../../platform/records/visit.record.ts';
import type { ClientRecords, ClientRetention } from './client-retention.ts';
import { destroyClient, isDestroyable } from './destroy-client.ts';

function stored<Body>(recordId: string, body: Body): StoredRecord<Body> {
  const version = { entryId: recordId, parents: [], revision: 1, deviceId: 'd1', atMs: 0, body };
  return { recordId, versions: [version], current: version, tips: [version] };
}

const current = { entryId: 'e1', parents: [], revision: 1, deviceId: 'd1', atMs: 0, body: clientSchema.parse({ name: 'Ada Lindqvale' }) };
const records: ClientRecords = { client: { recordId: 'c1', versions: [current], current, tips: [current] }, notes: [], referrals: [], complaints: [stored('complaint-1', complaintSchema.parse({ clientId: 'c1', title: 'calf', openedOn: '2026-01-02' }))], consents: [], visits: [stored('visit-1', visitSchema.parse({ clientId: 'c1', date: '2026-01-02' }))] };
const retention: ClientRetention = { until: '2033-11-21', firstEntryOn: '2026-01-02', lastEntryOn: '2026-11-21', reason: '7 years', source: undefined };
const at = (day: string) => new Date(`${day}T12:00:00`).getTime();

function platformAt(day: string, { canDiscard = true, canDestroy = true } = {}) {
  const done: string[] = [];
  let drafts = [{ draftId: 'd1', clientId: 'c1' }, { draftId: 'd2', clientId: 'other' }];
  const port = {
    list: async () => drafts,
    open: async (draftId: string) => ({
      role: () => 'follower',
      takeOver: async () => undefined,
      discard: async () => {
        if (!canDiscard) return;
        drafts = drafts.filter((draft) => draft.draftId !== draftId);
        done.push(`discard ${draftId}`);
      },
      close: () => undefined,
    }),
  };
  const vault = {
    destroy: async (recordIds: readonly string[]) => {
      done.push(`destroy ${recordIds.join()}`);
      return canDestroy ? { ok: true, value: undefined } : { ok: false, failure: { type: 'storage-full', message: 'The disk is full.' } };
    },
  };
  // Safe: destroying asks for no more of the platform than these.
  return { platform: { vault, drafts: port, draftsOf: () => port, nowMs: () => at(day) } as unknown as Platform, done };
}

test('a file is destroyed from the day after its date on, and its unsigned notes before it', async () => {
  expect(['2033-11-20', '2033-11-21', '2033-11-22'].map((day) => isDestroyable(retention, at(day)))).toEqual([false, false, true]);
  const early = platformAt('2033-11-21');
  expect(await destroyClient(early.platform, records, retention)).toEqual({ ok: false, message: `This file has to be kept until ${formatDay('2033-11-21')}.` });
  expect(early.done).toEqual([]);
  const late = platformAt('2033-11-22');
  expect(await destroyClient(late.platform, records, retention)).toEqual({ ok: true });
  expect(late.done).toEqual(['discard d1', 'destroy c1,complaint-1,visit-1']);
});

test('nothing is destroyed where an unsigned note cannot be removed, and a failure is not said to be done', async () => {
  const stuck = platformAt('2034-01-01', { canDiscard: false });
  expect((await destroyClient(stuck.platform, records, retention)).ok).toBe(false);
  expect(stuck.done).toEqual([]);
  expect(await destroyClient(platformAt('2034-01-01', { canDestroy: false }).platform, records, retention)).toEqual({ ok: false, message: 'The disk is full.' });
});
