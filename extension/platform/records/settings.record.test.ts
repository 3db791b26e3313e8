import { expect, test } from 'vitest';
import type { RecordVersion } from './record.ts';
import { settingsRecord, settingsSchema, type Settings } from './settings.record.ts';

const version = (entryId: string, parents: readonly string[], revision: number, change: Partial<Settings>): RecordVersion<Settings> => ({ entryId, parents, revision, deviceId: 'd', atMs: revision, body: settingsSchema.parse(change) });
const place = { label: 'Dubbo NSW', coordinates: { latitude: -32.2, longitude: 148.6 } };

test('what two computers set at once is all there, whichever came last', () => {
  const first = version('a', [], 1, { name: 'Mara', practice: 'Old Rooms' });
  const here = version('b', ['a'], 2, { name: 'Mara', practice: 'Old Rooms', place, country: 'AU' });
  const there = { ...version('c', ['a'], 2, { name: 'Mara Lind', practice: '' }), atMs: 9 };
  for (const versions of [[first, here, there], [there, here, first]]) expect(settingsRecord.merge?.(versions)).toEqual(settingsSchema.parse({ name: 'Mara Lind', practice: '', place, country: 'AU' }));
  expect(settingsRecord.merge?.([first])).toEqual(first.body);
});
