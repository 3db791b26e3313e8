/**
 * Histories of a vault at random: devices that write while offline, sync over a bad network, are let in, removed and set
 * back to old disk images, with a service that is wiped and rolled back. In the end all that any device still held has
 * to be on every device, alike.
 *
 * One thing no history has: that a service lost a step of the roster, and a device that never saw that step makes another
 * one. Two steps of one number are then there that nobody can tell apart from a forgery.
 */
import { equalBytes, headOf, rosterDevice, type Roster } from '@trusted-hands/envelope';
import * as fc from 'fast-check';
import { seededRandom } from '../../testing/primitives.ts';
import type { EntryContent } from '../../v1/seal-entry.ts';
import { chanceOf, createLossyNetwork, Lost, type LossyNetwork } from './lossy-network.ts';
import { createMemoryService, emptyDisk, type MemoryService, type ServiceDisk } from './memory-service.ts';
import type { DiskImage } from './memory-store.ts';
import { createQuickEd25519 } from './quick-ed25519.ts';
import { createFirstDevice, type TestDevice } from './test-device.ts';

export type Event =
  | { readonly type: 'write'; readonly device: number; readonly record: number; readonly yearsOff: number }
  | { readonly type: 'sync'; readonly device: number }
  | { readonly type: 'let-in' | 'keep-image' | 'set-back'; readonly device: number }
  | { readonly type: 'remove'; readonly device: number; readonly other: number }
  | { readonly type: 'wipe' }
  | { readonly type: 'keep-disk' }
  | { readonly type: 'roll-back'; readonly disk: number }
  | { readonly type: 'deliver-late' };

export interface History {
  readonly seed: number;
  readonly events: readonly Event[];
}

/** Figures, so that a test can say that its histories were not empty ones. */
export interface HistoryEnd {
  readonly devices: number;
  readonly written: number;
  readonly entries: number;
  readonly resealed: number;
}

interface Member {
  readonly device: TestDevice;
  readonly network: LossyNetwork;
  image: DiskImage | undefined;
  /** Its own unsent entries may be gone: it was set back, or removed. */
  mayHaveLost: boolean;
}

const yearMs = 365.25 * 86_400_000;
const nowMs = 1_795_219_200_000;
/** Rounds over a good network after which all has to be everywhere: more than one each, since one seals again what another held. */
const roundsToConverge = 5;

const device = fc.nat({ max: 7 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('write' as const), device, record: fc.nat({ max: 2 }), yearsOff: fc.constantFrom(-10, 0, 10) }) },
  { weight: 10, arbitrary: fc.record({ type: fc.constant('sync' as const), device }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('let-in' as const, 'keep-image' as const, 'set-back' as const), device }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove' as const), device, other: device }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('wipe' as const, 'keep-disk' as const, 'deliver-late' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('roll-back' as const), disk: device }) },
);
export const histories: fc.Arbitrary<History> = fc.record({ seed: fc.integer(), events: fc.array(event, { minLength: 5, maxLength: 30 }) });

/** Runs a history to its end; throws what is wrong with it. */
export async function runHistory({ seed, events }: History): Promise<HistoryEnd> {
  const world = await begin(seed);
  for (const event of events) await happen(event, world);
  return settle(world);
}

interface World {
  readonly service: MemoryService;
  readonly members: Member[];
  readonly disks: ServiceDisk[];
  /** By entry id: the text, and who wrote it. */
  readonly written: Map<string, { readonly text: string; readonly by: Member }>;
  readonly enter: (device: TestDevice) => void;
}

async function begin(seed: number): Promise<World> {
  const random = seededRandom(seed);
  const chance = chanceOf(seed);
  const ed25519 = createQuickEd25519(random);
  const service = createMemoryService(ed25519.verify.bind(ed25519));
  const members: Member[] = [];
  const enter = (entering: TestDevice) => {
    // The disk fails too, at any commit.
    entering.store.beforeCommit = () => {
      if (chance() < 0.03) throw new Lost('The disk failed.');
    };
    members.push({ device: entering, network: createLossyNetwork(service, chance, 0.2), image: undefined, mayHaveLost: false });
  };
  const first = await createFirstDevice({ ed25519, random });
  await first.round(service);
  const others = [await first.letIn(service), await first.letIn(service)];
  for (const each of [first, ...others]) if (each) enter(each);
  return { service, members, disks: [service.disk()], written: new Map(), enter };
}

