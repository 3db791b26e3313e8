/** Drafts as sealed rows. Sealing and asking for the commit happen before `save` returns: a closing popup has no later. */
import { openBox, sealBox, type Random, type VaultSecrets } from '@trusted-hands/vault';
import type { Draft, Outcome, SaveFailure } from '../platform.ts';
import { draftKind } from '../store/draft-box.ts';
import type { InUse } from '../store/in-use.ts';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';
import { draftToText, textToDraft, type DraftKind } from './draft-kind.ts';

/** Sealed and ready to be written, also when the keys are gone. */
export interface SealedDraft {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DraftStore<Writing> {
  seal(draft: Draft<Writing>, secrets: VaultSecrets): SealedDraft;
  /** Also remembered until it is on the disk: after a lock, what a full disk did not take is still what is opened. */
  save(sealed: SealedDraft): Promise<Outcome<undefined, SaveFailure>>;
  /** True while this is the newest that was to be saved of its draft, and it is not on the disk. */
  isUnsaved(sealed: SealedDraft): boolean;
  hasUnsaved(draftId: string): boolean;
  remove(draftId: string): Promise<Outcome<undefined, SaveFailure>>;
  read(draftId: string, secrets: VaultSecrets): Promise<Draft<Writing> | undefined>;
  readAll(secrets: VaultSecrets): Promise<readonly Draft<Writing>[]>;
}

export function sealDraft<Writing>(kind: DraftKind<Writing>, draft: Draft<Writing>, secrets: VaultSecrets, random: Random): SealedDraft {
  return { name: draft.draftId, bytes: sealBox(draftToText(kind, draft), { kind: draftKind, name: draft.draftId }, secrets, random) };
}

/** The drafts of one kind; all kinds are rows of one table, told apart only once they are open. */
export function createDraftStore<Writing>(kind: DraftKind<Writing>, { store, random, inUse }: { readonly store: Store; readonly random: Random; readonly inUse: InUse }): DraftStore<Writing> {
  const open = (row: SealedDraft, secrets: VaultSecrets) => {
    const text = openBox(row.bytes, { kind: draftKind, name: row.name }, secrets);
    return text === undefined ? undefined : textToDraft(kind, text);
  };
  const unsaved = new Map<string, SealedDraft>();
  /** While there is any: nobody is taken off this computer over it. */
  let endUse: (() => void) | undefined;
  /** Thrown away or signed: gone for this page, also while the disk has not let go of the row yet. */
  const removed = new Set<string>();

  function settle(name: string): void {
    unsaved.delete(name);
    if (unsaved.size > 0) return;
    endUse?.();
    endUse = undefined;
  }

  return {
    seal: (draft, secrets) => sealDraft(kind, draft, secrets, random),
    async save(sealed) {
      unsaved.set(sealed.name, sealed);
      endUse ??= inUse.begin();
      const saved = await write(store, ['drafts'], [(transaction) => transaction.objectStore('drafts').put(sealed)]);
      if (saved.ok && unsaved.get(sealed.name) === sealed) settle(sealed.name);
      return saved;
    },
    hasUnsaved: (draftId) => unsaved.has(draftId),
    isUnsaved: (sealed) => unsaved.get(sealed.name) === sealed,
    remove(draftId) {
      settle(draftId);
      removed.add(draftId);
      return write(store, ['drafts'], [(transaction) => transaction.objectStore('drafts').delete(draftId)]);
    },
    async read(draftId, secrets) {
      if (removed.has(draftId)) return undefined;
      const row = unsaved.get(draftId) ?? (await (await store.opened()).get('drafts', draftId));
      return row && open(row, secrets);
    },
    async readAll(secrets) {
      const rows = new Map((await (await store.opened()).getAll('drafts')).map((row) => [row.name, row]));
      for (const row of unsaved.values()) rows.set(row.name, row);
      for (const name of removed) rows.delete(name);
      return Array.from(rows.values()).flatMap((row) => open(row, secrets) ?? []).sort((left, right) => right.updatedAtMs - left.updatedAtMs);
    },
  };
}
