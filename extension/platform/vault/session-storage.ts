/**
 * The keys of an unlocked computer, in `storage.session`: memory of the browser, never on disk, gone with its restart,
 * and out of reach of web pages. The background script and every page read and clear the same place, and it is one place: the
 * keys of two people are never in it.
 */
import { browser } from 'wxt/browser';
import { firstPersonId } from '../store/person.ts';
import { isLockDue, type UnlockTimes } from './lock-times.ts';

export const unlockedKey = 'unlocked';
export const activityKey = 'lastActivityMs';
/** Whose notes the pages show: written here with the keys, and gone with them. */
export const chosenKey = 'chosen';
/** Which letter a tab shows, and whose it is: a random id, for as long as the browser runs, so that the tab finds it again. */
export const letterKeyPrefix = 'letter-';

/** The clients' names, sealed by what is held here. */
const clientsKey = 'clients';
/** Which field a popup begins with: it takes keys before it has opened anything. */
const firstFieldKey = 'firstField';

export interface UnlockedSession extends UnlockTimes {
  /** Whose keys they are. */
  readonly person: string;
  /** JSON of the secrets; only `packages/vault` reads it. */
  readonly secrets: string;
}

export async function readUnlocked(): Promise<UnlockedSession | undefined> {
  const stored = await browser.storage.session.get([unlockedKey, activityKey]);
  return toUnlocked(stored[unlockedKey], stored[activityKey]);
}

export function toUnlocked(value: unknown, activity: unknown): UnlockedSession | undefined {
  if (typeof value !== 'object' || value === null || !('secrets' in value) || !('unlockedAtMs' in value)) return undefined;
  if (typeof value.secrets !== 'string' || typeof value.unlockedAtMs !== 'number') return undefined;
  const person = 'person' in value && typeof value.person === 'string' ? value.person : firstPersonId;
  return { person, secrets: value.secrets, unlockedAtMs: value.unlockedAtMs, lastActivityMs: typeof activity === 'number' ? activity : value.unlockedAtMs };
}

/** Who writes waits for who locks, and the other way round, over all pages: what was locked stays so. */
export const sessionLock = 'trusted-hands-session';

/** False, and nothing written, where another person was chosen while this one was being unlocked. */
export function writeUnlocked({ person, secrets, unlockedAtMs, lastActivityMs }: UnlockedSession): Promise<boolean> {
  return navigator.locks.request(sessionLock, async () => {
    const { [chosenKey]: chosen } = await browser.storage.session.get(chosenKey);
    if (chosen !== undefined && chosen !== person) return false;
    await browser.storage.session.set({ [unlockedKey]: { person, secrets, unlockedAtMs }, [activityKey]: lastActivityMs, [chosenKey]: person });
    return true;
  });
}

/** Other secrets for the same unlocked time. False where that is over: then nothing is written, and no page hears of keys. */
export function replaceSecrets({ person, secrets, unlockedAtMs }: Omit<UnlockedSession, 'lastActivityMs'>): Promise<boolean> {
  return navigator.locks.request(sessionLock, async () => {
    if (!(await isHeld(person, unlockedAtMs))) return false;
    await browser.storage.session.set({ [unlockedKey]: { person, secrets, unlockedAtMs } });
    if (await isHeld(person, unlockedAtMs)) return true;
    // Whoever locks does not wait: no key is left lying behind it.
    await removeUnlocked();
    return false;
  });
}

/** The time of the last activity is taken by locking and not written with other secrets, so it tells. */
async function isHeld(person: string, unlockedAtMs: number): Promise<boolean> {
  const stored = await browser.storage.session.get([unlockedKey, activityKey]);
  const held = toUnlocked(stored[unlockedKey], stored[activityKey]);
  return stored[activityKey] !== undefined && held?.person === person && held.unlockedAtMs === unlockedAtMs;
}

/**
 * Asked for at once, since the page may be closed behind it, and once more behind whoever was writing. Where several people
 * have notes here it leads back to their list, unless `stays`.
 *
 * @param ending `only`: for a page of this person that holds no keys itself; another one's are not its to take.
 */
export async function clearUnlocked({ stays = false, only }: { readonly stays?: boolean; readonly only?: string | undefined } = {}): Promise<void> {
  const isOthers = async () => ((await readUnlocked())?.person ?? only) !== only;
  if (only !== undefined && (await isOthers())) return;
  const removed = removeUnlocked(stays);
  await navigator.locks.request(sessionLock, async () => {
    // Nothing was written meanwhile: then whoever was chosen since stays so.
    if ((await readUnlocked()) !== undefined && (only === undefined || !(await isOthers()))) await removeUnlocked(stays);
  });
  await removed;
}

function removeUnlocked(stays = false): Promise<void> {
  return browser.storage.session.remove([unlockedKey, activityKey, clientsKey, firstFieldKey, ...(stays ? [] : [chosenKey])]);
}

interface SealedClients {
  readonly person: string;
  /** Hex. */
  readonly sealed: string;
}

export async function readClientsInBrief(): Promise<SealedClients | undefined> {
  const { [clientsKey]: kept } = await browser.storage.session.get(clientsKey);
  if (typeof kept !== 'object' || kept === null || !('person' in kept) || !('sealed' in kept)) return undefined;
  return typeof kept.person === 'string' && typeof kept.sealed === 'string' ? { person: kept.person, sealed: kept.sealed } : undefined;
}

export function writeClientsInBrief(clients: SealedClients): Promise<void> {
  return writeBesideKeys(clients.person, clientsKey, () => clients);
}

export type FirstField = 'client' | 'text';

export function writeFirstField(person: string, field: FirstField): Promise<void> {
  return writeBesideKeys(person, firstFieldKey, ({ unlockedAtMs }) => ({ field, unlockedAtMs }));
}

/** Undefined where nobody is unlocked, or their time has come and nobody took the keys yet; the keys themselves are not asked for. */
export async function readFirstField(nowMs: number): Promise<FirstField | undefined> {
  const { [firstFieldKey]: kept, [activityKey]: lastActivityMs } = await browser.storage.session.get([firstFieldKey, activityKey]);
  if (typeof kept !== 'object' || kept === null || !('field' in kept) || !('unlockedAtMs' in kept)) return undefined;
  const { field, unlockedAtMs } = kept;
  if ((field !== 'client' && field !== 'text') || typeof unlockedAtMs !== 'number' || typeof lastActivityMs !== 'number') return undefined;
  return isLockDue({ unlockedAtMs, lastActivityMs }, nowMs) ? undefined : field;
}

/** Only beside keys: written after a lock, it would be nothing that opens, and lie there all the same. */
function writeBesideKeys(person: string, key: string, valueOf: (session: UnlockedSession) => unknown): Promise<void> {
  return navigator.locks.request(sessionLock, async () => {
    const session = await readUnlocked();
    if (session?.person !== person) return;
    await browser.storage.session.set({ [key]: valueOf(session) });
    // Whoever locks does not wait.
    if ((await readUnlocked())?.person !== person) await browser.storage.session.remove(key);
  });
}

/** Takes the keys away when their time has come; true where it did. */
export async function clearIfDue(nowMs: number): Promise<boolean> {
  const session = await readUnlocked();
  if (!session || !isLockDue(session, nowMs)) return false;
  await clearUnlocked();
  return true;
}
