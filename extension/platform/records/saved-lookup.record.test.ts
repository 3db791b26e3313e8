import { expect, it } from 'vitest';
import type { RecordVersion } from './record.ts';
import { recentLookupsRecord, withRecent, type RecentLookups } from './saved-lookup.record.ts';

const version = (entryId: string, parents: readonly string[], queries: string[], atMs: number): RecordVersion<RecentLookups> => ({ entryId, parents, revision: parents.length + 1, deviceId: 'd', atMs, body: { queries } });

it('keeps the last questions, newest first and each once, and writes nothing where nothing changes', () => {
  expect(withRecent(['physio'], ' gp  dubbo ')).toEqual({ queries: ['gp dubbo', 'physio'] });
  expect(withRecent(['gp', 'physio'], 'physio')).toEqual({ queries: ['physio', 'gp'] });
  expect(withRecent(['physio'], 'physio')).toBeUndefined();
  expect(withRecent([], '  ')).toBeUndefined();
  expect(withRecent(['1', '2', '3', '4', '5', '6', '7', '8'], '9')?.queries).toHaveLength(8);
});

it('has the questions of both computers, in whatever order they are read', () => {
  const versions = [version('a', [], ['gp'], 0), version('b', ['a'], ['physio', 'gp'], 1), version('c', ['a'], ['osteo', 'gp'], 2)];
  expect(recentLookupsRecord.merge?.(versions)).toEqual({ queries: ['osteo', 'gp', 'physio'] });
  expect(recentLookupsRecord.merge?.(versions.toReversed())).toEqual({ queries: ['osteo', 'gp', 'physio'] });
});
