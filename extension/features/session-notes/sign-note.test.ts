/** Signing over a store in memory that can fail at any write, as a crash in the middle would. */
import { expect, test } from 'vitest';
import type { Draft, OpenDraft, Outcome, SaveFailure, VaultPort } from '../../platform/platform.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { complaintRecord } from '../../platform/records/complaint.record.ts';
import type { RecordType, StoredRecord } from '../../platform/records/record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { signNote } from './sign-note.ts';

const nowMs = Date.UTC(2026, 10, 21, 9);
const failed: SaveFailure = { type: 'storage-full', message: 'The disk is full.' };

test('a new client and a new note are made once, and the draft goes', async () => {
  const { vault, kept } = vaultInMemory();
  const { open, isDiscarded } = draftInMemory({ newClient: { name: ' Ada Example ', secondIdentifier: 'the cyclist' } });
  const signed = await signNote(vault, open, nowMs);
  expect(signed).toMatchObject({ ok: true, value: { signedAtMs: nowMs } });
  expect(kept(clientRecord)).toMatchObject([{ name: 'Ada Example', secondIdentifier: 'the cyclist' }]);
  expect(kept(sessionNoteRecord)).toMatchObject([{ text: 'S: sore', visitDate: '2026-11-20' }]);
  expect(isDiscarded()).toBe(true);
});

test('signing again after a crash at any write makes nothing twice', async () => {
  for (const writes of [0, 1, 2]) {
    const { vault, kept, failAfter } = vaultInMemory();
    const before = draftInMemory({ newClient: { name: 'Ada Example', secondIdentifier: '' } });
    failAfter(writes);
    // What the crash left: the records so far, and the draft as it was last saved, without its client.
    await signNote(vault, { ...before.open, edit: () => undefined, discard: async () => undefined }, nowMs);
    failAfter(Infinity);
    const after = draftInMemory({ newClient: { name: 'Ada Example-Quill', secondIdentifier: '' } });
    expect(await signNote(vault, after.open, nowMs + 1000)).toMatchObject({ ok: true });
    expect(kept(clientRecord)).toMatchObject([{ name: 'Ada Example-Quill' }]);
    expect(kept(sessionNoteRecord)).toHaveLength(1);
  }
});

test('what was set aside is signed with its reason, and never in the way of signing', async () => {
  const { vault, kept } = vaultInMemory();
  const setAside = { key: 'red-flag:cauda-equina', message: 'm'.repeat(5_000), reason: 'Seen at the hospital', atMs: nowMs };
  expect(await signNote(vault, draftInMemory({ clientId: 'client-1', dismissedProblems: [setAside] }).open, nowMs)).toMatchObject({ ok: true });
  expect(kept(sessionNoteRecord)).toMatchObject([{ dismissedProblems: [{ key: setAside.key, reason: setAside.reason }] }]);
});

test('an amendment signed twice is one amendment', async () => {
  const { vault } = vaultInMemory();
  const first = draftInMemory({ clientId: 'client-1' });
  await signNote(vault, first.open, nowMs);
  const amends = { noteId: first.open.current().draftId, reason: 'wrong side' };
  for (const atMs of [nowMs + 1, nowMs + 2]) await signNote(vault, draftInMemory({ draftId: 'draft-2', clientId: 'client-1', text: 'S: sore L', amends }).open, atMs);
  expect(vault.record(sessionNoteRecord, amends.noteId)?.versions.map(({ body }) => body.amendmentReason)).toEqual(['', 'wrong side']);
});

test('a version that came from elsewhere while the amendment was written is said before it is signed, and both stay', async () => {
  const { vault } = vaultInMemory();
  await signNote(vault, draftInMemory({ clientId: 'client-1' }).open, nowMs);
  const signed = vault.record(sessionNoteRecord, 'draft-1');
  const amends = { noteId: 'draft-1', reason: 'wrong side', follows: signed?.tips.map(({ entryId }) => entryId) };
  const { open, isDiscarded } = draftInMemory({ draftId: 'draft-2', clientId: 'client-1', text: 'S: sore L', amends });
  await vault.put(sessionNoteRecord, sessionNoteRecord.body.parse({ ...signed?.current.body, text: 'S: sore R', amendmentReason: 'of another computer' }), 'draft-1');
  expect(await signNote(vault, open, nowMs + 1)).toMatchObject({ ok: false, failure: { type: 'changed-meanwhile' } });
  expect(isDiscarded()).toBe(false);
  expect(await signNote(vault, open, nowMs + 2)).toMatchObject({ ok: true });
  expect(vault.record(sessionNoteRecord, 'draft-1')?.versions.map(({ body }) => body.text)).toEqual(['S: sore', 'S: sore R', 'S: sore L']);
});

test('what is typed while the note is being signed is kept as its amendment', async () => {
  const { vault, kept, beforeWrite } = vaultInMemory();
  const { open, isDiscarded } = draftInMemory({ clientId: 'client-1' });
  beforeWrite(() => open.edit({ text: 'S: sore, and the left knee too' }));
  expect(await signNote(vault, open, nowMs)).toMatchObject({ ok: false, failure: { type: 'signed-before' } });
  expect(kept(sessionNoteRecord)).toMatchObject([{ text: 'S: sore' }]);
  expect(isDiscarded()).toBe(false);
  expect(open.current()).toMatchObject({ text: 'S: sore, and the left knee too', amends: { noteId: 'draft-1', reason: '' } });
});

