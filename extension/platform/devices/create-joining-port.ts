/** Bringing a computer that has no notes yet to those of another one, or back to those that only the recovery code opens. */
import type { Failure } from '@trusted-hands/contract';
import { bytesToHex, type Argon2id, type Ed25519, type Random, type SyncService } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { saveAgainAfterMs } from '../drafts/save-times.ts';
import type { DeviceFailure, Joining, JoiningPort, Outcome, ServicePort, SyncPort, VaultPort } from '../platform.ts';
import { deviceRecord, deviceRecordId } from '../records/device.record.ts';
import { sealConnection, type KeptConnection } from '../service/kept-connection.ts';
import { toFailure } from '../service/service-failure.ts';
import { parseServiceUrl } from '../service/service-url.ts';
import type { Store } from '../store/open-store.ts';
import { headerName, keepNewVault, lockByPassphrase } from '../vault/keep-new-vault.ts';
import { unreadable } from '../vault/vault-failures.ts';
import type { Session } from '../vault/session.ts';
import { deviceFailures, joinFailures, keptFailure } from './device-failures.ts';
import type { JoinedVault } from './offer.ts';

interface JoiningPortParts {
  readonly store: Store;
  readonly session: Pick<Session, 'begin'>;
  readonly announcements: Announcements;
  readonly vault: Pick<VaultPort, 'change'>;
  readonly service: Pick<ServicePort, 'requestCode'>;
  readonly sync: Pick<SyncPort, 'syncNow'>;
  readonly openSyncService: (serviceUrl: string, bearer: string) => Promise<SyncService>;
  readonly random: Random;
  readonly ed25519: Ed25519;
  readonly argon2id: Argon2id;
  readonly nowMs: () => number;
}

/** How long to wait until the service is asked again whether the other computer let this one in. */
const lookEveryMs = 2_000;

export function createJoiningPort({ store, session, announcements, vault, service, sync, openSyncService, random, ed25519, argon2id, nowMs }: JoiningPortParts): JoiningPort {
  async function hasNotes(): Promise<boolean> {
    return (await (await store.opened()).getKey('vault', headerName)) !== undefined;
  }

  /** Undefined where this computer may join. */
  async function whyNotHere(): Promise<Failure | undefined> {
    try {
      return (await hasNotes()) ? joinFailures.notesHere : undefined;
    } catch (cause) {
      return { code: 'unavailable', message: unreadable(cause) };
    }
  }

  /** Keys, devices and connection in one commit; then this computer is unlocked, named, and the notes come. */
  async function establish({ secrets, rosterSteps, keyring }: JoinedVault, connection: KeptConnection, { passphrase, deviceName }: { readonly passphrase: string; readonly deviceName: string }): Promise<Outcome<undefined, DeviceFailure>> {
    const pinned = { rosterSteps, keyring, pulledPosition: 0, seenHeads: [] };
    const kept = await keepNewVault({ secrets, pinned, sealed: [sealConnection(connection, { secrets, random })], joinedAtMs: nowMs() }, lockByPassphrase(passphrase, { random, argon2id }), store);
    if (!kept.ok) return { ok: false, failure: (await hasNotes().catch(() => false)) ? deviceFailures.notesHere : keptFailure(kept.failure) };
    await session.begin(secrets);
    announcements.send({ type: 'vault' });
    announcements.send({ type: 'connection' });
    await sayWhoThisIs(bytesToHex(secrets.device.publicKey), deviceName.trim().slice(0, 80));
    void sync.syncNow();
    return { ok: true, value: undefined };
  }

  /**
   * Written without a name too: the others see by it that the notes can be opened here. The notes are here whether it was
   * kept or not, so it is tried by itself until the disk takes it or the notes are locked; a name that came meanwhile stays.
   */
  async function sayWhoThisIs(deviceId: string, typedName: string): Promise<void> {
    const said = await vault.change(deviceRecord, deviceRecordId(deviceId), (now) => ({ addedAtMs: nowMs(), ...now, deviceId, name: now?.name || typedName }));
    if (!said.ok && said.failure.type !== 'locked') setTimeout(() => void sayWhoThisIs(deviceId, typedName), saveAgainAfterMs);
  }

  return {
    async requestCode(serviceUrl, email) {
      // Begun in the click itself: the browser is asked for the host before anything is waited for.
      const requesting = service.requestCode(serviceUrl, email);
      const failure = await whyNotHere();
      return failure ? { ok: false, failure } : requesting;
    },
    async signIn(typedUrl, email, code) {
      const url = parseServiceUrl(typedUrl);
      if (!url.ok) return url;
      const failure = await whyNotHere();
      if (failure) return { ok: false, failure };
      try {
        const { createServiceClient } = await import('../service/service-client.ts');
        const { api } = createServiceClient(url.value);
        const { demonstration } = await api.service.about.query();
        const { bearer, member } = await api.accounts.signIn.mutate({ email, code });
        /** Where the bearer is kept nowhere it is given back; one that cannot be runs out by itself. */
        const signOut = () => createServiceClient(url.value, bearer).api.accounts.signOut.mutate().then(() => undefined, () => undefined);
        const connection: KeptConnection = { serviceUrl: url.value, bearer, member, demonstration };
        let joining: Joining | undefined;
        try {
          const syncService = await openSyncService(url.value, bearer);
          if (!(await syncService.state(0))) return { ok: false, failure: joinFailures.noNotes };
          const { createJoining } = await loadJoining();
          joining = await createJoining({
            service: syncService,
            serviceUrl: url.value,
            making: { random, ed25519 },
            establish: (joined, passphrase, deviceName) => establish(joined, connection, { passphrase, deviceName }),
            signOut,
            pause,
          });
          return { ok: true, value: joining };
        } finally {
          if (!joining) await signOut();
        }
      } catch (cause) {
        return { ok: false, failure: toFailure(cause, url.value, undefined) };
      }
    },
  };
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, lookEveryMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}

/** With the age library, which a popup that only opens and seals does not load. */
const loadJoining = () => import('./joining.ts');
