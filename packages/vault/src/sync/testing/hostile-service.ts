/**
 * A service that does what a service can: it has everything that was ever sent to it, the keys of a device that was
 * removed, and keys of its own. It has no key of the vault and of no device that is in it.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { decodeStoredEntry, destroyEntry, encodeDestroyedEntry, encodeEntry, encodeRosterStep, equalBytes, hashEntry, headOf, type Entry } from '@trusted-hands/envelope';
import { createVaultKey, type VaultSecrets } from '../../secrets.ts';
import { emptyChain, sealEntry } from '../../v1/seal-entry.ts';
import type { SyncProblem, SyncService, SyncState } from '../sync-ports.ts';
import type { Chance } from './lossy-network.ts';
import { createMemoryService, emptyDisk, type MemoryService, type ServiceDisk } from './memory-service.ts';
import { createFirstDevice, publicKeysOf, rosterOf, signStep, writeKeyring, type Making, type TestDevice } from './test-device.ts';

export interface Prey {
  readonly honest: MemoryService;
  /** Its disk at earlier times, the earliest first. */
  readonly earlier: readonly ServiceDisk[];
  /** A device of the vault in whose name something is to be forged. */
  readonly named: Uint8Array;
  /** The keys of a device that was removed. */
  readonly removed: VaultSecrets;
  readonly making: Making;
  readonly chance: Chance;
}

export interface HostileKind {
  /** What it does. */
  readonly name: string;
  /** What some device has to say; undefined where a device cannot know, or is not harmed. */
  readonly expects: SyncProblem['type'] | undefined;
  /** True where it shows less than it gave before: noted by some device, to be said though all of it is sent again. */
  readonly isLoss?: true;
  /**
   * True where it does not meet the device that was away when another one was removed: with that one's keys a service can
   * show it a vault in which it was not. That is said, and nothing is lost, once it meets what the others know.
   */
  readonly sparesLagging?: true;
  readonly create: (prey: Prey) => Promise<SyncService>;
}

type Served = readonly Uint8Array[];

export const hostileKinds: readonly HostileKind[] = [
  { name: 'flips a bit', expects: 'entries-refused', create: altersPages((page, { chance }) => replaceOne(page, chance, (bytes) => flipBit(bytes, chance))) },
  { name: 'swaps ids', expects: 'entries-refused', create: altersPages((page, { chance }) => replaceOne(page, chance, (bytes) => alterEntry(bytes, (entry) => ({ ...entry, id: flipBit(entry.id, chance) })))) },
  { name: 'swaps the contents of two entries', expects: 'entries-refused', create: altersPages(swapContents) },
  { name: 'cuts the tail of an entry', expects: 'entries-refused', create: altersPages((page, { chance }) => replaceOne(page, chance, (bytes) => bytes.slice(0, Math.floor(chance() * bytes.length)))) },
  { name: 'replays entries at new positions', expects: undefined, create: ({ honest }) => Promise.resolve({ ...honest, pull: (after, limit) => replay(honest, after, limit) }) },
  { name: 'reorders entries', expects: 'entries-refused', create: altersPages((page) => page.toReversed()) },
  { name: 'withholds one in the middle', expects: 'entries-refused', create: altersPages((page, { chance }) => page.toSpliced(Math.floor(chance() * (page.length - 1)), 1)) },
  { name: 'withholds the newest and says that they are there', expects: 'entries-refused', create: altersPages((page) => page.slice(0, Math.floor(page.length / 2))) },
  { name: 'withholds the newest and says that there are none', expects: undefined, isLoss: true, create: hidesNewest },
  { name: 'is rolled back', expects: undefined, create: ({ earlier, making, chance }) => Promise.resolve(serviceWith(earlier[Math.floor(chance() * earlier.length)] ?? emptyDisk, making)) },
  { name: 'is wiped', expects: undefined, isLoss: true, create: ({ making }) => Promise.resolve(serviceWith(emptyDisk, making)) },
  { name: 'forgets what it says it stored', expects: 'entries-not-kept', create: ({ honest }) => Promise.resolve({ ...honest, push: (entries) => Promise.resolve(entries.map((_, index) => ({ type: 'stored', position: index + 1 }) as const)) }) },
  { name: 'plants a keyring of its own', expects: 'roster-forged', create: plantsKeyring(false) },
  { name: 'plants a keyring in the name of a device', expects: 'roster-forged', create: plantsKeyring(true) },
  { name: 'plants a device', expects: 'roster-forged', create: plantsDevice(false) },
  { name: 'plants a device by the keys of a removed one', expects: 'roster-forged', create: plantsDevice(true) },
  { name: 'forks the roster', expects: 'roster-forged', sparesLagging: true, create: forksRoster },
  { name: 'forges an entry of another device', expects: 'entries-refused', create: forgesEntry },
  { name: 'adds an entry by the keys of a removed device', expects: 'entries-refused', create: addsEntryOfRemoved },
  { name: 'forks a removed device below the end that is named', expects: 'entries-refused', create: forksBelowEnd },
  { name: 'serves what is left of entries that nobody destroyed', expects: 'entries-withheld', create: altersPages((page) => page.map(strip)) },
  { name: 'downgrades the epoch of an entry', expects: 'entries-refused', create: altersPages((page, { chance }) => replaceOne(page, chance, (bytes) => alterEntry(bytes, (entry) => ({ ...entry, epoch: entry.epoch === 1 ? 2 : 1 })))) },
  { name: 'downgrades the version of an entry', expects: 'entries-refused', create: altersPages((page, { chance }) => replaceOne(page, chance, (bytes) => bytes.map((byte, index) => (index === 25 ? '0'.charCodeAt(0) : byte)))) },
  { name: 'mixes in entries of a foreign vault', expects: 'entries-refused', create: mixesInForeign },
  { name: 'shows a foreign vault', expects: 'other-vault', create: async ({ making }) => foreignVault(making) },
  { name: 'answers with garbage', expects: 'entries-refused', create: altersPages((page, { making }) => page.map((bytes) => making.random(bytes.length))) },
  { name: 'answers with garbage for a roster', expects: 'roster-forged', create: altersState((state, { making }) => ({ ...state, steps: [making.random(99)], rosterSequence: state.rosterSequence + 1 })) },
  { name: 'shows entries of one device to one and others to another', expects: undefined, create: ({ earlier, honest, making, chance }) => Promise.resolve(flipsBetween([serviceWith(earlier.at(-1) ?? emptyDisk, making), honest], chance)) },
];

