/** Drafts as sealed rows. Sealing and asking for the commit happen before `save` returns: a closing popup has no later. */
import { openBox, sealBox, type Random, type VaultSecrets } from '@trusted-hands/vault';
import type { Draft, Outcome, SaveFailure } from '../platform.ts';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';
import { parseDraft } from './draft-schema.ts';

const kind = 'draft';

/** Sealed and ready to be written, also when the keys are gone. */
export interface SealedDraft {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DraftStore {
  seal(draft: Draft, secrets: VaultSecrets): SealedDraft;
  save(sealed: SealedDraft): Promise<Outcome<undefined, SaveFailure>>;
  remove(draftId: string): Promise<Outcome<undefined, SaveFailure>>;
  read(draftId: string, secrets: VaultSecrets): Promise<Draft | undefined>;
  readAll(secrets: VaultSecrets): Promise<readonly Draft[]>;
}

export function createDraftStore(store: Store, random: Random): DraftStore {
  const open = (row: SealedDraft, secrets: VaultSecrets) => {
    const text = openBox(row.bytes, { kind, name: row.name }, secrets);
    return text === undefined ? undefined : parseDraft(text);
  };
  return {
    seal: (draft, secrets) => ({ name: draft.draftId, bytes: sealBox(JSON.stringify(draft), { kind, name: draft.draftId }, secrets, random) }),
    save: (sealed) => write(store, ['drafts'], [(transaction) => transaction.objectStore('drafts').put(sealed)]),
    remove: (draftId) => write(store, ['drafts'], [(transaction) => transaction.objectStore('drafts').delete(draftId)]),
    async read(draftId, secrets) {
      const row = await (await store.opened()).get('drafts', draftId);
      return row && open(row, secrets);
    },
    async readAll(secrets) {
      const rows = await (await store.opened()).getAll('drafts');
      return rows.flatMap((row) => open(row, secrets) ?? []).sort((left, right) => right.updatedAtMs - left.updatedAtMs);
    },
  };
}
