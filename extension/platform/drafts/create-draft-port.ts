/** The drafts of this computer: listed, made and opened, each sealed. */
import type { Random } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import type { Draft, DraftPort } from '../platform.ts';
import type { Store } from '../store/open-store.ts';
import { lockedFailure } from '../store/write.ts';
import { randomId } from '../vault/hex.ts';
import type { Session } from '../vault/session.ts';
import { localDay } from '../records/day.ts';
import { createDraftStore } from './draft-store.ts';
import { openDraft } from './open-draft.ts';

export interface DraftPortParts {
  readonly store: Store;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly random: Random;
  readonly nowMs: () => number;
  /** Resolves when the session was asked whether it is unlocked. */
  readonly ready: () => Promise<void>;
}

export function createDraftPort({ store, session, announcements, random, nowMs, ready }: DraftPortParts): DraftPort {
  const drafts = createDraftStore(store, random);
  const parts = { drafts, session, announcements, nowMs, random };
  return {
    async list() {
      await ready();
      const secrets = session.secrets();
      return secrets ? drafts.readAll(secrets) : [];
    },
    async create(initial) {
      await ready();
      const secrets = session.secrets();
      if (!secrets) return { ok: false, failure: lockedFailure };
      const now = nowMs();
      const draft: Draft = {
        clientId: null, newClient: null, text: '', visitDate: localDay(now), amends: null,
        ...initial, draftId: randomId(random), updatedAtMs: now,
      };
      const saved = await drafts.save(drafts.seal(draft, secrets));
      if (!saved.ok) {
        // Nothing of it was typed yet, so there is nothing to try again for.
        void drafts.remove(draft.draftId);
        return saved;
      }
      announcements.send({ type: 'draft', draftId: draft.draftId });
      return { ok: true, value: await openDraft(draft, parts) };
    },
    async open(draftId) {
      await ready();
      const secrets = session.secrets();
      const draft = secrets && (await drafts.read(draftId, secrets));
      return draft && openDraft(draft, parts);
    },
    subscribe: (listener) =>
      announcements.subscribe((announcement) => {
        if (announcement.type === 'draft') listener();
      }),
  };
}
