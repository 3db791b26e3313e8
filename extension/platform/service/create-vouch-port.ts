/**
 * Vouches and trust for one page: fetched whenever the directory was, and after each vouch; kept, so that look-up ranks by
 * them offline too. The service is told for whom one vouches, which is what a vouch is, and nothing that was looked up.
 */
import type { Failure, MyVouch } from '@trusted-hands/contract';
import { vouchFacts } from '@trusted-hands/trust';
import type { Ed25519, Random, VaultSecrets } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { Outcome, ServicePort } from '../platform.ts';
import type { Store } from '../store/open-store.ts';
import { readRosterSteps } from '../store/pinned-rows.ts';
import { readRoster } from '../vault/read-roster.ts';
import type { Session } from '../vault/session.ts';
import { readConnection } from './kept-connection.ts';
import { keepVouches, readVouches } from './kept-vouches.ts';
import type { signVouch } from './sign-vouch.ts';
import type { ServiceClient } from './service-client.ts';
import { toldFailure } from './service-failure.ts';
import type { GivenVouch, KeptVouches, VouchPort } from './vouch-port.ts';

interface VouchPortParts {
  readonly store: Store;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly random: Random;
  readonly ed25519: Ed25519;
  readonly nowMs: () => number;
  readonly service: Pick<ServicePort, 'connection' | 'directory' | 'subscribe'>;
}

/** But for when they were fetched. */
function isSame(one: KeptVouches, other: KeptVouches): boolean {
  return JSON.stringify({ ...one, fetchedAtMs: 0 }) === JSON.stringify({ ...other, fetchedAtMs: 0 });
}

const notConnected: Failure = { code: 'not-signed-in', message: 'Connect to a service in Settings first, then you can vouch for practitioners.' };

export function createVouchPort({ store, session, announcements, random, ed25519, nowMs, service }: VouchPortParts): VouchPort {
  const listeners = createListeners();
  let vouches: KeptVouches | undefined;
  /** Of whom they are. */
  let memberId: string | undefined;
  /** When the directory that they were fetched with was. */
  let fetchedWithMs: number | undefined;
  /** In the order in which the service was asked, which is not that of its answers. */
  let [readings, newestReading] = [0, 0];
  /** Whether the last that was news is on the disk. */
  let isKept = true;

  service.subscribe(() => void follow());
  announcements.subscribe((announcement) => {
    if (announcement.type === 'vouches') void open();
  });

  async function follow(): Promise<void> {
    const connection = service.connection();
    const connected = connection.type === 'connected' ? connection.member.id : undefined;
    if (connected !== memberId) {
      memberId = connected;
      fetchedWithMs = undefined;
      await open();
    }
    const directory = service.directory();
    if (directory.type !== 'ready' || memberId === undefined || directory.fetchedAtMs === fetchedWithMs) return;
    fetchedWithMs = directory.fetchedAtMs;
    // One that was kept from before is current for as long as nothing newer is fetched.
    if (vouches === undefined || vouches.fetchedAtMs < directory.fetchedAtMs) await refresh();
  }

  /** Reads what is kept, by whichever page. */
  async function open(): Promise<void> {
    const [secrets, of] = [session.secrets(), memberId];
    const kept = secrets && of !== undefined ? await readVouches(store, secrets, of).catch(() => vouches) : undefined;
    if (of !== memberId) return;
    vouches = session.secrets() ? kept : undefined;
    listeners.tell();
  }

  function refresh(): Promise<Outcome<undefined, Failure>> {
    return call(() => Promise.resolve());
  }

  /** Does it at the service, and fetches what that came to. */
  async function call(work: (client: ServiceClient, secrets: VaultSecrets) => Promise<unknown>): Promise<Outcome<undefined, Failure>> {
    const secrets = session.secrets();
    const connection = secrets && (await readConnection(store, secrets));
    if (!secrets || !connection) return { ok: false, failure: notConnected };
    try {
      const { createServiceClient } = await import('./service-client.ts');
      const client = createServiceClient(connection.serviceUrl, connection.bearer);
      await work(client, secrets);
      const reading = (readings += 1);
      const [{ vouches: given, left }, { isListed, vouches: received }, { trusted }] = await Promise.all([client.api.vouches.mine.query(), client.api.vouches.received.query(), client.api.vouches.trust.query()]);
      const fetched: KeptVouches = { fetchedAtMs: nowMs(), given: await withStandings(given), left, isListed, received, trusted };
      if (memberId !== connection.member.id || session.secrets() === undefined) return { ok: true, value: undefined };
      // What was read later is here already, such as what was just vouched.
      if (reading < newestReading) return { ok: true, value: undefined };
      newestReading = reading;
      const isNews = vouches === undefined || !isSame(vouches, fetched);
      if (isNews) vouches = fetched;
      if (isNews || !isKept) {
        // Where the disk does not take them they hold in this page, and are fetched again in the next.
        isKept = (await keepVouches(store, { ...fetched, memberId: connection.member.id }, { secrets, random })).ok;
        if (isKept) announcements.sendToOthers({ type: 'vouches' });
      }
      if (isNews) listeners.tell();
      return { ok: true, value: undefined };
    } catch (cause) {
      return { ok: false, failure: toldFailure(cause) ?? { code: 'unavailable', message: `The service at ${connection.serviceUrl} did not answer, so nothing was changed there. Look-up goes on with what was fetched before; try again once you are online.` } };
    }
  }

  /** Without a roster here, nothing is said of who signed. */
  async function withStandings(given: readonly MyVouch[]): Promise<GivenVouch[]> {
    const verify: Ed25519['verify'] = (...signed) => ed25519.verify(...signed);
    const rosterSteps = await readRosterSteps((await store.opened()).transaction(['vault']));
    const [roster, { vouchStanding }] = [await readRoster(rosterSteps, verify), await import('./vouch-standing.ts')];
    return await Promise.all(given.map(async (vouch) => ({ listing: vouch.listing, facts: vouch.facts, givenAtMs: vouch.givenAtMs, standing: roster === undefined ? 'unsigned' : await vouchStanding(vouch, roster, verify) })));
  }

  async function signed(said: Parameters<typeof signVouch>[0], { api }: ServiceClient, secrets: VaultSecrets): Promise<string> {
    const { signVouch } = await import('./sign-vouch.ts');
    return await signVouch(said, (input) => api.vouches.prepare.mutate(input), { secrets, ed25519 });
  }

  return {
    vouches: () => vouches,
    refresh,
    give: (listing, ticked) =>
      call(async (client, secrets) => {
        const facts = vouchFacts.filter((fact) => ticked.includes(fact));
        return client.api.vouches.give.mutate({ listing, facts, statement: await signed({ act: 'give', listing, facts }, client, secrets) });
      }),
    withdraw: (listing) => call(async (client, secrets) => client.api.vouches.withdraw.mutate({ listing, statement: await signed({ act: 'withdraw', listing, facts: [] }, client, secrets) })),
    subscribe: (listener) => listeners.add(listener),
  };
}
