/**
 * What of a client could lie or travel in plain: every place that keeps something and every call that leaves the browser is
 * named here with what goes there, so that a new one has to be looked at.
 */
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './imports.ts';
import { codeOf, repositoryFiles, shippedCode, textOf } from './repository.ts';

type Named = Readonly<Record<string, string>>;

/** `storage.session` is the browser's memory: gone with its restart, out of reach of web pages. */
const sessionStorageUses: Named = {
  'extension/platform/background/follow-unlocked.ts': 'nothing: it hears that the keys went while the background syncs',
  'extension/platform/vault/session-storage.ts': 'the keys while unlocked, the time of the last key press, and the clients’ names, sealed',
  'extension/platform/vault/session.ts': 'the time of the last key press',
  'extension/platform/people/chosen-person.ts': 'the random id of whose notes are shown',
  'extension/platform/jots/jot-key.ts': 'the key of the one jot that is written while locked, for two minutes',
  'extension/platform/pages/intent.ts': 'what one page wants another to show: random ids',
  'extension/platform/pages/create-pages-port.ts': 'the random id of the letter or handover that a tab shows',
  'packages/portal/src/main.tsx': 'the web page’s bearer',
};

/** Outlives the browser's restart, in plain. */
const plainUses: Named = {
  'packages/portal/src/main.tsx': 'the web page’s unfinished listing, which is about its writer and meant to be published',
};

const databaseUses: Named = {
  'extension/platform/store/open-store.ts': 'one IndexedDB for each person; its stores are named below',
  'extension/platform/people/people-store.ts': 'who has notes here: random ids, and the names that they gave for the list, in plain',
};

const storesInPlain: Named = {
  files: 'the downloaded directory, which is published',
  times: 'when the directory was fetched, a backup was saved and the service last answered',
  outbox: 'ids and numbers of entries that are not seen back yet, which the service sees too',
  heads: 'numbers and hashes of last entries, which the service sees too',
};
const storesSealed: Named = {
  vault: 'the wrapped keys, whether others use the computer, which sealed rows a backup holds (by their hashes), the signed list of devices and the sealed keyring',
  entries: 'sealed entries',
  drafts: 'sealed boxes',
  sealed: 'the sealed bearer of the service, which one was synced with, and whom one vouches for',
};

const networkUses: Named = {
  'extension/platform/service/service-client.ts': 'e-mail addresses, codes and the names of directory files',
  'extension/platform/sync/open-bell.ts': 'listens to the service’s bell, with the bearer and nothing else',
  'extension/features/referrals/letter-pdf.ts': 'fonts of the extension’s own package',
  'packages/portal/src/api/api.ts': 'the listing that its owner publishes',
  'packages/portal/src/main.tsx': 'hands the browser’s fetch to api.ts',
};

const cryptographyUses: Named = {
  'packages/vault': 'the one home of cryptography',
  'packages/envelope': 'hashes that the blind service checks too',
  'server/src/secret.ts': 'the service’s own secret',
  'server/src/features/accounts/auth.ts': 'keyed hashes of codes',
  'server/src/admin/reading/open-table.ts': 'tells a file that is being imported from another one',
  'server/src/features/stewardship/claim-listing.ts': 'draws the code of a claim',
  'server/src/features/stewardship/mail-tokens.ts': 'keyed hashes of what stands in a mail’s address',
  'server/src/features/directory/make-region-files.worker.ts': 'the names of directory files',
  'server/src/features/directory/places-file.ts': 'the same',
  'server/src/features/directory/region-changes.ts': 'the tags of what changed since',
  'server/src/features/directory/signed-addresses.ts': 'keyed hashes of addresses that were given out',
  'server/src/features/vault/checks.worker.ts': 'checks who signed what is stored, and hashes entries as the envelope does, only faster',
  'server/src/rpc/sessions.ts': 'hashes of bearers, which are not kept in memory themselves',
  'extension/platform/create-platform.ts': 'hands the browser’s random bytes and Ed25519 to the vault',
  'extension/platform/background/sync-in-background.ts': 'hands the same to the sync engine while no page is open',
  'extension/platform/store/held.ts': 'hashes of sealed rows, which tell one moment from another',
  'extension/platform/service/kept-directory.ts': 'checks a downloaded file against its name',
};

