/**
 * The sync service for one page: signing in, and the directory's download. It is sent e-mail addresses, codes and file
 * names, never a query and never a record; with it away, everything kept on this computer goes on.
 */
import type { Failure } from '@trusted-hands/contract';
import type { Random } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { Connection, DirectoryState, Outcome, ServicePort } from '../platform.ts';
import type { Store } from '../store/open-store.ts';
import { lockedFailure } from '../store/write.ts';
import type { Session } from '../vault/session.ts';
import type { HostPermission } from './host-permission.ts';
import { forgetConnection, keepConnection, readConnection, type KeptConnection } from './kept-connection.ts';
import { offeredRow, wantedOf, type CountryWishes } from './directory-countries.ts';
import type { DownloadStep } from './download-directory.ts';
import { dropDamaged, keepDirectory, keepRemoved, knownRegions, readKeptDirectory } from './kept-directory.ts';
import type { OpenedFiles } from './open-directory.ts';
import type { OpenedSearchFiles } from './opened-search-files.ts';
import type { ServiceClient } from './service-client.ts';
import { damagedHere, notForgotten, notSignedIn, signedOutBefore, toFailure, toldFailure } from './service-failure.ts';
import { parseServiceUrl } from './service-url.ts';

interface ServicePortParts {
  readonly store: Store;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly hostPermission: HostPermission;
  readonly random: Random;
  readonly nowMs: () => number;
  readonly ready: () => Promise<void>;
  /** Read while unlocked. */
  readonly countryWishes: () => CountryWishes;
}

const notConnected: Connection = { type: 'not-connected' };

/** Held while a download is kept, and while one disconnects in whichever page: what was removed does not come back. */
const keepingLock = 'directory-keeping';