test.each([['text', { text: 'S: sore L' }], ['client', { clientId: 'client-2' }]])('a note signed before a crash takes another %s with a reason only', async (_, change) => {
  const { vault } = vaultInMemory();
  await signNote(vault, draftInMemory({ clientId: 'client-1' }).open, nowMs);
  const { open, isDiscarded } = draftInMemory({ clientId: 'client-1', ...change });
  expect(await signNote(vault, open, nowMs)).toMatchObject({ ok: false, failure: { type: 'signed-before' } });
  expect(isDiscarded()).toBe(false);
  open.edit({ amends: { noteId: 'draft-1', reason: 'wrong before' } });
  expect(await signNote(vault, open, nowMs + 1)).toMatchObject({ ok: true });
  expect(vault.record(sessionNoteRecord, 'draft-1')?.versions.map(({ body }) => body.amendmentReason)).toEqual(['', 'wrong before']);
  expect(vault.record(sessionNoteRecord, 'draft-1')?.current.body).toMatchObject(change);
});

test('a note is for what was chosen, else for what the last visit was for, and a typed complaint is made once with it', async () => {
  for (const writes of [0, 1, 2, 3]) {
    const { vault, kept, failAfter } = vaultInMemory();
    const typed: Partial<Draft> = { newClient: { name: 'Ada Example', secondIdentifier: '' }, newComplaint: { title: ' R shoulder ', purpose: 'recovery' } };
    failAfter(writes);
    await signNote(vault, { ...draftInMemory(typed).open, edit: () => undefined, discard: async () => undefined }, nowMs);
    failAfter(Infinity);
    expect(await signNote(vault, draftInMemory(typed).open, nowMs)).toMatchObject({ ok: true });
    expect(kept(complaintRecord)).toMatchObject([{ clientId: 'client-draft-1', title: 'R shoulder', purpose: 'recovery', openedOn: '2026-11-20' }]);
    expect(kept(sessionNoteRecord)).toMatchObject([{ complaintIds: ['complaint-draft-1'] }]);
    await signNote(vault, draftInMemory({ draftId: 'draft-2', clientId: 'client-draft-1' }).open, nowMs + 1);
    await signNote(vault, draftInMemory({ draftId: 'draft-3', clientId: 'client-draft-1', complaintIds: [] }).open, nowMs + 1);
    expect(vault.record(sessionNoteRecord, 'draft-2')?.current.body.complaintIds).toEqual(['complaint-draft-1']);
    expect(vault.record(sessionNoteRecord, 'draft-3')?.current.body.complaintIds).toBeUndefined();
  }
});

test('a complaint chosen before the note was given to another client is not that client’s', async () => {
  const { vault } = vaultInMemory();
  await vault.put(complaintRecord, complaintRecord.body.parse({ clientId: 'ana', title: 'neck', openedOn: '2026-11-01' }), 'of-ana');
  await signNote(vault, draftInMemory({ clientId: 'bo', complaintIds: ['of-ana'] }).open, nowMs);
  expect(vault.record(sessionNoteRecord, 'draft-1')?.current.body).toMatchObject({ clientId: 'bo' });
  expect(vault.record(sessionNoteRecord, 'draft-1')?.current.body.complaintIds).toBeUndefined();
});

test('a name that is too long is said, and the draft stays', async () => {
  const { vault, kept } = vaultInMemory();
  const { open, isDiscarded } = draftInMemory({ newClient: { name: 'a'.repeat(161), secondIdentifier: '' } });
  expect(await signNote(vault, open, nowMs)).toMatchObject({ ok: false, failure: { type: 'too-long' } });
  expect(kept(sessionNoteRecord)).toEqual([]);
  expect(isDiscarded()).toBe(false);
});

function draftInMemory(initial: Partial<Draft>) {
  let draft: Draft = { draftId: 'draft-1', clientId: null, newClient: null, text: 'S: sore', visitDate: '2026-11-20', amends: null, updatedAtMs: nowMs, ...initial };
  let discarded = false;
  const open = {
    current: () => draft,
    edit: (change: Partial<Draft>) => void (draft = { ...draft, ...change, updatedAtMs: draft.updatedAtMs + 1 }),
    flush: async () => undefined,
    discard: async () => void (discarded = true),
  };
  // Safe: signing asks for no more of a draft than these four.
  return { open: open as unknown as OpenDraft, isDiscarded: () => discarded };
}

function vaultInMemory() {
  const records = new Map<string, StoredRecord<unknown>>();
  let writesLeft = Infinity;
  let before: () => void = () => undefined;
  const vault = {
    record: (type: RecordType<unknown>, id: string) => records.get(`${type.type}/${id}`),
    records: (type: RecordType<unknown>) => [...records].flatMap(([key, record]) => (key.startsWith(`${type.type}/`) ? [record] : [])),
    async put(type: RecordType<unknown>, body: unknown, id: string): Promise<Outcome<StoredRecord<unknown>, SaveFailure>> {
      if (writesLeft <= 0) return { ok: false, failure: failed };
      writesLeft -= 1;
      before();
      const versions = records.get(`${type.type}/${id}`)?.versions ?? [];
      const current = { entryId: `${id}-${versions.length + 1}`, parents: versions.map(({ entryId }) => entryId), revision: 1, deviceId: 'd1', atMs: nowMs, body };
      const stored = { recordId: id, versions: [...versions, current], current, tips: [current] };
      records.set(`${type.type}/${id}`, stored);
      return { ok: true, value: stored };
    },
  };
  const kept = (type: RecordType<never>) => [...records].flatMap(([key, record]) => (key.startsWith(`${type.type}/`) ? [record.current.body] : []));
  // Safe: signing asks for no more of the vault than these three.
  return { vault: vault as unknown as VaultPort, kept: kept as (type: unknown) => unknown[], beforeWrite: (listener: () => void) => void (before = listener), failAfter: (writes: number) => void (writesLeft = writes) };
}