const inBrowser = shippedCode.filter((file) => /^(extension|packages\/(portal|ui))\//.test(file));

function unnamed(uses: Named, pattern: RegExp, files = inBrowser): string[] {
  return files.filter((file) => pattern.test(codeOf(file)) && !Object.keys(uses).some((named) => file === named || file.startsWith(`${named}/`)));
}

describe('what is kept', () => {
  test('only what is named lies in the browser’s plain stores', () => {
    expect(unnamed(plainUses, /storage\.(local|sync|managed)\b|\blocalStorage\b|document\.cookie|\bcaches\.|navigator\.storage\.getDirectory/)).toEqual([]);
  });

  test('only what is named lies in the memory of a session', () => {
    expect(unnamed(sessionStorageUses, /storage\.session\b|\bsessionStorage\b/)).toEqual([]);
  });

  test('there is one database for each person and one for their list, and each store is named as sealed or as public', () => {
    expect(unnamed(databaseUses, /\bopenDB\b|\bindexedDB\b/)).toEqual([]);
    const stores = [...codeOf('extension/platform/store/upgrade-store.ts').matchAll(/createObjectStore\('(\w+)'/g)].map((match) => match[1]);
    expect(new Set(stores)).toEqual(new Set([...Object.keys(storesInPlain), ...Object.keys(storesSealed)]));
  });

  test('titles and addresses never change with what is shown', () => {
    const constantTitles = { 'packages/portal/src/shell/page.tsx': 'one constant title per page', 'packages/portal/src/shell/use-mail-token.ts': 'takes the mail’s token out of the address' };
    expect(unnamed(constantTitles, /document\.title|history\.(push|replace)State|location\.(hash|href|search|pathname)\s*=[^=]/)).toEqual([]);
  });

  test('no page of the extension is offered to the browser’s translator', () => {
    const pages = repositoryFiles.filter((file) => /^extension\/.*\.html$/.test(file));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((file) => !/<html[^>]* translate="no"/.test(textOf(file)))).toEqual([]);
  });
});

describe('what leaves', () => {
  test('only what is named calls anything', () => {
    expect(unnamed(networkUses, /\bfetch\(|\b(EventSource|WebSocket|XMLHttpRequest|RTCPeerConnection)\b|sendBeacon/)).toEqual([]);
  });

  test('no text becomes code or markup', () => {
    expect(unnamed({}, /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|\beval\(|new Function\(/)).toEqual([]);
  });

  test('the extension asks the browser for the least that works', () => {
    const asked = /permissions: \[(.*)\],/.exec(codeOf('extension/wxt.config.ts'))?.[1] ?? '';
    const allowed = new Set(['storage', 'unlimitedStorage', 'sidePanel', 'alarms', 'idle', 'activeTab', 'scripting', 'contextMenus']);
    const names = [...asked.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '').filter((name) => name !== 'firefox');
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !allowed.has(name))).toEqual([]);
  });
});

describe('cryptography', () => {
  test('has one home, and what is used elsewhere is named', () => {
    const libraries = /^(@noble\/|hash-wasm$|sodium-native$|age-encryption$|node:crypto$)/;
    const importing = sourceFiles.filter((file) => importsOf(file).some(({ specifier }) => libraries.test(specifier)));
    const calling = sourceFiles.filter((file) => /\bcrypto\.(subtle|getRandomValues)\b/.test(codeOf(file)));
    const elsewhere = [...new Set([...importing, ...calling])].filter((file) => !Object.keys(cryptographyUses).some((named) => file === named || file.startsWith(`${named}/`)));
    expect(elsewhere).toEqual([]);
  });
});

test('whatever is named here is still so', () => {
  const places = [sessionStorageUses, databaseUses, networkUses, cryptographyUses].flatMap((uses) => Object.keys(uses));
  expect(places.filter((place) => !repositoryFiles.some((file) => file === place || file.startsWith(`${place}/`)))).toEqual([]);
});
