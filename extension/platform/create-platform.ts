/** Wires the real browser, store and service together, once per page and person. The only place in the extension that does. */
import { createEd25519 } from '@trusted-hands/vault';
import { openAnnouncements } from './announcements.ts';
import { createCoverPort, followPage } from './cover/create-cover-port.ts';
import { openConnectedService, openSyncService } from './devices/connected-service.ts';
import { createDevicesPort } from './devices/create-devices-port.ts';
import { createJoiningPort } from './devices/create-joining-port.ts';
import { createDraftPorts } from './drafts/create-draft-port.ts';
import { noteDrafts } from './drafts/draft-kind.ts';
import { createLeavingPort } from './leaving/create-leaving-port.ts';
import { createPagesPort } from './pages/create-pages-port.ts';
import { createJotPort } from './jots/create-jot-port.ts';
import type { PeoplePort } from './people/people-port.ts';
import { createPeoplePort } from './people/create-people-port.ts';
import type { Platform } from './platform.ts';
import { countryWishesOf, settingsRecord, settingsRecordId } from './records/settings.record.ts';
import { createServicePort } from './service/create-service-port.ts';
import { createVouchPort } from './service/create-vouch-port.ts';
import { openHostPermission } from './service/host-permission.ts';
import { openInUse, type InUse } from './store/in-use.ts';
import { openStore } from './store/open-store.ts';
import { createSyncPort } from './sync/create-sync-port.ts';
import { createSyncStore } from './store/create-sync-store.ts';
import { openComputerKey } from './unlocking/computer-key.ts';
import { createUnlockingPort } from './unlocking/create-unlocking-port.ts';
import { argon2idInWorker } from './vault/argon2id-in-worker.ts';
import { createClientsInBrief } from './vault/clients-in-brief.ts';
import { createVaultPort } from './vault/create-vault-port.ts';
import { openRowsInWorker } from './vault/open-rows-in-worker.ts';
import { openSession, type Session } from './vault/session.ts';

const nowMs = () => Date.now();
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** What a page shows: the people who share this browser profile, and the platform of whoever was chosen. */
export interface Page {
  readonly people: PeoplePort;
  /**
   * The same for the same person: what a full disk has not taken yet of theirs is sealed, and is tried again for as long
   * as the page lives, whoever is chosen meanwhile.
   */
  platformOf(person: string): Platform;
}

interface PageWish {
  /** This page shows itself while many records are still sealed, and says when it is drawn: they wait for that. */
  readonly isDrawnFirst?: boolean;
}

export function createPage({ isDrawnFirst = false }: PageWish = {}): Page {
  const people = createPeoplePort({ random, nowMs });
  const platforms = new Map<string, Platform>();
  function platformOf(person: string): Platform {
    const platform = platforms.get(person) ?? createPlatform(person, people, isDrawnFirst);
    platforms.set(person, platform);
    return platform;
  }
  // Not first when the page was drawn: its store opens meanwhile.
  void people.ready().then(() => {
    const chosen = people.chosen();
    return chosen === undefined ? undefined : platformOf(chosen);
  });
  return { people, platformOf };
}

function createPlatform(person: string, people: PeoplePort, isDrawnFirst: boolean): Platform {
  const store = openStore(person);
  const session = openSession(nowMs, person);
  const announcements = openAnnouncements(person);
  const ed25519 = createEd25519(crypto.subtle);
  const argon2id = argon2idInWorker;
  const vault = createVaultPort({ store, session, announcements, random, ed25519, argon2id, openAside: openRowsInWorker, clientsInBrief: createClientsInBrief({ person, secrets: () => session.secrets(), random }), isDrawnFirst, nowMs });
  // Here and not in the pages, so that none forgets it; the draft of a page in use must not be locked away.
  for (const activity of ['keydown', 'pointerdown', 'wheel']) addEventListener(activity, () => vault.touch(), { passive: true });
  const inUse = openInUse(person);
  holdWhileUnlocked(session, inUse);
  const shared = { store, inUse, session, announcements, random, nowMs, ready: () => vault.keysRead() };
  const unlocking = createUnlockingPort({ ...shared, vault, computerKey: openComputerKey(random), argon2id });
  const cover = createCoverPort({ ...shared, isShared: () => unlocking.isShared() });
  followPage(cover);
  const draftsOf = createDraftPorts(shared);
  const lockedJots = createJotPort(shared);
  const service = createServicePort({ ...shared, hostPermission: openHostPermission(), countryWishes: () => countryWishesOf(vault.status().type === 'unlocked' ? vault.record(settingsRecord, settingsRecordId)?.current.body : undefined) });
  const sync = createSyncPort({ ...shared, service, ed25519, destroyedIds: () => vault.destroyedIds() });
  return {
    person,
    people,
    leaving: createLeavingPort({ store, draftsOf, lockedJots }),
    vault,
    unlocking,
    cover,
    drafts: draftsOf(noteDrafts),
    draftsOf,
    lockedJots,
    service,
    vouches: createVouchPort({ ...shared, ed25519, service }),
    sync,
    devices: createDevicesPort({
      ...shared,
      vault,
      service,
      sync,
      syncStore: createSyncStore(store),
      openService: (secrets) => openConnectedService(store, secrets),
      // Seldom needed: the popup opens without it.
      changePassphrase: async (current, next) => (await import('./devices/change-passphrase.ts')).changePassphrase(current, next, { ...shared, argon2id }),
      making: { random, ed25519 },
    }),
    joining: createJoiningPort({ ...shared, vault, service, sync, openSyncService, ed25519, argon2id }),
    pages: createPagesPort(person, random),
    nowMs,
  };
}

/** Until every draft of this page was sealed and given to its store, which holds on for as long as the disk takes. */
function holdWhileUnlocked(session: Session, inUse: InUse): void {
  let end: (() => void) | undefined;
  session.subscribe(() => {
    if (session.secrets()) end ??= inUse.begin();
    else {
      end?.();
      end = undefined;
    }
  });
}
