/** Renders again whenever a port says that it changed; values are then read from the port itself, never copied. */
import { useEffect, useReducer } from 'react';
import type { Connection, DirectoryState, VaultStatus } from '../platform.ts';
import type { RecordType, StoredRecord } from '../records/record.ts';
import type { KeptVouches } from '../service/vouch-port.ts';
import { usePlatform } from './platform-context.tsx';

interface Port {
  subscribe(listener: () => void): () => void;
}

/** Follows a port; returns what makes the component render again by hand. */
export function usePort(port: Port | undefined): () => void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (port === undefined) return undefined;
    const stop = port.subscribe(again);
    // A change between the first render and this subscription would be missed otherwise.
    again();
    return stop;
  }, [port]);
  return again;
}

export function useVaultStatus(): VaultStatus {
  const { vault } = usePlatform();
  usePort(vault);
  return vault.status();
}

/** False while a page that begins with many records is still opening them. */
export function useRecordsAreOpen(): boolean {
  return useVaultStatus().type === 'unlocked';
}

const none: readonly never[] = [];

/** Every record of a type, oldest first; empty while locked, while they are not open yet, and where they are not needed. */
export function useRecords<Body>(type: RecordType<Body>, isNeeded = true): readonly StoredRecord<Body>[] {
  const { vault } = usePlatform();
  usePort(vault);
  return isNeeded && vault.status().type === 'unlocked' ? vault.records(type) : none;
}

export function useRecord<Body>(type: RecordType<Body>, recordId: string): StoredRecord<Body> | undefined {
  const { vault } = usePlatform();
  usePort(vault);
  return vault.status().type === 'unlocked' ? vault.record(type, recordId) : undefined;
}

export function useConnection(): Connection {
  const { service } = usePlatform();
  usePort(service);
  return service.connection();
}

/** Undefined until they were fetched once, and while locked. */
export function useVouches(): KeptVouches | undefined {
  const { vouches } = usePlatform();
  usePort(vouches);
  return vouches.vouches();
}

export function useDirectoryState(): DirectoryState {
  const { service } = usePlatform();
  usePort(service);
  return service.directory();
}
