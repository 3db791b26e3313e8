/** Keeps this computer and the service at one. Until it is wired, notes are on this computer alone, and the status says so. */
import type { SyncPort } from '../platform.ts';

export function createSyncPort(): SyncPort {
  return { status: () => ({ type: 'not-connected' }), syncNow: () => Promise.resolve(), subscribe: () => () => undefined };
}
