/**
 * Devices of one vault, as simple as they can be: notes, a store in memory, steps and keyrings. The keyring is not sealed
 * here: opening it is not what these tests are about, who may write it is.
 */
import { utf8ToBytes, bytesToUtf8 } from '@noble/ciphers/utils.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  applyRosterSteps, decodeRosterStep, encodeEntry, encodeKeyring, encodeRosterStep, equalBytes, keyringSignedBytes, noRosterHash, rosterStepSignedBytes, sortedHeads,
  type Keyring, type PublicKeys, type Roster, type RosterChange, type RosterStep, type StoredEntry, type UnsignedRosterStep,
} from '@trusted-hands/envelope';
import type { Ed25519, Random, Result } from '../../primitives.ts';
import { parseSecrets, serializeSecrets } from '../../secrets-text.ts';
import { createVaultKey, type VaultSecrets } from '../../secrets.ts';
import { openEntry, sealEntry, type EntryContent } from '../../v1/seal-entry.ts';
import { createVoucher } from '../closed-chains.ts';
import { createSync, type Sync } from '../sync.ts';
import type { PinnedVault, SyncReport, SyncService } from '../sync-ports.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

export interface Making {
  readonly ed25519: Ed25519;
  readonly random: Random;
}

export interface TestDevice {
  readonly publicKey: Uint8Array;
  readonly store: MemoryStore;
  secrets(): VaultSecrets;
  roster(): Promise<Roster>;
  /** One more version of a record, behind all tips that are here. Gives the entry's id (hex). */
  write(recordId: string, text: string, atMs?: number): Promise<string>;
  /** Entries (hex) that a destruction names which is known here; more may be added. */
  readonly destroyed: Set<string>;
  /** All that opens here, by entry id. */
  contents(): ReadonlyMap<string, EntryContent>;
  /** Of these what is shown: not what stands in the name of a removed device and is not certain to be its own. */
  shown(): Promise<ReadonlyMap<string, EntryContent>>;
  /** The versions of a record that no other one follows. */
  tips(recordId: string): readonly string[];
  round(service: SyncService): Promise<SyncReport>;
  /** How often a service was found to lack what it had given back. */
  losses(): number;
  /** Lets another computer in; undefined where the service answers `conflict`, or the step would be none. */
  letIn(service: SyncService): Promise<TestDevice | undefined>;
  /** Removes a computer as of where the service's chains stand; false as above. */
  remove(device: Uint8Array, service: SyncService): Promise<boolean>;
}

const noHeads: Pick<PinnedVault, 'pulledPosition' | 'seenHeads'> = { pulledPosition: 0, seenHeads: [] };

/** The first computer of a new vault. The service learns of it in its first round. */
export async function createFirstDevice(making: Making): Promise<TestDevice> {
  const device = await createKeys(making);
  const secrets: VaultSecrets = { vault: making.random(16), vaultKeys: [createVaultKey(1, making.random)], recoveryCode: 'none', device };
  const step = await signStep(undefined, { type: 'create', device: publicKeysOf(device.publicKey), recovery: publicKeysOf(making.random(32)) }, secrets, making);
  const roster = await rosterOf([encodeRosterStep(step)], making);
  return createDevice(secrets, { ...noHeads, rosterSteps: [encodeRosterStep(step)], keyring: await writeKeyring(roster, secrets, making) }, making);
}

