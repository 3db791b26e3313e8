/** The service that this computer is connected to, for a change of its computers. */
import type { SyncService, VaultSecrets } from '@trusted-hands/vault';
import { readConnection } from '../service/kept-connection.ts';
import type { Store } from '../store/open-store.ts';
import type { OpenService } from './roster-changes.ts';

/** Undefined where it is not connected. */
export async function openConnectedService(store: Store, secrets: VaultSecrets): Promise<OpenService | undefined> {
  const connection = await readConnection(store, secrets);
  return connection && { serviceUrl: connection.serviceUrl, service: await openSyncService(connection.serviceUrl, connection.bearer) };
}

/** Loaded when it is called: a popup that only writes carries no client of the service. */
export async function openSyncService(serviceUrl: string, bearer: string): Promise<SyncService> {
  const { createSyncService } = await import('../sync/create-sync-service.ts');
  return createSyncService(serviceUrl, bearer);
}
