/** The drafts of one kind on this computer: listed, made and opened, each sealed. */
import type { Random } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import type { Draft, DraftPort } from '../platform.ts';
import type { InUse } from '../store/in-use.ts';
import type { Store } from '../store/open-store.ts';
import { lockedFailure } from '../store/write.ts';
import { randomId } from '../vault/random-id.ts';
import type { Session } from '../vault/session.ts';
import type { DraftKind } from './draft-kind.ts';
import { createDraftStore } from './draft-store.ts';
import { openDraft } from './open-draft.ts';

interface DraftPortParts {
  readonly store: Store;
  readonly inUse: InUse;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly random: Random;
  readonly nowMs: () => number;
  /** Resolves when the session was asked whether it is unlocked. */
  readonly ready: () => Promise<void>;
}

/** One port for each kind, whoever asks: it remembers what a full disk has not taken yet. */
export function createDraftPorts(parts: DraftPortParts): <Writing>(kind: DraftKind<Writing>) => DraftPort<Writing> {
  const ports = new Map<string, unknown>();
  return <Writing>(kind: DraftKind<Writing>) => {
    const port = ports.get(kind.kind) ?? createDraftPort(kind, parts);
    ports.set(kind.kind, port);
    // Safe: each stands under the name of its own kind.
    return port as DraftPort<Writing>;
  };
}

function createDraftPort<Writing>(kind: DraftKind<Writing>, { store, inUse, session, announcements, random, nowMs, ready }: DraftPortParts): DraftPort<Writing> {
  const drafts = createDraftStore(kind, { store, random, inUse });
  const parts = { blank: kind.blank, drafts, session, announcements, nowMs, random };
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
      const draft: Draft<Writing> = { ...kind.blank, ...initial, draftId: randomId(random), updatedAtMs: nowMs() };
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
