/** The service that this computer is connected to, for a change of its computers. */
import type { VaultSecrets } from '@trusted-hands/vault';
import { readConnection } from '../service/kept-connection.ts';
import type { Store } from '../store/open-store.ts';
import { createSyncService } from '../sync/create-sync-service.ts';
import type { OpenService } from './roster-changes.ts';

/** Undefined where it is not connected. */
export async function openConnectedService(store: Store, secrets: VaultSecrets): Promise<OpenService | undefined> {
  const connection = await readConnection(store, secrets);
  return connection && { serviceUrl: connection.serviceUrl, service: createSyncService(connection.serviceUrl, connection.bearer) };
}
