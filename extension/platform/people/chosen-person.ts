/**
 * Whose notes this browser shows, in `storage.session`: one person's at a time, on every page. It goes with the keys, so that
 * locking leads back to the list of people, and is never on the disk.
 */
import { browser } from 'wxt/browser';
import { chosenKey, letterKeyPrefix, sessionLock } from '../vault/session-storage.ts';

/** Somebody asked for the list, also where there is only one person in it. */
export const nobody = '';

/** Undefined where nobody was chosen; `nobody` where the list was asked for. */
export async function readChosen(): Promise<string | undefined> {
  const kept: unknown = (await browser.storage.session.get(chosenKey))[chosenKey];
  return typeof kept === 'string' ? kept : undefined;
}

/** Whoever was chosen before is locked first, and nothing of theirs stays in the memory of the browser but which letters their tabs show. */
export async function writeChosen(person: string): Promise<void> {
  await navigator.locks.request(sessionLock, async () => {
    const { [chosenKey]: before, ...others } = await browser.storage.session.get();
    if (before === person) return;
    await browser.storage.session.remove(Object.keys(others).filter((key) => !key.startsWith(letterKeyPrefix)));
    await browser.storage.session.set({ [chosenKey]: person });
  });
}

/** As after a restart: the list where there are several people, the only one where there is one. */
export async function forgetChosen(): Promise<void> {
  await browser.storage.session.remove(chosenKey);
}

/** Told whenever another person was chosen, or nobody. */
export function onChosen(listener: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (chosenKey in changes) listener();
  });
}
