import { expect, it } from 'vitest';
import type { Connection, DirectoryState } from '../platform/platform.ts';
import { openDirectoryFiles } from '../platform/service/open-directory.ts';
import { statusOfDirectory } from './directory-status.ts';

const nowMs = new Date(2026, 10, 21, 14, 2).getTime();
const connected: Connection = { type: 'connected', serviceUrl: 'http://localhost:4870', member: { id: 'm', email: 'name@example.com' }, demonstration: false };

it('says how far the directory is', () => {
  const status = (connection: Connection, directory: DirectoryState, hasProblem = false) => statusOfDirectory({ connection, directory, hasProblem, nowMs }, 'en-AU');
  const ready: DirectoryState = { type: 'ready', fetchedAtMs: nowMs, directory: openDirectoryFiles([]).directory };
  expect(status({ type: 'not-connected' }, { type: 'empty' })).toBe('Not connected');
  expect(status(connected, { type: 'empty' })).toBe('No directory yet');
  expect(status(connected, { type: 'loading', share: 0.456 })).toBe('Fetching the directory, 46 %');
  expect(status(connected, ready)).toBe('Directory from 14:02');
  expect(status(connected, ready, true)).toBe('Directory from 14:02, offline');
  expect(status({ type: 'not-connected' }, ready)).toBe('Directory from 14:02, offline');
});
