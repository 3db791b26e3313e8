/** Vouching, and whom that gives each member reason to trust, on both databases. */
import type { ListingContentInput } from '@trusted-hands/directory';
import { mostVouches, mostVouchesPerDay } from '@trusted-hands/trust';
import { describe, expect, it } from 'vitest';
import { createTrust } from '../../server/src/features/vouches/create-trust.ts';
import { failureOf } from '../support/failure-of.ts';
import { checkWithRegister } from '../support/register-check.ts';
import { engines, startTestService, type SignedIn, type TestService } from '../support/service.ts';
import { ana, startWithPlaces } from './small-directory.ts';

const facts = ['replies-to-letters'] as const;
const { registrations: _registrations, email: _email, ...content } = ana;

interface Listed extends SignedIn {
  readonly number: number;
}

/** Signed in, and listed under this name. */
async function listed(service: TestService, name: string, more: Partial<ListingContentInput> = {}): Promise<Listed> {
  const member = await service.signIn(`${name.toLowerCase()}@example.com`);
  await member.client.directory.publish.mutate({ content: { ...content, name: `${name} Fairhollin`, ...more } });
  return { ...member, number: await numberOf(service, member.member.id) };
}

async function numberOf({ database }: TestService, ownerId: string): Promise<number> {
  return (await database.selectFrom('listing').select('number').where('owner_id', '=', ownerId).executeTakeFirstOrThrow()).number;
}

async function checkedListed(service: TestService, name: string): Promise<Listed> {
  const member = await listed(service, name);
  await checkWithRegister(service, member.member.id);
  return member;
}

const trustedBy = async ({ client }: SignedIn) => (await client.vouches.trust.query()).trusted;

