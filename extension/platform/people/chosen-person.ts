/**
 * Whose notes this browser shows, in `storage.session`: one person's at a time, on every page. It goes with the keys, so that
 * locking leads back to the list of people, and is never on the disk.
 */
import { browser } from 'wxt/browser';
import { chosenKey, letterKeyPrefix, sessionLock } from '../vault/session-storage.ts';

export type Chosen =
  /** As after a restart: whoever is the only one here, else nobody yet. */
  | { readonly type: 'not-yet' }
  /** Somebody asked for the list, also where there is only one person in it. */
  | { readonly type: 'list' }
  | { readonly type: 'person'; readonly id: string };

/** What stands for the list where a person's id would: no id is empty. */
const list = '';

export async function readChosen(): Promise<Chosen> {
  const kept: unknown = (await browser.storage.session.get(chosenKey))[chosenKey];
  if (typeof kept !== 'string') return { type: 'not-yet' };
  return kept === list ? { type: 'list' } : { type: 'person', id: kept };
}

/** Whoever was chosen before is locked first, and nothing of theirs stays in the memory of the browser but which letters their tabs show. */
export function choosePerson(id: string): Promise<void> {
  return write(id);
}

/** The same, and leads to the list. */
export function chooseList(): Promise<void> {
  return write(list);
}

async function write(person: string): Promise<void> {
  await navigator.locks.request(sessionLock, async () => {
    const { [chosenKey]: before, ...others } = await browser.storage.session.get();
    if (before === person) return;
    await browser.storage.session.remove(Object.keys(others).filter((key) => !key.startsWith(letterKeyPrefix)));
    await browser.storage.session.set({ [chosenKey]: person });
  });
}

/** As after a restart. */
export async function forgetChosen(): Promise<void> {
  await browser.storage.session.remove(chosenKey);
}

/** Told whenever another person was chosen, or nobody. */
export function onChosen(listener: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (chosenKey in changes) listener();
  });
}
