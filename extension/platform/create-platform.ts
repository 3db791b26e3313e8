/** Wires the real browser, store and service together, once per page. The only place in the extension that does. */
import './zod-without-eval.ts';
import { createEd25519 } from '@trusted-hands/vault';
import { openAnnouncements } from './announcements.ts';
import { createDevicesPort } from './devices/create-devices-port.ts';
import { createJoiningPort } from './devices/create-joining-port.ts';
import { createDraftPorts } from './drafts/create-draft-port.ts';
import { noteDrafts } from './drafts/draft-kind.ts';
import { createPagesPort } from './pages/create-pages-port.ts';
import type { Platform } from './platform.ts';
import { createServicePort } from './service/create-service-port.ts';
import { openHostPermission } from './service/host-permission.ts';
import { openStore } from './store/open-store.ts';
import { createSyncPort } from './sync/create-sync-port.ts';
import { argon2idInWorker } from './vault/argon2id-in-worker.ts';
import { createVaultPort } from './vault/create-vault-port.ts';
import { openSession } from './vault/session.ts';

export function createPlatform(): Platform {
  const nowMs = () => Date.now();
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
  const store = openStore();
  const session = openSession(nowMs);
  const announcements = openAnnouncements();
  const vault = createVaultPort({ store, session, announcements, random, ed25519: createEd25519(crypto.subtle), argon2id: argon2idInWorker, nowMs });
  // Here and not in the pages, so that none forgets it; the draft of a page in use must not be locked away.
  for (const activity of ['keydown', 'pointerdown', 'wheel']) addEventListener(activity, () => vault.touch(), { passive: true });
  const shared = { store, session, announcements, random, nowMs, ready: () => vault.ready() };
  const draftsOf = createDraftPorts(shared);
  return {
    vault,
    drafts: draftsOf(noteDrafts),
    draftsOf,
    service: createServicePort({ ...shared, hostPermission: openHostPermission() }),
    sync: createSyncPort(),
    devices: createDevicesPort(),
    joining: createJoiningPort(),
    pages: createPagesPort(random),
    nowMs,
  };
}
