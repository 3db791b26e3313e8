/** One computer for tests: the real changes and keys, with a store and records in memory and a sync that takes in the roster alone. */
import { decodeKeyring } from '@trusted-hands/envelope';
import { bytesToHex, type PinnedVault, type SyncService, type SyncStore, type VaultSecrets } from '@trusted-hands/vault';
import { adoptKeyring, type Making } from '@trusted-hands/vault/age';
import { createListeners } from '../../listeners.ts';
import type { DevicesPort, Outcome, SaveFailure } from '../../platform.ts';
import type { RecordType, RecordVersion, StoredRecord } from '../../records/record.ts';
import { createDevicesPort } from '../create-devices-port.ts';
import type { JoinedVault } from '../offer.ts';
import { readRoster } from '../../vault/read-roster.ts';

export interface Computer {
  readonly devices: DevicesPort;
  readonly id: string;
  secrets(): VaultSecrets;
  pinned(): PinnedVault;
  lock(): void;
  disconnect(): void;
}

export function startComputer(joined: JoinedVault, { service, making }: { readonly service: SyncService; readonly making: Making }): Computer {
  const verify = (...signed: Parameters<Making['ed25519']['verify']>) => making.ed25519.verify(...signed);
  let secrets: VaultSecrets | undefined = joined.secrets;
  let isConnected = true;
  let pinned: PinnedVault = { rosterSteps: joined.rosterSteps, keyring: joined.keyring, pulledPosition: 0, seenHeads: [] };
  const listeners = createListeners();
  const session = {
    secrets: () => secrets,
    replace: (next: VaultSecrets) => {
      if (secrets) secrets = next;
      listeners.tell();
      return Promise.resolve();
    },
    subscribe: (listener: () => void) => listeners.add(listener),
  };

  async function syncNow(): Promise<void> {
    const roster = await readRoster(pinned.rosterSteps, verify);
    const state = await service.state(roster?.sequence ?? 0).catch(() => undefined);
    if (!secrets || !state) return;
    const rosterSteps = [...pinned.rosterSteps, ...state.steps];
    pinned = { ...pinned, rosterSteps, keyring: state.keyring, seenHeads: state.heads };
    const newest = await readRoster(rosterSteps, verify);
    const keyring = decodeKeyring(state.keyring);
    const adopted = newest && keyring.ok ? await adoptKeyring(secrets, newest, keyring.value, verify) : undefined;
    if (adopted?.ok) secrets = adopted.value;
    listeners.tell();
  }

  const syncStore: Pick<SyncStore, 'pinned' | 'commit' | 'exclusively'> = {
    pinned: () => Promise.resolve(pinned),
    commit: (change) => {
      pinned = { ...pinned, ...change.pinned };
      return Promise.resolve();
    },
    exclusively: (work) => work(),
  };
  const devices = createDevicesPort({
    session,
    syncStore,
    openService: () => Promise.resolve(isConnected ? { serviceUrl: 'https://service.example', service } : undefined),
    sync: { syncNow, status: () => ({ type: 'everywhere', atMs: 0 }), lossAtMs: () => undefined, noteLossRead: () => Promise.resolve(), subscribe: (listener) => listeners.add(listener) },
    vault: recordsInMemory(bytesToHex(joined.secrets.device.publicKey)),
    service: { connection: () => ({ type: 'not-connected' }), subscribe: () => () => undefined },
    changePassphrase: () => Promise.resolve({ ok: true, value: undefined }),
    making,
    nowMs: () => 1,
  });
  return {
    devices,
    id: bytesToHex(joined.secrets.device.publicKey),
    secrets: () => secrets ?? joined.secrets,
    pinned: () => pinned,
    lock: () => (secrets = undefined),
    disconnect: () => (isConnected = false),
  };
}

function recordsInMemory(deviceId: string) {
  const versionsById = new Map<string, RecordVersion<unknown>[]>();
  function record<Body>(type: RecordType<Body>, recordId: string): StoredRecord<Body> | undefined {
    const versions = (versionsById.get(recordId) ?? []).map((version) => ({ ...version, body: type.body.parse(version.body) }));
    const current = versions.at(-1);
    return current && { recordId, versions, current, tips: [current] };
  }
  return {
    record,
    put<Body>(type: RecordType<Body>, body: Body, recordId = 'one'): Promise<Outcome<StoredRecord<Body>, SaveFailure>> {
      const before = versionsById.get(recordId) ?? [];
      versionsById.set(recordId, [...before, { entryId: `${recordId}-${before.length + 1}`, parents: [], revision: before.length + 1, deviceId, atMs: 1, body: type.body.parse(body) }]);
      const value = record(type, recordId);
      if (!value) throw new Error('It was put a moment ago.');
      return Promise.resolve({ ok: true, value });
    },
    lastWroteAtMs: () => undefined,
    ready: () => Promise.resolve(),
    subscribe: () => () => undefined,
  };
}