describe.each(engines)('a vouch on %s', (engine) => {
  it('is given, dated anew with other facts, listed for both, and withdrawn at once', async () => {
    let nowMs = Date.UTC(2026, 10, 20);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => (nowMs += 1000) } });
    const [bea, cia] = [await listed(service, 'Bea'), await listed(service, 'Cia')];
    const first = await bea.client.vouches.give.mutate({ listing: cia.number, facts: ['share-clients', 'replies-to-letters', 'share-clients'] });
    expect(first.vouch.facts).toEqual(['replies-to-letters', 'share-clients']);
    const { vouch } = await bea.client.vouches.give.mutate({ listing: cia.number, facts: ['trained-together'] });
    expect(vouch.givenAtMs).toBeGreaterThan(first.vouch.givenAtMs);
    expect(await bea.client.vouches.mine.query()).toEqual({ vouches: [vouch], left: mostVouches - 1 });
    expect(await cia.client.vouches.received.query()).toEqual({ isListed: true, vouches: [{ by: bea.number, facts: ['trained-together'], givenAtMs: vouch.givenAtMs }] });
    expect(await trustedBy(bea)).toEqual([{ listing: cia.number, score: 266_667, by: [] }]);

    expect(await bea.client.vouches.withdraw.mutate({ listing: cia.number })).toEqual({ withdrawn: true });
    expect(await bea.client.vouches.withdraw.mutate({ listing: cia.number })).toEqual({ withdrawn: false });
    expect(await bea.client.vouches.mine.query()).toEqual({ vouches: [], left: mostVouches });
    expect((await cia.client.vouches.received.query()).vouches).toEqual([]);
    expect(await trustedBy(bea)).toEqual([]);
  });

  it('of somebody who is not listed names no listing, and nobody else’s list shows it', async () => {
    await using service = await startWithPlaces({ engine });
    const [dea, eva] = [await listed(service, 'Dea'), await service.signIn('eva@example.com')];
    await eva.client.vouches.give.mutate({ listing: dea.number, facts: [...facts] });
    expect((await dea.client.vouches.received.query()).vouches).toMatchObject([{ by: null, facts }]);
    expect((await dea.client.vouches.mine.query()).vouches).toEqual([]);
    expect(await eva.client.vouches.received.query()).toEqual({ isListed: false, vouches: [] });
  });

  it('is refused for oneself, for one’s own unclaimed listing, and for nobody, each with its reason', async () => {
    await using service = await startWithPlaces({ engine });
    const registrations = [{ scheme: 'ahpra', number: 'PHY0001234567' }];
    const [bea, twin, gone] = [await listed(service, 'Bea', { registrations }), await listed(service, 'Twin', { registrations: [{ scheme: 'ahpra', number: 'phy0001234567' }] }), await listed(service, 'Gone')];
    const byMail = await listed(service, 'Mail', { email: 'BEA@example.com' });
    await gone.client.directory.withdraw.mutate();
    const give = (listing: number) => failureOf(bea.client.vouches.give.mutate({ listing, facts: [...facts] }));
    for (const own of [bea, twin, byMail]) expect(await give(own.number)).toMatchObject({ code: 'not-allowed', message: 'This is your own listing: a vouch is for somebody else.' });
    for (const nobody of [gone.number, 0, 999, 4_294_967_295]) expect(await give(nobody)).toMatchObject({ code: 'not-found', field: 'listing' });
    expect((await bea.client.vouches.mine.query()).vouches).toEqual([]);
  });

  it('takes facts from the list only, at least one, and never words of one’s own', async () => {
    await using service = await startWithPlaces({ engine });
    const [bea, cia] = [await listed(service, 'Bea'), await listed(service, 'Cia')];
    const give = (input: unknown) =>
      fetch(`${service.url}/api/trpc/vouches.give`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${bea.bearer}` }, body: JSON.stringify(input) });
    for (const wrong of [
      { listing: cia.number, facts: [] },
      { listing: cia.number, facts: ['cured my back'] },
      { listing: cia.number },
      { listing: -1, facts },
      { listing: 1.5, facts },
      { listing: 4_294_967_296, facts },
      { listing: 'Cia', facts },
      { listing: cia.number, facts: Array.from({ length: 1000 }, () => facts[0]) },
    ]) {
      expect((await give(wrong)).status, JSON.stringify(wrong).slice(0, 60)).toBe(400);
    }
    // What is no part of a vouch is not kept.
    expect((await give({ listing: cia.number, facts, text: 'She cured my back.' })).status).toBe(200);
    expect(JSON.stringify(await service.database.selectFrom('vouch').selectAll().execute())).not.toContain('cured');
  });

  it('is for so many at a time and so often in a day, and what is over that is refused with when to go on', async () => {
    let nowMs = Date.UTC(2026, 10, 20);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const [bea, cia, dea] = [await listed(service, 'Bea'), await listed(service, 'Cia'), await listed(service, 'Dea')];
    const give = (listing: number) => bea.client.vouches.give.mutate({ listing, facts: [...facts] });
    let refused = 0;
    for (let time = 0; time < mostVouchesPerDay + 5; time += 1) {
      const answer = await give(time % 2 === 0 ? cia.number : dea.number).catch((error: unknown) => error);
      if (answer instanceof Error) refused += 1;
    }
    expect(refused).toBe(5);
    const { code, message, retryAfterSeconds = 0 } = await failureOf(give(cia.number));
    expect({ code, message }).toEqual({ code: 'too-many-requests', message: `You vouched ${String(mostVouchesPerDay)} times within a day, as often as anyone can. Go on in 24 hours.` });
    expect((await bea.client.vouches.mine.query()).vouches).toHaveLength(2);
    // Withdrawing is always possible, and does not make room for another on the same day.
    expect(await bea.client.vouches.withdraw.mutate({ listing: dea.number })).toEqual({ withdrawn: true });
    expect((await failureOf(give(dea.number))).code).toBe('too-many-requests');
    nowMs += retryAfterSeconds * 1000;
    await give(dea.number);

    const others = Array.from({ length: mostVouches - 2 }, (_, index) => ({ member_id: bea.member.id, listing: 10_000 + index, facts: JSON.stringify(facts), given_at_ms: nowMs }));
    await service.database.insertInto('vouch').values(others).execute();
    const eva = await listed(service, 'Eva');
    expect(await failureOf(give(eva.number))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining(`You vouch for ${String(mostVouches)} people already`) });
    await give(cia.number);
    await bea.client.vouches.withdraw.mutate({ listing: 10_000 });
    await give(eva.number);
    expect((await bea.client.vouches.mine.query()).left).toBe(0);
  });

  it('is for members alone: a stranger gives, reads and learns nothing', async () => {
    await using service = await startWithPlaces({ engine });
    const bea = await listed(service, 'Bea');
    const { vouches } = service.client;
    for (const call of [
      () => vouches.give.mutate({ listing: bea.number, facts: [...facts] }),
      () => vouches.withdraw.mutate({ listing: bea.number }),
      () => vouches.mine.query(),
      () => vouches.received.query(),
      () => vouches.trust.query(),
    ]) {
      expect((await failureOf(call())).code).toBe('not-signed-in');
    }
  });
});

describe.each(engines)('personal trust on %s', (engine) => {
  it('goes through checked members with the path, and only through them', async () => {
    await using service = await startWithPlaces({ engine });
    const [bea, cia, dea, eva] = [await service.signIn('bea@example.com'), await listed(service, 'Cia'), await checkedListed(service, 'Dea'), await listed(service, 'Eva')];
    await bea.client.vouches.give.mutate({ listing: cia.number, facts: [...facts] });
    await cia.client.vouches.give.mutate({ listing: dea.number, facts: [...facts] });
    await dea.client.vouches.give.mutate({ listing: eva.number, facts: [...facts] });
    expect((await trustedBy(bea)).map(({ listing }) => listing)).toEqual([cia.number]);

    await checkWithRegister(service, cia.member.id);
    expect(await trustedBy(bea)).toEqual([
      { listing: cia.number, score: 266_667, by: [] },
      { listing: dea.number, score: 71_111, by: [cia.number] },
      { listing: eva.number, score: 18_963, by: [cia.number, dea.number] },
    ]);
    await checkWithRegister(service, dea.member.id, false);
    expect((await trustedBy(bea)).map(({ listing }) => listing)).toEqual([cia.number, dea.number]);
    await checkWithRegister(service, dea.member.id);
    await dea.client.directory.withdraw.mutate();
    expect((await trustedBy(bea)).map(({ listing }) => listing)).toEqual([cia.number, dea.number]);
    await cia.client.vouches.withdraw.mutate({ listing: dea.number });
    expect((await trustedBy(bea)).map(({ listing }) => listing)).toEqual([cia.number]);
  });

  it('in another process is current too, and is what one made afresh says, whatever was given, withdrawn, checked and listed', { timeout: 300_000 }, async () => {
    await using service = await startWithPlaces({ engine });
    const other = createTrust({ database: service.database, clock: { nowMs: () => Date.now() } });
    const members: Listed[] = [];
    for (const name of ['Ana', 'Bea', 'Cia', 'Dea', 'Eva', 'Fay']) members.push(await checkedListed(service, name));
    // The same on every run.
    let seed = 7;
    const draw = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let step = 0; step < 60; step += 1) {
      const [one, two] = [members[draw(6)], members[draw(6)]];
      if (one === undefined || two === undefined || one === two) continue;
      const what = draw(8);
      if (what < 4) await one.client.vouches.give.mutate({ listing: two.number, facts: [...facts] });
      else if (what < 6) await one.client.vouches.withdraw.mutate({ listing: two.number });
      else await checkWithRegister(service, one.member.id, what === 6);
      if (step % 6 !== 0) continue;
      for (const asking of members) {
        const afresh = await createTrust({ database: service.database, clock: { nowMs: () => Date.now() } }).of(asking.member.id);
        expect(await other.of(asking.member.id)).toEqual(afresh);
        expect(await trustedBy(asking)).toEqual(afresh);
      }
    }
    // Away for so long that the log of changes no longer reaches back: all is read anew.
    const [ana, bea] = members;
    await ana?.client.vouches.give.mutate({ listing: bea?.number ?? 0, facts: [...facts] });
    await service.database.deleteFrom('vouch_change').execute();
    expect(await other.of(ana?.member.id ?? '')).toEqual(await createTrust({ database: service.database, clock: { nowMs: () => Date.now() } }).of(ana?.member.id ?? ''));
  });

  it('a practitioner who vouches for whomever they like stays where they are', async () => {
    await using service = await startWithPlaces({ engine });
    const [bea, cia, dea] = [await checkedListed(service, 'Bea'), await checkedListed(service, 'Cia'), await checkedListed(service, 'Dea')];
    await bea.client.vouches.give.mutate({ listing: cia.number, facts: [...facts] });
    await cia.client.vouches.give.mutate({ listing: dea.number, facts: [...facts] });
    const scoreOfDea = async () => (await trustedBy(bea)).find(({ listing }) => listing === dea.number);
    const before = await scoreOfDea();
    expect(before).toBeDefined();
    for (const other of [bea, cia]) await dea.client.vouches.give.mutate({ listing: other.number, facts: [...facts] });
    expect(await scoreOfDea()).toEqual(before);
  });

  it('names nobody where nobody vouches, also where many ask at once', async () => {
    await using service = await startTestService({ engine });
    const members = await Promise.all(['a', 'b', 'c', 'd'].map((name) => service.signIn(`${name}@example.com`)));
    const answers = await Promise.all(members.flatMap((member) => [trustedBy(member), trustedBy(member)]));
    expect(answers.flat()).toEqual([]);
  });
});