function serviceWith(disk: ServiceDisk, { ed25519 }: Making): MemoryService {
  const service = createMemoryService(ed25519.verify.bind(ed25519));
  service.setDisk(disk);
  return service;
}

function altersPages(alter: (page: Served, prey: Prey) => Served): HostileKind['create'] {
  return (prey) =>
    Promise.resolve({
      ...prey.honest,
      async pull(after, limit) {
        const page = await prey.honest.pull(after, limit);
        const served = page.entries.length === 0 ? [] : alter(page.entries.map(({ entry }) => entry), prey);
        return { ...page, entries: served.map((entry, index) => ({ position: after + index + 1, entry })) };
      },
    });
}

function altersState(alter: (state: SyncState, prey: Prey) => SyncState | Promise<SyncState>): HostileKind['create'] {
  return (prey) =>
    Promise.resolve({
      ...prey.honest,
      async state(rosterSequence) {
        const state = await prey.honest.state(rosterSequence);
        return state && alter(state, prey);
      },
    });
}

/** Every entry twice, the second time behind all others. */
async function replay(honest: MemoryService, after: number, limit: number): ReturnType<SyncService['pull']> {
  const { entries } = await honest.pull(0, limit);
  const twice = [...entries, ...entries].map(({ entry }, index) => ({ position: index + 1, entry }));
  return { entries: twice.slice(after), position: twice.length };
}

function hidesNewest({ honest }: Prey): Promise<SyncService> {
  const shown = Math.floor(honest.disk().rows.size / 2);
  const rows = () => Array.from(honest.disk().rows.values()).slice(0, shown);
  return Promise.resolve({
    ...honest,
    async state(rosterSequence) {
      const state = await honest.state(rosterSequence);
      const heads = new Map(rows().flatMap(({ bytes, hash }) => {
        const stored = decodeStoredEntry(bytes);
        return stored.ok ? [[bytesToHex(stored.value.entry.device), { device: stored.value.entry.device, deviceSequence: stored.value.entry.deviceSequence, hash }] as const] : [];
      }));
      return state && { ...state, heads: [...heads.values()], position: shown };
    },
    pull: (after, limit) => Promise.resolve({ entries: rows().slice(after, after + limit).map(({ bytes, position }) => ({ position, entry: bytes })), position: shown }),
  });
}