async function happen(event: Event, world: World): Promise<void> {
  const { service, members, disks, written } = world;
  const newest = await newestRoster(world);
  const active = await activeOf(newest, world);
  const member = 'device' in event ? active[event.device % active.length] : undefined;
  switch (event.type) {
    case 'write': {
      if (!member) return;
      const text = `text ${written.size}`;
      written.set(await member.device.write(`record ${event.record}`, text, nowMs + event.yearsOff * yearMs), { text, by: member });
      return;
    }
    case 'sync': {
      // A removed one too.
      const any = members[event.device % members.length];
      if (any) await syncBadly(any);
      return;
    }
    case 'let-in': {
      if (!member || members.length >= 6 || !(await knows(newest, member))) return;
      const entering = await unlessLost(() => member.device.letIn(service));
      if (entering) world.enter(entering);
      return;
    }
    case 'remove': {
      const other = active[event.other % active.length];
      if (!member || !other || other === member || active.length < 3 || !(await maySync(member, newest, world))) return;
      await syncBadly(member);
      // As a computer does: it names what it has taken in.
      if (!(await knows(newest, member)) || !(await hasPulledAll(member, world))) return;
      await unlessLost(() => member.device.remove(other.device.publicKey, service));
      if (!isActive(await newestRoster(world), other)) other.mayHaveLost = true;
      return;
    }
    case 'keep-image':
      if (member) member.image = member.device.store.image();
      return;
    case 'set-back':
      // A step of the roster that stood on this disk alone would be one that nobody knows any more.
      if (!member?.image || member.image.pinned.rosterSteps !== (await member.device.store.pinned()).rosterSteps) return;
      member.device.store.restore(member.image);
      member.mayHaveLost = true;
      return;
    case 'wipe':
      service.setDisk(emptyDisk);
      return;
    case 'keep-disk':
      disks.push(service.disk());
      return;
    case 'roll-back':
      service.setDisk(disks[event.disk % disks.length] ?? emptyDisk);
      return;
    case 'deliver-late':
      // As above: what was sent before the roster was lost is no more to arrive before it is there again.
      if (service.disk().roster?.sequence === newest.sequence) for (const { network } of members) await network.deliverLate();
  }
}

/** Over the bad network: it may end anywhere, and nothing that was held may be gone by it. */
async function syncBadly({ device: syncing, network }: Member): Promise<void> {
  const before = new Map(syncing.store.rows());
  const report = await unlessLost(() => syncing.round(network));
  for (const id of before.keys()) if (!syncing.store.rows().has(id)) throw new Error('An entry that was held is gone after syncing.');
  if (report?.problem?.type === 'roster-forged' || report?.problem?.type === 'other-vault') throw new Error(`An honest service was found at fault: ${JSON.stringify(report)}`);
}

async function settle(world: World): Promise<HistoryEnd> {
  const { service, members, written } = world;
  for (const member of members) member.device.store.beforeCommit = () => undefined;
  const newest = await newestRoster(world);
  const active = await activeOf(newest, world);
  const held = new Set(active.flatMap((member) => Array.from(member.device.contents().keys())));
  for (const [id, { by }] of written) if (!by.mayHaveLost && !held.has(id)) throw new Error('An entry was lost.');

  for (let round = 0; round < roundsToConverge; round += 1) {
    for (const member of active) await member.device.round(service);
  }
  const { rows } = service.disk();
  for (const { device: settled } of active) {
    const report = await settled.round(service);
    if (report.problem || report.waiting > 0 || report.pulled > 0) throw new Error(`It did not come to rest: ${JSON.stringify(report)}`);
    const contents = await settled.shown();
    if (contents.size !== rows.size) throw new Error(`A device holds ${contents.size} entries and the service ${rows.size}.`);
    for (const id of held) if (!contents.has(id)) throw new Error('An entry that some device held is not everywhere.');
    for (const [id, row] of settled.store.rows()) {
      if (!equalBytes(rows.get(id)?.hash ?? new Uint8Array(), row.stored.hash)) throw new Error('There are two entries with one id.');
      const content = contents.get(id);
      if (!content || textOf(content) !== written.get(id)?.text) throw new Error('An entry does not hold what was written.');
    }
  }
  const resealed = Array.from(active[0]?.device.contents().values() ?? []).filter(({ replaces }) => replaces !== undefined).length;
  return { devices: members.length, written: written.size, entries: rows.size, resealed };
}

/** The longest roster that the service or anybody in the vault knows; one that was removed tells nobody. */
async function newestRoster({ service, members }: World): Promise<Roster> {
  const known = await Promise.all(members.map(async (member) => ({ member, roster: await member.device.roster() })));
  const rosters = known.flatMap(({ member, roster }) => (isActive(roster, member) ? [roster] : []));
  const { roster: served } = service.disk();
  const newest = (served ? [...rosters, served] : rosters).toSorted((one, other) => other.sequence - one.sequence)[0];
  if (!newest) throw new Error('There is no vault.');
  return newest;
}

/** Those that the roster names and that do not take themselves for removed, by a step that was lost since. */
async function activeOf(roster: Roster, { members }: World): Promise<readonly Member[]> {
  const known = await Promise.all(members.map(async (member) => ({ member, own: await member.device.roster() })));
  return known.flatMap(({ member, own }) => (isActive(roster, member) && isActive(own, member) ? [member] : []));
}

function isActive(roster: Roster, member: Member): boolean {
  return rosterDevice(roster, member.device.publicKey)?.isActive === true;
}

/** What no history has, as said at the top: a service that lost a step is first reached by who knows it. */
async function maySync(member: Member, newest: Roster, { service }: World): Promise<boolean> {
  return service.disk().roster?.sequence === newest.sequence || knows(newest, member);
}

async function hasPulledAll({ device: { store } }: Member, { service }: World): Promise<boolean> {
  const { seenHeads } = await store.pinned();
  const { heads } = service.disk();
  return heads.length === seenHeads.length && heads.every((head) => equalBytes(headOf(seenHeads, head.device)?.hash ?? new Uint8Array(), head.hash));
}

async function knows(newest: Roster, member: Member): Promise<boolean> {
  return (await member.device.roster()).sequence === newest.sequence;
}

async function unlessLost<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Lost) return undefined;
    throw cause;
  }
}

function textOf(content: EntryContent): unknown {
  // Safe: only test devices write here, and their bodies hold a text.
  return (content.body as { readonly text: string }).text;
}
