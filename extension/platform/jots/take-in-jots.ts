/** Makes unfinished notes of what was jotted while the notes were locked. */
import { openLockedJot, sealedKeyOfLockedJot, type Random, type VaultSecrets } from '@trusted-hands/vault';
import { noteDrafts } from '../drafts/draft-kind.ts';
import { sealDraft } from '../drafts/draft-store.ts';
import { localDay } from '../records/day.ts';
import { jotPrefix, rowsOf, unreadablePrefix } from '../store/jot-rows.ts';
import type { Store } from '../store/open-store.ts';
import { transact } from '../store/write.ts';
import { randomId } from '../vault/random-id.ts';
import { forgetJotKeyOf } from './jot-key.ts';
import { lockIfFree, writerLock } from './locked-jot-rows.ts';

interface TakingIn {
  readonly store: Store;
  /** Asked before each: it may be locked again meanwhile. */
  readonly secrets: () => VaultSecrets | undefined;
  readonly random: Random;
  readonly nowMs: () => number;
}

export interface TakenIn {
  /** The drafts that they became. */
  readonly draftIds: readonly string[];
  /** How many the disk did not let go over; they are where they were. */
  readonly left: number;
}

/** Takes every jot in that nobody is writing. One that fails keeps none of the others back. */
export async function takeInJots(parts: TakingIn): Promise<TakenIn> {
  const names = await (await parts.store.opened()).getAllKeys('sealed', rowsOf(jotPrefix));
  const draftIds: string[] = [];
  let left = 0;
  for (const name of names) {
    const jotId = name.slice(jotPrefix.length);
    // Who still writes it hands it over when it is closed.
    // oxlint-disable-next-line no-await-in-loop -- a handful at most, and each is safe before the next
    const release = await lockIfFree(writerLock(jotId));
    if (!release) continue;
    try {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const draftId = await takeIn(jotId, parts);
      if (draftId !== undefined) draftIds.push(draftId);
    } catch {
      left += 1;
    } finally {
      release();
    }
  }
  return { draftIds, left };
}

/** The draft it became; throws where the disk did not take it, and then it is a jot still. */
async function takeIn(jotId: string, { store, random, nowMs, ...parts }: TakingIn): Promise<string | undefined> {
  const name = `${jotPrefix}${jotId}`;
  // Read behind the lock: its writer may have saved once more.
  const row = await (await store.opened()).get('sealed', name);
  const secrets = parts.secrets();
  if (!row || !secrets) return undefined;
  const { openOnDevice } = await import('@trusted-hands/vault/age');
  const sealedKey = sealedKeyOfLockedJot(row.bytes);
  const key = sealedKey && (await openOnDevice(sealedKey, secrets.device.ageIdentity));
  const jot = key && openLockedJot(row.bytes, jotId, key);
  let draftId: string | undefined;
  // In one transaction with its going: at any moment it is the one or the other, and never neither.
  await transact(store, ['drafts', 'sealed'], async (transaction) => {
    const [drafts, sealed] = [transaction.objectStore('drafts'), transaction.objectStore('sealed')];
    if (!jot) await sealed.put({ name: `${unreadablePrefix}${jotId}`, bytes: row.bytes });
    else if (jot.text.trim() !== '') {
      // Its own name, so that it is known again; another where there is such a draft, whose words are not put over.
      draftId = (await drafts.getKey(jotId)) === undefined ? jotId : randomId(random);
      await drafts.put(sealDraft(noteDrafts, { ...noteDrafts.blank, draftId, text: jot.text, visitDate: localDay(jot.begunAtMs), updatedAtMs: nowMs() }, secrets, random));
    }
    await sealed.delete(name);
  });
  await forgetJotKeyOf(jotId);
  return draftId;
}