function plantsKeyring(isInName: boolean): HostileKind['create'] {
  return async (prey) => {
    const own = await strangerOf(prey);
    const roster = await rosterOf(prey.honest.disk().steps, prey.making);
    const signer = isInName ? { ...own, device: { ...own.device, publicKey: prey.named } } : own;
    const keyring = await writeKeyring(roster, { ...signer, vaultKeys: [createVaultKey(1, prey.making.random), createVaultKey(2, prey.making.random)] }, prey.making);
    return altersState((state) => ({ ...state, keyring }))(prey);
  };
}

function plantsDevice(isByRemoved: boolean): HostileKind['create'] {
  return async (prey) => {
    const own = await strangerOf(prey);
    const signer = isByRemoved ? prey.removed : own;
    const { steps } = prey.honest.disk();
    const step = await signStep(await rosterOf(steps, prey.making), { type: 'add-device', device: publicKeysOf(own.device.publicKey) }, signer, prey.making);
    return altersState((state) => ({ ...state, steps: [...state.steps, encodeRosterStep(step)], rosterSequence: state.rosterSequence + 1 }))(prey);
  };
}

/** Another last step than the one that is pinned, rightly signed by a device that was in the vault before it. */
async function forksRoster(prey: Prey): Promise<SyncService> {
  const own = await strangerOf(prey);
  const { steps } = prey.honest.disk();
  // The removal is the step before the last; the removed device could sign until then.
  const before = steps.slice(0, -2);
  const forked = await signStep(await rosterOf(before, prey.making), { type: 'add-device', device: publicKeysOf(own.device.publicKey) }, prey.removed, prey.making);
  const fork = [...before, encodeRosterStep(forked)];
  const further = await signStep(await rosterOf(fork, prey.making), { type: 'add-device', device: publicKeysOf(prey.making.random(32)) }, prey.removed, prey.making);
  const all = [...fork, encodeRosterStep(further)];
  const keyring = await writeKeyring(await rosterOf(all, prey.making), prey.removed, prey.making);
  return {
    ...prey.honest,
    state: async (rosterSequence) => {
      const state = await prey.honest.state(rosterSequence);
      return state && { ...state, steps: all.slice(rosterSequence), rosterSequence: all.length, keyring };
    },
    change: () => Promise.resolve(false),
  };
}

async function forgesEntry(prey: Prey): Promise<SyncService> {
  const own = await strangerOf(prey);
  const sign = await prey.making.ed25519.signer(own.device.signingKey);
  const head = headOf(prey.honest.disk().heads, prey.named) ?? emptyChain;
  const secrets = { ...own, vaultKeys: [{ epoch: 2, key: prey.making.random(32) }], device: { ...own.device, publicKey: prey.named } };
  return addsAtEnd(prey, await sealEntry(forgedContent, head, { secrets, random: prey.making.random, sign }));
}

async function addsEntryOfRemoved(prey: Prey): Promise<SyncService> {
  const sign = await prey.making.ed25519.signer(prey.removed.device.signingKey);
  const head = headOf(prey.honest.disk().heads, prey.removed.device.publicKey) ?? emptyChain;
  return addsAtEnd(prey, await sealEntry(forgedContent, head, { secrets: prey.removed, random: prey.making.random, sign }));
}

/** By the keys of a removed device, in the place of what it wrote, up to before where the roster says that it ended. */
async function forksBelowEnd({ honest, removed, making }: Prey): Promise<SyncService> {
  const sign = await making.ed25519.signer(removed.device.signingKey);
  const forged = await sealEntry(forgedContent, emptyChain, { secrets: removed, random: making.random, sign });
  const isOther = (bytes: Uint8Array) => {
    const stored = decodeStoredEntry(bytes);
    return stored.ok && !equalBytes(stored.value.entry.device, removed.device.publicKey);
  };
  const served = () => [...Array.from(honest.disk().rows.values(), ({ bytes }) => bytes).filter(isOther), encodeEntry(forged)].map((entry, index) => ({ position: index + 1, entry }));
  return {
    ...honest,
    async state(rosterSequence) {
      const state = await honest.state(rosterSequence);
      const heads = state?.heads.map((head) => (equalBytes(head.device, removed.device.publicKey) ? { device: head.device, deviceSequence: 1, hash: hashEntry(forged) } : head));
      return state && { ...state, heads: heads ?? [], position: served().length };
    },
    pull: (after, limit) => Promise.resolve({ entries: served().slice(after, after + limit), position: served().length }),
  };
}

