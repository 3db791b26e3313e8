/** "Still right?" every 90 days, withdrawal and erasure, on both databases and by a clock that the test moves. */
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../server/src/clock.ts';
import { type Service, startService } from '../../server/src/service.ts';
import type { Settings } from '../../server/src/settings.ts';
import { failureOf } from '../support/failure-of.ts';
import { freePort } from '../support/free-port.ts';
import { mailsTo } from '../support/mailed-code.ts';
import { engines, type TestService } from '../support/service.ts';
import { makeSteward } from '../support/steward.ts';
import { ana, startWithPlaces } from './small-directory.ts';

const dayMs = 24 * 60 * 60 * 1000;
const startMs = Date.UTC(2026, 10, 21);

function movableClock() {
  let nowMs = startMs;
  return { clock: { nowMs: () => nowMs }, to: (days: number) => void (nowMs = startMs + days * dayMs), nowMs: () => nowMs };
}

const askingMails = async (service: TestService, email: string) => (await mailsTo(service, email)).filter((mail) => mail.includes('/confirm#'));
const addressesIn = (mail: string) => [...mail.matchAll(/https?:\/\/\S+/g)].map(([address]) => address);
const tokenIn = (mail: string | undefined) => /\/confirm#(\S+)/.exec(mail ?? '')?.[1] ?? '';
const confirmedAt = async (service: TestService) => (await service.database.selectFrom('listing').select('confirmed_at_ms').executeTakeFirstOrThrow()).confirmed_at_ms;

/** Another process of the same service. */
async function startedBeside({ settings }: TestService, changed: Settings, clock: Clock): Promise<Service & AsyncDisposable> {
  const started = await startService({ ...settings, ...changed, port: await freePort() }, { clock, gazetteer: false, schedule: false, say: () => undefined, writeLog: () => undefined });
  if (!started.ok) throw new Error(started.message);
  return { ...started.service, [Symbol.asyncDispose]: () => started.service.stop() };
}

async function publishAna(service: TestService) {
  const owner = await service.signIn('ana@example.com');
  await owner.client.directory.publish.mutate({ content: ana });
  return owner;
}

