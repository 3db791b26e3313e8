/**
 * Changes to who may read and write. Each is made against the newest state of the service and is in force only once the
 * service took it; what it refuses is thrown away and made anew. Nothing of this computer changes before.
 */
import { encodeKeyring, encodeRosterStep, equalBytes, rosterDevice, type DeviceHead, type Roster, type VerifyEd25519 } from '@trusted-hands/envelope';
import type { PinnedVault, SyncService, SyncStore, VaultSecrets } from '@trusted-hands/vault';
import type { VaultChange } from '@trusted-hands/vault/age';
import type { DeviceFailure, Outcome, SyncPort } from '../platform.ts';
import { toFailure } from '../service/service-failure.ts';
import { unreadable } from '../vault/vault-failures.ts';
import type { Session } from '../vault/session.ts';
import { deviceFailures, serviceFailure } from './device-failures.ts';
import { readRoster } from '../vault/read-roster.ts';

export interface OpenService {
  readonly serviceUrl: string;
  readonly service: SyncService;
}

export interface RosterChangesParts {
  readonly syncStore: Pick<SyncStore, 'pinned' | 'commit' | 'exclusively'>;
  readonly session: Pick<Session, 'secrets' | 'replace'>;
  readonly sync: Pick<SyncPort, 'syncNow' | 'status'>;
  /** The service that this computer is connected to, if it is to one. */
  readonly openService: (secrets: VaultSecrets) => Promise<OpenService | undefined>;
  readonly verify: VerifyEd25519;
}

/** What both this computer and the service hold at this moment. */
export interface Newest {
  readonly roster: Roster;
  readonly steps: readonly Uint8Array[];
  /** Where every chain stood on the service as it was pulled and checked here, so that no service can name others; it refuses these where they moved on. */
  readonly heads: readonly DeviceHead[];
  readonly secrets: VaultSecrets;
}

export type Plan<Value> =
  | { readonly type: 'send'; readonly change: VaultChange; readonly value: Value }
  /** It was done before, perhaps by a try whose answer got lost. */
  | { readonly type: 'nothing-to-do'; readonly value: Value }
  /** What it needs is not here yet: sync and try again. */
  | { readonly type: 'again' }
  | { readonly type: 'fail'; readonly failure: DeviceFailure };

export interface RosterChanges {
  /** Syncs, makes the plan and sends it; all of it again, a few times, where something moved in between. */
  make<Value>(plan: (newest: Newest) => Promise<Plan<Value>>): Promise<Outcome<Value, DeviceFailure>>;
}

const mostTries = 5;

export function createRosterChanges({ syncStore, session, sync, openService, verify }: RosterChangesParts): RosterChanges {
  /** Undefined where this computer and the service do not know the same devices yet. */
  async function readNewest({ service, serviceUrl }: OpenService, secrets: VaultSecrets): Promise<Outcome<Newest | undefined, DeviceFailure>> {
    const { rosterSteps: steps, seenHeads } = await syncStore.pinned();
    const roster = await readRoster(steps, verify);
    if (!roster) return { ok: true, value: undefined };
    const state = await ask(serviceUrl, () => service.state(roster.sequence));
    if (!state.ok) return state;
    if (state.value?.rosterSequence !== roster.sequence || !equalBytes(state.value.id, roster.vault)) return { ok: true, value: undefined };
    return { ok: true, value: { roster, steps, secrets, heads: seenHeads } };
  }

  /** From here on the change is in force; what cannot be kept of it now comes with the next sync. */
  async function adopt(before: Newest, change: VaultChange): Promise<void> {
    const pinned: Partial<PinnedVault> = { rosterSteps: [...before.steps, ...change.steps.map(encodeRosterStep)], keyring: encodeKeyring(change.keyring) };
    await syncStore.exclusively(async () => {
      // Another page may have synced this step already, and later ones: what is pinned never goes back.
      const now = (await syncStore.pinned()).rosterSteps;
      if (now.length === before.steps.length) await syncStore.commit({ pinned });
    }).catch(() => undefined);
    const keysHeld = session.secrets()?.vaultKeys.length ?? 0;
    if (keysHeld < change.secrets.vaultKeys.length) await session.replace(change.secrets);
  }

  async function attempt<Value>(plan: (newest: Newest) => Promise<Plan<Value>>): Promise<Outcome<Value, DeviceFailure> | undefined> {
    await sync.syncNow();
    const secrets = session.secrets();
    if (!secrets) return { ok: false, failure: deviceFailures.locked };
    const opened = await openService(secrets);
    if (!opened) return { ok: false, failure: deviceFailures.notConnected };
    const read = await readNewest(opened, secrets);
    if (!read.ok) return read;
    const newest = read.value;
    if (!newest) return undefined;
    const own = rosterDevice(newest.roster, secrets.device.publicKey);
    // A computer restored from a backup is let in by syncing; until then there is nothing it could sign.
    if (!own) return undefined;
    if (!own.isActive) return { ok: false, failure: deviceFailures.removed };
    const planned = await plan(newest);
    switch (planned.type) {
      case 'again':
        return undefined;
      case 'fail':
        return { ok: false, failure: planned.failure };
      case 'nothing-to-do':
        return { ok: true, value: planned.value };
      case 'send': {
        const { change, value } = planned;
        const taken = await ask(opened.serviceUrl, () => opened.service.change(change.steps.map(encodeRosterStep), encodeKeyring(change.keyring)));
        if (!taken.ok) return taken;
        if (!taken.value) return undefined;
        await adopt(newest, change);
        return { ok: true, value };
      }
    }
  }

  return {
    async make(plan) {
      try {
        for (let tries = 0; tries < mostTries; tries += 1) {
          // oxlint-disable-next-line no-await-in-loop -- each try begins with what the one before it found to have moved
          const done = await attempt(plan);
          if (done) return done;
        }
      } catch (cause) {
        return { ok: false, failure: { type: 'storage-failed', message: unreadable(cause) } };
      }
      const status = sync.status();
      return { ok: false, failure: status.type === 'problem' ? serviceFailure(status.message) : deviceFailures.movedMeanwhile };
    },
  };
}

async function ask<Value>(serviceUrl: string, question: () => Promise<Value>): Promise<Outcome<Value, DeviceFailure>> {
  try {
    return { ok: true, value: await question() };
  } catch (cause) {
    return { ok: false, failure: serviceFailure(toFailure(cause, serviceUrl, undefined).message) };
  }
}