function strip(bytes: Uint8Array): Uint8Array {
  const decoded = decodeStoredEntry(bytes);
  return decoded.ok && decoded.value.type === 'whole' ? encodeDestroyedEntry(destroyEntry(decoded.value.entry)) : bytes;
}

const forgedContent = { type: 'note', schema: 1, recordId: 'record 0', revision: 99, parents: [], at: 0, body: { text: 'forged' } };

/** Behind the honest service's last entry, and in what it says of itself. */
function addsAtEnd({ honest }: Prey, entry: Entry): SyncService {
  const isOther = ({ device }: { readonly device: Uint8Array }) => bytesToHex(device) !== bytesToHex(entry.device);
  return {
    ...honest,
    async state(rosterSequence) {
      const state = await honest.state(rosterSequence);
      return state && { ...state, position: state.position + 1, heads: [...state.heads.filter(isOther), { device: entry.device, deviceSequence: entry.deviceSequence, hash: hashEntry(entry) }] };
    },
    async pull(after, limit) {
      const page = await honest.pull(after, limit);
      const position = page.position + 1;
      const isAtEnd = after < position && (page.entries.at(-1)?.position ?? after) === page.position;
      return { entries: isAtEnd ? [...page.entries, { position, entry: encodeEntry(entry) }] : page.entries, position };
    },
  };
}

async function mixesInForeign(prey: Prey): Promise<SyncService> {
  const foreign = await foreignVault(prey.making);
  const entries = (await foreign.pull(0, 10)).entries.map(({ entry }) => entry);
  return altersPages((page) => [...entries, ...page])(prey);
}

async function foreignVault(making: Making): Promise<MemoryService> {
  const service = serviceWith(emptyDisk, making);
  const device = await createFirstDevice(making);
  await device.write('record 0', 'foreign');
  await device.round(service);
  return service;
}

/** Each device sees another one of the services, in turn. */
function flipsBetween(services: readonly SyncService[], chance: Chance): SyncService {
  let shown: SyncService | undefined;
  const now = () => shown ?? services[0];
  const call = <Answer>(what: (service: SyncService) => Promise<Answer>): Promise<Answer> => {
    const service = now();
    return service ? what(service) : Promise.reject(new Error('There is no service to show.'));
  };
  return {
    state(rosterSequence) {
      shown = services[Math.floor(chance() * services.length)];
      return call((service) => service.state(rosterSequence));
    },
    change: (...sent) => call((service) => service.change(...sent)),
    push: (entries) => call((service) => service.push(entries)),
    pull: (after, limit) => call((service) => service.pull(after, limit)),
  };
}

async function strangerOf({ making, honest }: Prey): Promise<VaultSecrets> {
  const stranger: TestDevice = await createFirstDevice(making);
  const { roster } = honest.disk();
  return { ...stranger.secrets(), ...(roster ? { vault: roster.vault } : {}) };
}

function replaceOne(page: Served, chance: Chance, replace: (bytes: Uint8Array) => Uint8Array): Served {
  const at = Math.floor(chance() * page.length);
  return page.map((bytes, index) => (index === at ? replace(bytes) : bytes));
}

function swapContents(page: Served): Served {
  const [first, second] = page.map((bytes) => decodeStoredEntry(bytes)).flatMap((decoded) => (decoded.ok && decoded.value.type === 'whole' ? [decoded.value.entry] : []));
  if (!first || !second) return page.map((bytes) => bytes.slice(1));
  return [encodeEntry({ ...first, ciphertext: second.ciphertext }), encodeEntry({ ...second, ciphertext: first.ciphertext }), ...page.slice(2)];
}

function alterEntry(bytes: Uint8Array, alter: (entry: Entry) => Entry): Uint8Array {
  const decoded = decodeStoredEntry(bytes);
  return decoded.ok && decoded.value.type === 'whole' ? encodeEntry(alter(decoded.value.entry)) : bytes.slice(1);
}

function flipBit(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = Math.floor(chance() * bytes.length);
  const bit = 1 << Math.floor(chance() * 8);
  return bytes.map((byte, index) => (index === at ? byte ^ bit : byte));
}