export function createServicePort({ store, session, announcements, hostPermission, random, nowMs, ready, countryWishes }: ServicePortParts): ServicePort {
  const listeners = createListeners();
  let kept: KeptConnection | undefined;
  let connection: Connection = notConnected;
  let directory: DirectoryState = { type: 'empty' };
  let problem: Failure | null = null;
  /** Whose signing out everywhere was sent, and got no answer. */
  let unanswered: string | undefined;
  /** Some were damaged, and dropped. */
  let lacksFiles = false;
  let refreshing: { readonly bearer: string; readonly wishes: string; readonly outcome: Promise<Outcome<undefined, Failure>> } | undefined;
  let opened: (OpenedFiles & { readonly names: string }) | undefined;
  const searchFiles: OpenedSearchFiles = new Map();
  /** The last reading of the directory; undefined in a page that never asked for it. */
  let opening: Promise<void> | undefined;

  let loading: Promise<void> = ready().then(loadConnection);
  session.subscribe(() => {
    loading = loadConnection();
  });
  announcements.subscribe((announcement) => {
    if (announcement.type === 'connection') void loadConnection();
    if (announcement.type === 'directory' && opening) void openDirectory();
  });

  async function loadConnection(): Promise<void> {
    const secrets = session.secrets();
    // A disk that fails now takes nothing from what is known.
    const read = secrets && (await readConnection(store, secrets).catch(() => kept));
    setConnection(session.secrets() ? read : undefined);
  }

  function setConnection(next: KeptConnection | undefined): void {
    kept = next;
    connection = next ? { type: 'connected', serviceUrl: next.serviceUrl, member: next.member, demonstration: next.demonstration } : notConnected;
    listeners.tell();
    refetch();
  }

  /** One reading after the other, so that the last one shows what is kept now; one that fails changes nothing. */
  function openDirectory(): Promise<void> {
    const read = async () => {
      await readDirectory().catch(() => undefined);
      listeners.tell();
    };
    opening = (opening ?? Promise.resolve()).then(read);
    return opening;
  }

  async function readDirectory(): Promise<void> {
    const keptDirectory = await readKeptDirectory(store);
    if (!keptDirectory) {
      opened = undefined;
      searchFiles.clear();
      directory = { type: 'empty' };
      return;
    }
    const { fetchedAtMs: atMs, files } = keptDirectory;
    const names = files.map(({ sha256, bytes }) => `${sha256} ${bytes.length}`).join(' ');
    // Where nothing is new, what is indexed stays.
    if (opened?.names !== names) {
      const { openDirectoryFiles } = await import('./open-directory.ts');
      opened = { ...openDirectoryFiles(files, opened, searchFiles), names };
    }
    directory = { type: 'ready', fetchedAtMs: atMs, directory: opened.directory };
    if (opened.damaged.length > 0) await fetchAgain(opened.damaged);
  }

  /** Said, and put right at once where there is a service to ask. */
  async function fetchAgain(damaged: readonly string[]): Promise<void> {
    problem = damagedHere;
    await dropDamaged(store, damaged);
    lacksFiles = true;
    refetch();
  }

  /** At once, or as soon as this page knows the service. */
  function refetch(): void {
    if (!lacksFiles || !kept || !session.secrets()) return;
    lacksFiles = false;
    // A download under way may have begun when they seemed to be here.
    void Promise.resolve(refreshing?.outcome).then(refreshDirectory);
  }

  function fetchedAtMs(): number | undefined {
    return directory.type === 'ready' ? directory.fetchedAtMs : undefined;
  }

  /** Keeps the sentence to show until the next try goes well. */
  function failed<Value>(failure: Failure): Outcome<Value, Failure> {
    problem = failure;
    listeners.tell();
    return { ok: false, failure };
  }

  async function download({ serviceUrl, bearer }: KeptConnection): Promise<Outcome<undefined, Failure>> {
    // Disconnected meanwhile, or connected elsewhere: what comes of this download is nobody's any more, and not shown.
    const isOver = () => kept?.bearer !== bearer;
    const stop = (failure: Failure): Outcome<undefined, Failure> => {
      if (isOver()) return { ok: false, failure: notSignedIn };
      if (directory.type === 'loading') directory = { type: 'empty' };
      return failed(failure);
    };
    // What is searchable stays so; a share is shown only where there is nothing yet.
    const onShare = (share: number) => {
      if (directory.type === 'ready' || isOver()) return;
      directory = { type: 'loading', share };
      listeners.tell();
    };
    /** Answers null, or why it stopped. */
    const keep = async (step: DownloadStep): Promise<Failure | null> => {
      const saved = await navigator.locks.request(keepingLock, async () => {
        // Read anew: another page may have disconnected without this one having heard of it yet.
        await loadConnection();
        return isOver() ? undefined : keepDirectory(store, { ...step, atMs: nowMs() });
      });
      if (!saved) return notSignedIn;
      if (!saved.ok) return { code: 'unavailable', message: `${saved.failure.message} What was downloaded before stays searchable.` };
      await openDirectory();
      announcements.sendToOthers({ type: 'directory' });
      return null;
    };
    try {
      const [client, { fetchContacts, fetchSearchable }] = await Promise.all([openClient(serviceUrl, bearer), import('./download-directory.ts')]);
      const before = (await readKeptDirectory(store))?.files ?? [];
      const all = await client.api.directory.files.query({ known: [...knownRegions(before)] });
      const [list, noted] = [await wantedOf(all, countryWishes(), client), offeredRow(all)];
      if (list.removed.length > 0 && !isOver()) {
        const saved = await keepRemoved(store, list.removed, before);
        if (!saved.ok) return stop({ code: 'unavailable', message: saved.failure.message });
        if (opening) await openDirectory();
        announcements.sendToOthers({ type: 'directory' });
      }
      for (const fetchStep of [fetchSearchable, fetchContacts]) {
        const files = (await readKeptDirectory(store))?.files ?? [];
        const step = await fetchStep({ client, list, kept: files, searchFiles, onShare });
        if (!step.ok) return stop(step.failure);
        const failure = await keep({ named: new Set([...step.value.named, noted.sha256]), fetched: [...step.value.fetched, noted] });
        if (failure !== null) return stop(failure);
      }
      problem = null;
      listeners.tell();
      return { ok: true, value: undefined };
    } catch (cause) {
      return stop(toFailure(cause, serviceUrl, fetchedAtMs()));
    }
  }

  /** Of this computer. */
  async function forget(): Promise<Outcome<undefined, Failure>> {
    const forgotten = await navigator.locks.request(keepingLock, () => forgetConnection(store));
    if (!forgotten.ok) return { ok: false, failure: notForgotten };
    problem = null;
    opened = undefined;
    setConnection(undefined);
    announcements.sendToOthers({ type: 'connection' });
    announcements.sendToOthers({ type: 'directory' });
    await openDirectory();
    return { ok: true, value: undefined };
  }

  function refreshDirectory(): Promise<Outcome<undefined, Failure>> {
    if (!kept || !session.secrets()) return Promise.resolve({ ok: false, failure: notSignedIn });
    const [{ bearer }, wishes] = [kept, JSON.stringify(countryWishes())];
    if (refreshing?.bearer !== bearer || refreshing.wishes !== wishes) {
      const connected = kept;
      // One that began with other wishes comes to its end first; one of an earlier connection is over and waited for by nobody.
      const outcome = Promise.resolve(refreshing?.bearer === bearer ? refreshing.outcome : undefined).then(() => download(connected)).finally(() => {
        if (refreshing?.outcome === outcome) refreshing = undefined;
      });
      refreshing = { bearer, wishes, outcome };
    }
    return refreshing.outcome;
  }

  return {
    connection: () => connection,
    ready: () => loading,
    directory: () => directory,
    problem: () => problem,
    async requestCode(typedUrl, email) {
      const url = parseServiceUrl(typedUrl);
      if (!url.ok) return url;
      hostPermission.request(url.value);
      try {
        const { api } = await openClient(url.value);
        // Asked first, so that an e-mail address is given to nothing but a service of this kind.
        await api.service.about.query();
        const sent = await api.accounts.requestCode.mutate({ email });
        return { ok: true, value: { expiresInMinutes: sent.expiresInMinutes } };
      } catch (cause) {
        return { ok: false, failure: toFailure(cause, url.value, fetchedAtMs()) };
      }
    },
    async signIn(typedUrl, email, code) {
      const url = parseServiceUrl(typedUrl);
      if (!url.ok) return url;
      const locked: Failure = { code: 'not-allowed', message: lockedFailure.message };
      if (!session.secrets()) return { ok: false, failure: locked };
      try {
        const { api } = await openClient(url.value);
        const { demonstration } = await api.service.about.query();
        const { bearer, member } = await api.accounts.signIn.mutate({ email, code });
        const secrets = session.secrets();
        if (!secrets) return { ok: false, failure: locked };
        const signedIn: KeptConnection = { serviceUrl: url.value, bearer, member, demonstration };
        const saved = await keepConnection(store, signedIn, { secrets, random });
        if (!saved.ok) return { ok: false, failure: { code: 'unavailable', message: saved.failure.message } };
        problem = null;
        setConnection(signedIn);
        announcements.sendToOthers({ type: 'connection' });
        return { ok: true, value: member };
      } catch (cause) {
        return { ok: false, failure: toFailure(cause, url.value, fetchedAtMs()) };
      }
    },
    async signOut() {
      const ended = kept;
      const forgotten = await forget();
      // Best effort: with the service away the bearer dies of its age, and this computer has forgotten it already.
      if (forgotten.ok && ended) await openClient(ended.serviceUrl, ended.bearer).then(({ api }) => api.accounts.signOut.mutate()).catch(() => undefined);
      return forgotten;
    },
    async signOutEverywhere() {
      if (!kept) return { ok: false, failure: notSignedIn };
      const { serviceUrl, bearer } = kept;
      try {
        await openClient(serviceUrl, bearer).then(({ api }) => api.accounts.signOutEverywhere.mutate());
      } catch (cause) {
        const failure = toFailure(cause, serviceUrl, fetchedAtMs());
        // It had been done, and only its answer was lost.
        const isDone = failure.code === 'not-signed-in' && unanswered === bearer;
        if (!isDone) {
          unanswered = toldFailure(cause) === undefined ? bearer : undefined;
          return { ok: false, failure: failure.code === 'not-signed-in' ? signedOutBefore : failure };
        }
      }
      return forget();
    },
    refreshDirectory,
    async aboutListing(number) {
      if (!kept || !session.secrets()) return { ok: false, failure: notSignedIn };
      const { serviceUrl, bearer } = kept;
      try {
        const { api } = await openClient(serviceUrl, bearer);
        return { ok: true, value: (await api.directory.about.query({ number })).about };
      } catch (cause) {
        return { ok: false, failure: toFailure(cause, serviceUrl, fetchedAtMs()) };
      }
    },
    openDirectory,
    subscribe: (listener) => listeners.add(listener),
  };
}

/** Loaded when a call is made: a popup that only writes carries no client. */
async function openClient(serviceUrl: string, bearer?: string): Promise<ServiceClient> {
  const { createServiceClient } = await import('./service-client.ts');
  return createServiceClient(serviceUrl, bearer);
}
