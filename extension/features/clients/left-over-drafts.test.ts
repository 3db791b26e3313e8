import { expect, test } from 'vitest';
import type { DestroyedFile } from '../../platform/records/destruction.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { leftOverDrafts } from './left-over-drafts.ts';

function destroyed(clientId: string | undefined, clientName: string): StoredRecord<DestroyedFile> {
  const body: DestroyedFile = { clientName, clientId, firstEntryOn: '2026-01-02', lastEntryOn: '2026-01-02', keptUntil: '2033-01-02', period: '7 years', destroyedAtMs: 0, entryIds: ['0'.repeat(32)] };
  const current = { entryId: 'e', parents: [], revision: 1, deviceId: 'd', atMs: 0, body };
  return { recordId: clientName, versions: [current], current, tips: [current] };
}

test('only what is unfinished of a destroyed client is found, whatever its kind, and by the name that was kept', () => {
  const files = [destroyed('c1', 'Ada Lindqvale'), destroyed('c2', 'Bo Lind'), destroyed(undefined, 'Of the first program')];
  const drafts = [{ clientId: 'c1' }, { clientId: null }, { clientId: 'c1' }, { clientId: 'other' }];
  expect(leftOverDrafts(files, drafts, () => false)).toEqual([{ clientId: 'c1', clientName: 'Ada Lindqvale', drafts: 2 }]);
});

test('nothing of a client who is there is offered', () => {
  expect(leftOverDrafts([destroyed('c1', 'Ada Lindqvale')], [{ clientId: 'c1' }], (id) => id === 'c1')).toEqual([]);
});