describe.each(engines)('confirmations on %s', (engine) => {
  it('are asked for after 90 days, reminded twice, and begin anew once it was said that all is right', async () => {
    const time = movableClock();
    await using service = await startWithPlaces({ engine, clock: time.clock });
    await publishAna(service);
    const mailsAfter = async (days: number) => {
      time.to(days);
      await service.runDue();
      await service.runDue();
      return (await askingMails(service, 'ana@example.com')).length;
    };
    expect(await mailsAfter(89)).toBe(0);
    expect(await mailsAfter(90)).toBe(1);
    expect(await mailsAfter(96)).toBe(1);
    expect(await mailsAfter(97)).toBe(2);
    expect(await mailsAfter(110)).toBe(2);
    expect(await mailsAfter(111)).toBe(3);
    expect(await mailsAfter(140)).toBe(3);
    const mails = await askingMails(service, 'ana@example.com');
    expect(mails[0]).toContain('90 days ago');
    expect(mails[2]).toContain('This is the last reminder.');

    const { listing } = await service.client.confirmation.confirm.mutate({ token: tokenIn(mails[0]) });
    expect(listing).toMatchObject({ confirmedAtMs: time.nowMs(), content: { name: 'Ana Fairhollin' } });
    expect(await mailsAfter(140 + 89)).toBe(3);
    expect(await mailsAfter(140 + 90)).toBe(4);
  });

  it('are given by nothing that a mail scanner does: opening, asking and following every address of the mail changes nothing', async () => {
    const time = movableClock();
    await using service = await startWithPlaces({ engine, clock: time.clock });
    await publishAna(service);
    time.to(100);
    await service.runDue();
    const [mail = ''] = await askingMails(service, 'ana@example.com');
    const token = tokenIn(mail);
    const input = encodeURIComponent(JSON.stringify({ token }));
    const addresses = addressesIn(mail);
    expect(addresses).toHaveLength(2);
    const guessed = ['confirmation.look', 'confirmation.confirm', 'confirmation.confirmMine'].map((name) => `${service.url}/api/trpc/${name}?input=${input}`);
    for (const address of [...addresses, ...addresses.map((one) => one.replace('#', '?')), ...addresses.map((one) => one.replace('#', '/')), ...guessed]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) await fetch(address, { method, redirect: 'follow' });
      // As a browser or a mail program that fetches a link before anybody follows it.
      for (const purpose of [{ 'sec-purpose': 'prefetch;prerender' }, { purpose: 'prefetch' }, { 'x-moz': 'prefetch' }]) await fetch(address, { headers: purpose });
    }
    await service.client.confirmation.look.mutate({ token });
    expect(await confirmedAt(service)).toBe(startMs);
    await service.client.confirmation.confirm.mutate({ token });
    expect(await confirmedAt(service)).toBe(time.nowMs());
    // Pressed again, it says so again.
    await service.client.confirmation.confirm.mutate({ token });
  });

  it('are sent once, however many processes look at once, and not again where the process that took one ended as it sent it: the reminder follows', async () => {
    const time = movableClock();
    await using service = await startWithPlaces({ engine, clock: time.clock });
    await publishAna(service);
    time.to(90);
    await using one = await startedBeside(service, service.settings, time.clock);
    await using two = await startedBeside(service, service.settings, time.clock);
    const all = [service, one, two];
    await Promise.all(all.map((process) => process.runDue()));
    expect(await askingMails(service, 'ana@example.com')).toHaveLength(1);
    // As a process leaves it that ends between taking a mail and noting that it was sent: nobody knows whether it went out.
    await service.database.updateTable('confirmation_mail').set({ sent_at_ms: null }).execute();
    await service.runDue();
    expect(await askingMails(service, 'ana@example.com')).toHaveLength(1);
    time.to(91);
    await Promise.all(all.map((process) => process.runDue()));
    expect(await askingMails(service, 'ana@example.com')).toHaveLength(1);
    time.to(97);
    await Promise.all(all.map((process) => process.runDue()));
    expect(await askingMails(service, 'ana@example.com')).toHaveLength(2);
  });

  it('wait while the mail server is away', async () => {
    const time = movableClock();
    await using service = await startWithPlaces({ engine, clock: time.clock });
    await publishAna(service);
    time.to(90);
    await using unreachable = await startedBeside(service, { ...service.settings, smtpUrl: 'smtp://127.0.0.1:1' }, time.clock);
    await unreachable.runDue();
    expect(await service.database.selectFrom('confirmation_mail').selectAll().execute()).toEqual([]);
    await service.runDue();
    expect(await askingMails(service, 'ana@example.com')).toHaveLength(1);
  });

  it('are worth nothing with a wrong, an old or another owner’s token, or for a listing that was withdrawn', async () => {
    const time = movableClock();
    await using service = await startWithPlaces({ engine, clock: time.clock });
    const owner = await publishAna(service);
    time.to(90);
    await service.runDue();
    const token = tokenIn((await askingMails(service, 'ana@example.com'))[0]);
    const confirm = (one: string) => failureOf(service.client.confirmation.confirm.mutate({ token: one }));
    expect((await confirm('nonsense')).code).toBe('not-found');
    expect((await confirm(`${token}A`)).code).toBe('not-found');
    time.to(151);
    expect((await confirm(token)).code).toBe('code-expired');
    time.to(91);
    await owner.client.directory.withdraw.mutate();
    expect((await confirm(token)).code).toBe('conflict');
    await service.database.updateTable('listing').set({ owner_id: null }).execute();
    expect((await confirm(token)).code).toBe('not-found');
    expect(await confirmedAt(service)).toBe(startMs);
  });

  it('are asked of who claimed a listing and never said that it is right, 90 days after', async () => {
    const time = movableClock();
    await using service = await startWithPlaces({ engine, clock: time.clock });
    const owner = await publishAna(service);
    // As an import stored it, and its owner took it over.
    await service.database.updateTable('listing').set({ owner_id: null, origin: 'fhir', origin_id: 'Practitioner/ana', confirmed_at_ms: null }).execute();
    const { number } = await service.database.selectFrom('listing').select('number').executeTakeFirstOrThrow();
    time.to(10);
    await owner.client.claims.claim.mutate({ number });
    time.to(99);
    await service.runDue();
    expect(await askingMails(service, 'ana@example.com')).toEqual([]);
    for (const [days, mails] of [[100, 1], [101, 1], [107, 2], [121, 3], [160, 3]] as const) {
      time.to(days);
      await service.runDue();
      expect(await askingMails(service, 'ana@example.com')).toHaveLength(mails);
    }
    const [mail] = await askingMails(service, 'ana@example.com');
    expect(mail).toContain('have not said yet that it is right');
    await service.client.confirmation.confirm.mutate({ token: tokenIn((await askingMails(service, 'ana@example.com')).at(-1)) });
    expect(await confirmedAt(service)).toBe(time.nowMs());
  });

  it('are also given signed in, and no mail goes to who withdrew', async () => {
    const time = movableClock();
    await using service = await startWithPlaces({ engine, clock: time.clock });
    const { client } = await service.signIn('ana@example.com');
    expect((await failureOf(client.confirmation.confirmMine.mutate())).code).toBe('not-found');
    await client.directory.publish.mutate({ content: ana });
    time.to(80);
    await client.confirmation.confirmMine.mutate();
    expect((await client.directory.mine.query()).listing?.confirmedAtMs).toBe(time.nowMs());
    time.to(120);
    await service.runDue();
    expect(await askingMails(service, 'ana@example.com')).toEqual([]);
    await client.directory.withdraw.mutate();
    time.to(300);
    await service.runDue();
    expect(await askingMails(service, 'ana@example.com')).toEqual([]);
  });
});

describe.each(engines)('erasing a listing on %s', (engine) => {
  it('removes every word of it, for good, from all tables', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await publishAna(service);
    const steward = await makeSteward(service, 'stella@example.com');
    const [waiting] = (await steward.client.steward.queue.query()).cases;
    const caseId = waiting?.id ?? '';
    await steward.client.steward.hold.mutate({ caseId });
    await steward.client.steward.decide.mutate({ caseId, verdict: 'accept', register: 'statutory', said: 'Fairhollin found' });
    await owner.client.directory.files.query();

    expect(await owner.client.directory.erase.mutate()).toEqual({ erased: true });
    expect((await owner.client.directory.mine.query()).listing).toBeNull();
    for (const table of ['listing', 'steward_case', 'case_event', 'confirmation_mail', 'erased_listing'] as const) {
      const rows = await service.database.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain('Fairhollin');
    }
    expect((await failureOf(owner.client.directory.erase.mutate())).code).toBe('not-found');
    expect((await steward.client.steward.decided.query()).events).toEqual([]);
    expect((await failureOf(steward.client.steward.hold.mutate({ caseId }))).code).toBe('not-found');
    expect(await service.client.service.about.query()).toMatchObject({ listings: 0 });
    // Whoever registers anew begins anew, under another number.
    const again = await owner.client.directory.publish.mutate({ content: { ...ana, registrations: [] } });
    expect(again.listing.checks.map(({ step }) => step)).not.toContain('register-checked');
    expect(await service.database.selectFrom('listing').select('number').executeTakeFirstOrThrow()).toEqual({ number: 2 });
  });
});
