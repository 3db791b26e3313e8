/** A draft that is signed or thrown away while the disk fails: it goes from the disk all the same, or it would come back as an unfinished note. */
import { createEd25519, type VaultSecrets } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { firstPersonId } from '../store/person.ts';
import { openSession, type Session } from '../vault/session.ts';
import { noteDrafts } from './draft-kind.ts';
import type { DraftStore } from './draft-store.ts';
import { openDraft } from './open-draft.ts';
import { saveAgainAfterMs } from './save-times.ts';
import type { NoteWriting } from './note-writing.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
let secrets: VaultSecrets;
let session: Session;

beforeAll(async () => {
  secrets = await createVaultSecrets({ random, ed25519: createEd25519(crypto.subtle) });
});
beforeEach(async () => {
  fakeBrowser.reset();
  session = openSession(() => 0, firstPersonId);
  await session.begin(secrets);
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A disk that refuses to let go of a row this many times. */
function failingDisk(times: number): DraftStore<NoteWriting> & { readonly tries: () => number; readonly isGone: () => boolean } {
  let tries = 0;
  let isGone = false;
  return {
    seal: ({ draftId }) => ({ name: draftId, bytes: new Uint8Array(0) }),
    save: () => Promise.resolve({ ok: true, value: undefined }),
    isUnsaved: () => false,
    hasUnsaved: () => false,
    remove() {
      tries += 1;
      isGone = tries > times;
      return Promise.resolve(isGone ? { ok: true, value: undefined } : { ok: false, failure: { type: 'storage-full', message: '' } });
    },
    read: (draftId) => Promise.resolve({ ...noteDrafts.blank, draftId, updatedAtMs: 0 }),
    readAll: () => Promise.resolve([]),
    tries: () => tries,
    isGone: () => isGone,
  };
}

test.each([0, 1, 2, 7])('what the disk did not let go of is tried again until it does, after %i failures too', async (times) => {
  const drafts = failingDisk(times);
  const announcements = { send: () => undefined, sendToOthers: () => undefined, subscribe: () => () => undefined };
  const open = await openDraft({ ...noteDrafts.blank, draftId: `draft-${String(times)}`, updatedAtMs: 0 }, { blank: noteDrafts.blank, drafts, session, announcements, nowMs: () => 0, random });
  await open.discard();
  expect(open.isDiscarded()).toBe(true);
  await vi.advanceTimersByTimeAsync((times + 3) * saveAgainAfterMs);
  expect(drafts.isGone()).toBe(true);
  // And not once more than was needed.
  expect(drafts.tries()).toBe(times + 1);
  open.close();
});

test('the draft is given to no other page while the disk has not let go of it: what is typed there would go with it', async () => {
  const drafts = failingDisk(3);
  const announcements = { send: vi.fn<(announcement: unknown) => void>(), sendToOthers: () => undefined, subscribe: () => () => undefined };
  const open = await openDraft({ ...noteDrafts.blank, draftId: 'left-over', updatedAtMs: 0 }, { blank: noteDrafts.blank, drafts, session, announcements, nowMs: () => 0, random });
  expect(open.role()).toBe('writer');
  await open.discard();
  expect(open.role()).toBe('follower');
  open.close();
  announcements.send.mockClear();
  const isFree = () => navigator.locks.request('trusted-hands-draft-left-over', { ifAvailable: true }, (lock) => lock !== null);
  await vi.advanceTimersByTimeAsync(saveAgainAfterMs);
  expect(drafts.isGone()).toBe(false);
  expect(await isFree()).toBe(false);
  await vi.advanceTimersByTimeAsync(2 * saveAgainAfterMs);
  expect(drafts.isGone()).toBe(true);
  // A page that read the row meanwhile reads again, and finds nothing.
  expect(announcements.send).toHaveBeenCalledWith({ type: 'draft', draftId: 'left-over' });
  await expect.poll(() => isFree()).toBe(true);
});

test('a lock in between keeps it from other pages just as well', async () => {
  const drafts = failingDisk(2);
  const announcements = { send: () => undefined, sendToOthers: () => undefined, subscribe: () => () => undefined };
  const open = await openDraft({ ...noteDrafts.blank, draftId: 'locked-away', updatedAtMs: 0 }, { blank: noteDrafts.blank, drafts, session, announcements, nowMs: () => 0, random });
  await open.discard();
  await session.end();
  expect(await navigator.locks.request('trusted-hands-draft-locked-away', { ifAvailable: true }, (lock) => lock !== null)).toBe(false);
  await vi.advanceTimersByTimeAsync(3 * saveAgainAfterMs);
  expect(drafts.isGone()).toBe(true);
  await expect.poll(() => navigator.locks.request('trusted-hands-draft-locked-away', { ifAvailable: true }, (lock) => lock !== null)).toBe(true);
});