export function createDevice(secretsAtFirst: VaultSecrets, pinned: PinnedVault, making: Making): TestDevice {
  const { ed25519, random } = making;
  const store = createMemoryStore(pinned);
  let secrets = secretsAtFirst;
  const opened = new Map<string, EntryContent>();
  const openedFrom = new Map<string, StoredEntry>();
  const destroyed = new Set<string>();

  const contents = () => {
    for (const id of opened.keys()) if (!store.rows().has(id)) opened.delete(id);
    for (const [id, { stored }] of store.rows()) {
      if (stored.type !== 'whole') opened.delete(id);
      if (openedFrom.get(id) === stored || stored.type !== 'whole') continue;
      const content = openEntry(stored.entry, secrets);
      if (content.ok) opened.set(id, content.value);
      openedFrom.set(id, stored);
    }
    return opened;
  };
  const tips = (recordId: string) => {
    const versions = Array.from(contents()).filter(([, content]) => content.recordId === recordId);
    const followed = new Set(versions.flatMap(([, { parents }]) => parents));
    return versions.map(([id]) => id).filter((id) => !followed.has(id)).toSorted();
  };
  let known: { readonly steps: readonly Uint8Array[]; readonly roster: Roster } | undefined;
  const roster = async () => {
    const steps = (await store.pinned()).rosterSteps;
    if (known?.steps !== steps) known = { steps, roster: await rosterOf(steps, making) };
    return known.roster;
  };
  const pin = async (step: RosterStep, next: VaultSecrets, keyring: Uint8Array) => {
    await store.commit({ pinned: { rosterSteps: [...(await store.pinned()).rosterSteps, encodeRosterStep(step)], keyring } });
    secrets = next;
  };
  const change = async (what: RosterChange, next: VaultSecrets, service: SyncService) => {
    const { rosterSteps } = await store.pinned();
    const step = await signStep(await roster(), what, secrets, making);
    const applied = await applyRosterSteps(await roster(), [step], ed25519.verify.bind(ed25519));
    // The service lost entries that an earlier epoch ended with: to be filled again first.
    if (!applied.ok) return undefined;
    const keyring = await writeKeyring(applied.value, next, making);
    if (!(await service.change([encodeRosterStep(step)], keyring))) return undefined;
    await pin(step, next, keyring);
    return { ...noHeads, rosterSteps: [...rosterSteps, encodeRosterStep(step)], keyring };
  };

  let losses = 0;
  let syncing: { readonly service: SyncService; readonly sync: Sync } | undefined;
  const syncDependencies = {
    store,
    secrets: () => secrets,
    keepSecrets: (next: VaultSecrets) => {
      secrets = next;
      return Promise.resolve();
    },
    adoptKeyring: readKeyring,
    ed25519,
    random,
    destroyedIds: () => Promise.resolve(destroyed),
    noteLoss: () => {
      losses += 1;
      return Promise.resolve();
    },
  };

  return {
    publicKey: secrets.device.publicKey,
    store,
    destroyed,
    secrets: () => secrets,
    roster,
    contents,
    async shown() {
      const isVouchedFor = createVoucher(await roster(), store);
      const all = Array.from(contents());
      const vouched = await Promise.all(all.map(async ([id]) => {
        const stored = store.rows().get(id)?.stored;
        return stored !== undefined && (equalBytes(stored.entry.device, secrets.device.publicKey) || isVouchedFor(stored));
      }));
      return new Map(all.filter((_, index) => vouched[index]));
    },
    tips,
    write: (recordId, text, atMs = 0) =>
      store.exclusively(async () => {
        const parents = tips(recordId);
        const revision = 1 + Math.max(0, ...parents.map((id) => opened.get(id)?.revision ?? 0));
        const sign = await ed25519.signer(secrets.device.signingKey);
        const entry = await sealEntry({ type: 'note', schema: 1, recordId, revision, parents, at: atMs, body: { text } }, store.chainHead(secrets.device.publicKey), { secrets, random, sign });
        store.append(encodeEntry(entry));
        return bytesToHex(entry.id);
      }),
    losses: () => losses,
    round(service) {
      if (syncing?.service !== service) syncing = { service, sync: createSync({ ...syncDependencies, service }) };
      return syncing.sync.round();
    },
    async letIn(service) {
      const keys = await createKeys(making);
      const pinnedThen = await change({ type: 'add-device', device: publicKeysOf(keys.publicKey) }, secrets, service);
      return pinnedThen && createDevice({ ...secrets, device: keys }, pinnedThen, making);
    },
    async remove(device, service) {
      const state = await service.state(0);
      const next = { ...secrets, vaultKeys: [...secrets.vaultKeys, createVaultKey((await roster()).epoch + 1, random)] };
      const what: RosterChange = { type: 'revoke-device', device, recovery: publicKeysOf(random(32)), heads: sortedHeads(state?.heads ?? []) };
      return (await change(what, next, service)) !== undefined;
    },
  };
}

export async function rosterOf(steps: readonly Uint8Array[], { ed25519 }: Making): Promise<Roster> {
  const decoded = steps.flatMap((bytes) => {
    const step = decodeRosterStep(bytes);
    return step.ok ? [step.value] : [];
  });
  const applied = await applyRosterSteps(undefined, decoded, ed25519.verify.bind(ed25519));
  if (!applied.ok) throw new Error(applied.failure.reason);
  return applied.value;
}

/** A step signed with the keys in `secrets`, whether they may or not. */
export async function signStep(roster: Roster | undefined, change: RosterChange, secrets: VaultSecrets, { ed25519 }: Making): Promise<RosterStep> {
  const unsigned: UnsignedRosterStep = { v: 1, vault: secrets.vault, sequence: (roster?.sequence ?? 0) + 1, previousHash: roster?.hash ?? noRosterHash, writer: secrets.device.publicKey, change };
  const sign = await ed25519.signer(secrets.device.signingKey);
  const step = { ...unsigned, signature: await sign(rosterStepSignedBytes(unsigned)) };
  return step;
}

/** A keyring signed with the keys in `secrets`, whether they may or not. */
export async function writeKeyring(roster: Roster, secrets: VaultSecrets, { ed25519 }: Making): Promise<Uint8Array> {
  const unsigned = { v: 1, vault: roster.vault, rosterSequence: roster.sequence, rosterHash: roster.hash, writer: secrets.device.publicKey, sealed: utf8ToBytes(serializeSecrets(secrets)) } as const;
  const sign = await ed25519.signer(secrets.device.signingKey);
  return encodeKeyring({ ...unsigned, signature: await sign(keyringSignedBytes(unsigned)) });
}

function readKeyring(secrets: VaultSecrets, _roster: Roster, keyring: Keyring): Promise<Result<VaultSecrets, undefined>> {
  const read = parseSecrets(bytesToUtf8(keyring.sealed));
  return Promise.resolve(read ? { ok: true, value: { ...secrets, vaultKeys: read.vaultKeys } } : { ok: false, failure: undefined });
}

async function createKeys({ ed25519 }: Making): Promise<VaultSecrets['device']> {
  const pair = await ed25519.generate();
  return { publicKey: pair.publicKey, signingKey: pair.privateKey, ageIdentity: 'none' };
}

/** The age key of each is another one, as the roster wants it; none of them opens anything. */
export function publicKeysOf(verifyingKey: Uint8Array): PublicKeys {
  const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  const text = Array.from({ length: 58 }, (_, index) => letters[(verifyingKey[index % 32] ?? 0) % 32]).join('');
  return { verifyingKey, ageRecipient: `age1${text}` };
}

