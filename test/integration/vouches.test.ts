/** Vouching, and whom that gives each member reason to trust, on both databases. */
import type { ListingContentInput } from '@trusted-hands/directory';
import { mostVouches, mostVouchesPerDay } from '@trusted-hands/trust';
import { decodeVouch, type UnsignedVouch } from '@trusted-hands/envelope';
import { describe, expect, it } from 'vitest';
import { createTrust } from '../../server/src/features/vouches/create-trust.ts';
import { failureOf } from '../support/failure-of.ts';
import { checkWithRegister } from '../support/register-check.ts';
import { voucherOf, type Voucher } from '../support/signed-vouching.ts';
import { engines, startTestService, type SignedIn, type TestService } from '../support/service.ts';
import { fromBase64, joinVault } from '../support/vault-writer.ts';
import { ana, startWithPlaces } from './small-directory.ts';

const facts = ['replies-to-letters'] as const;
const { registrations: _registrations, email: _email, ...content } = ana;

/** With notes at the service, and so with keys to sign with. */
interface Signing extends SignedIn {
  readonly voucher: Voucher;
}

interface Listed extends Signing {
  readonly number: number;
}

async function signing(service: TestService, email: string): Promise<Signing> {
  const member = await service.signIn(email);
  return { ...member, voucher: await voucherOf(member.client) };
}

/** Signed in, and listed under this name. */
async function listed(service: TestService, name: string, more: Partial<ListingContentInput> = {}): Promise<Listed> {
  const member = await signing(service, `${name.toLowerCase()}@example.com`);
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
    const first = await bea.voucher.give(cia.number, ['share-clients', 'replies-to-letters', 'share-clients']);
    expect(first.vouch.facts).toEqual(['replies-to-letters', 'share-clients']);
    const { vouch } = await bea.voucher.give(cia.number, ['trained-together']);
    expect(vouch.givenAtMs).toBeGreaterThan(first.vouch.givenAtMs);
    expect(await bea.client.vouches.mine.query()).toEqual({ vouches: [vouch], left: mostVouches - 1 });
    expect(vouch.peer).toBe(Buffer.from(cia.voucher.writer.roster.identity).toString('hex'));
    expect(await cia.client.vouches.received.query()).toEqual({ isListed: true, vouches: [{ by: bea.number, facts: ['trained-together'], givenAtMs: vouch.givenAtMs }] });
    expect(await trustedBy(bea)).toEqual([{ listing: cia.number, score: 266_667, by: [] }]);

    expect(await bea.voucher.withdraw(cia.number)).toEqual({ withdrawn: true });
    expect(await bea.voucher.withdraw(cia.number)).toEqual({ withdrawn: false });
    expect(await bea.client.vouches.mine.query()).toEqual({ vouches: [], left: mostVouches });
    expect((await cia.client.vouches.received.query()).vouches).toEqual([]);
    expect(await trustedBy(bea)).toEqual([]);
  });

  it('of somebody who is not listed names no listing, and nobody else’s list shows it', async () => {
    await using service = await startWithPlaces({ engine });
    const [dea, eva] = [await listed(service, 'Dea'), await signing(service, 'eva@example.com')];
    await eva.voucher.give(dea.number, facts);
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
    const give = (listing: number) => failureOf(bea.voucher.give(listing, facts));
    for (const own of [bea, twin, byMail]) expect(await give(own.number)).toMatchObject({ code: 'not-allowed', message: 'This is your own listing: a vouch is for somebody else.' });
    for (const nobody of [gone.number, 0, 999, 4_294_967_295]) expect(await give(nobody)).toMatchObject({ code: 'not-found', field: 'listing' });
    expect((await bea.client.vouches.mine.query()).vouches).toEqual([]);
  });

  it('takes facts from the list only, at least one, and never words of one’s own', async () => {
    await using service = await startWithPlaces({ engine });
    const [bea, cia] = [await listed(service, 'Bea'), await listed(service, 'Cia')];
    const give = (input: unknown) =>
      fetch(`${service.url}/api/trpc/vouches.give`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${bea.bearer}` }, body: JSON.stringify(input) });
    const statement = await bea.voucher.sign('give', cia.number, facts);
    for (const wrong of [
      { listing: cia.number, facts: [], statement },
      { listing: cia.number, facts: ['cured my back'], statement },
      { listing: cia.number, statement },
      { listing: -1, facts, statement },
      { listing: 1.5, facts, statement },
      { listing: 4_294_967_296, facts, statement },
      { listing: 'Cia', facts, statement },
      { listing: cia.number, facts: Array.from({ length: 1000 }, () => facts[0]), statement },
    ]) {
      expect((await give(wrong)).status, JSON.stringify(wrong).slice(0, 60)).toBe(400);
    }
    // What is no part of a vouch is not kept.
    expect((await give({ listing: cia.number, facts, statement, text: 'She cured my back.' })).status).toBe(200);
    expect(JSON.stringify(await service.database.selectFrom('vouch').selectAll().execute())).not.toContain('cured');
  });

  it('is for so many at a time and so often in a day, and what is over that is refused with when to go on', async () => {
    let nowMs = Date.UTC(2026, 10, 20);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const [bea, cia, dea] = [await listed(service, 'Bea'), await listed(service, 'Cia'), await listed(service, 'Dea')];
    const give = (listing: number) => bea.voucher.give(listing, facts);
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
    expect(await bea.voucher.withdraw(dea.number)).toEqual({ withdrawn: true });
    expect((await failureOf(give(dea.number))).code).toBe('too-many-requests');
    nowMs += retryAfterSeconds * 1000;
    await give(dea.number);

    const others = Array.from({ length: mostVouches - 2 }, (_, index) => ({ member_id: bea.member.id, listing: 10_000 + index, facts: JSON.stringify(facts), given_at_ms: nowMs, statement: null }));
    await service.database.insertInto('vouch').values(others).execute();
    const eva = await listed(service, 'Eva');
    expect(await failureOf(give(eva.number))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining(`You vouch for ${String(mostVouches)} people already`) });
    await give(cia.number);
    await bea.voucher.withdraw(10_000);
    await give(eva.number);
    expect((await bea.client.vouches.mine.query()).left).toBe(0);
  });

  it('is what a computer of the member signed just now, and nothing else is taken', async () => {
    let nowMs = Date.UTC(2026, 10, 20);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const [bea, cia, dea] = [await listed(service, 'Bea'), await listed(service, 'Cia'), await listed(service, 'Dea')];
    const unknown = await service.signIn('new@example.com');
    const send = ({ client }: SignedIn, statement: string) => failureOf(client.vouches.give.mutate({ listing: cia.number, facts: [...facts], statement }));
    const sign = (more: Partial<UnsignedVouch>) => bea.voucher.sign('give', cia.number, facts, more);

    expect(await send(bea, 'AAAA')).toMatchObject({ code: 'input-invalid', field: 'statement' });
    for (const more of [{ listing: dea.number }, { facts: ['share-clients'] }, { act: 'withdraw' }] satisfies Partial<UnsignedVouch>[]) expect(await send(bea, await sign(more))).toMatchObject({ code: 'input-invalid', field: 'statement' });
    for (const more of [{ atMs: nowMs - 11 * 60_000 }, { peer: new Uint8Array() }, { peer: bea.voucher.writer.roster.identity }]) expect((await send(bea, await sign(more))).code).toBe('conflict');
    // Rightly signed, by a computer of somebody else; by one that is not let in; by one of an account without notes here.
    const right = await sign({});
    for (const other of [dea, unknown]) expect((await send(other, right)).code).toBe('not-allowed');
    const joined = await joinVault(bea.voucher.writer);
    const secondComputer = await voucherOf(bea.client, joined.writer);
    expect(await failureOf(secondComputer.give(cia.number, facts))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('does not know this computer') });
    await bea.client.vault.change.mutate(joined.change);
    await secondComputer.give(cia.number, facts);
    // Taking it back is signed too.
    const back = await dea.voucher.sign('withdraw', cia.number, []);
    expect((await failureOf(bea.client.vouches.withdraw.mutate({ listing: cia.number, statement: back }))).code).toBe('not-allowed');
    expect((await failureOf(bea.client.vouches.withdraw.mutate({ listing: cia.number, statement: right }))).code).toBe('input-invalid');
    // What was kept of one that was taken back does not bring it back later.
    const kept = await sign({});
    expect(await secondComputer.withdraw(cia.number)).toEqual({ withdrawn: true });
    nowMs += 11 * 60_000;
    expect((await send(bea, kept)).code).toBe('conflict');
    expect((await bea.client.vouches.mine.query()).vouches).toEqual([]);
  });

  it('shows whose keys it was given for, so that another account behind the listing is seen', async () => {
    await using service = await startWithPlaces({ engine });
    const [bea, cia, dea] = [await listed(service, 'Bea'), await listed(service, 'Cia'), await signing(service, 'dea@example.com')];
    const nobody = await service.signIn('nobody@example.com');
    await nobody.client.directory.publish.mutate({ content: { ...content, name: 'Nobody Fairhollin' } });
    const withoutNotes = await numberOf(service, nobody.member.id);
    expect((await bea.voucher.give(withoutNotes, facts)).vouch.peer).toBeNull();
    await bea.voucher.give(cia.number, facts);
    await service.database.updateTable('listing').set({ owner_id: dea.member.id }).where('number', '=', cia.number).execute();
    const mine = (await bea.client.vouches.mine.query()).vouches.find(({ listing }) => listing === cia.number);
    const read = decodeVouch(fromBase64(mine?.statement ?? ''));
    if (!read.ok) throw new Error(read.failure.reason);
    expect(Buffer.from(read.value.peer).toString('hex')).toBe(Buffer.from(cia.voucher.writer.roster.identity).toString('hex'));
    expect(mine?.peer).toBe(Buffer.from(dea.voucher.writer.roster.identity).toString('hex'));
  });

  it('is for members alone: a stranger gives, reads and learns nothing', async () => {
    await using service = await startWithPlaces({ engine });
    const bea = await listed(service, 'Bea');
    const { vouches } = service.client;
    for (const call of [
      () => vouches.prepare.mutate({ listing: bea.number }),
      () => vouches.give.mutate({ listing: bea.number, facts: [...facts], statement: 'AAAA' }),
      () => vouches.withdraw.mutate({ listing: bea.number, statement: 'AAAA' }),
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
    const [bea, cia, dea, eva] = [await signing(service, 'bea@example.com'), await listed(service, 'Cia'), await checkedListed(service, 'Dea'), await listed(service, 'Eva')];
    await bea.voucher.give(cia.number, facts);
    await cia.voucher.give(dea.number, facts);
    await dea.voucher.give(eva.number, facts);
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
    await cia.voucher.withdraw(dea.number);
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
      if (what < 4) await one.voucher.give(two.number, facts);
      else if (what < 6) await one.voucher.withdraw(two.number);
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
    await ana?.voucher.give(bea?.number ?? 0, facts);
    await service.database.deleteFrom('vouch_change').execute();
    expect(await other.of(ana?.member.id ?? '')).toEqual(await createTrust({ database: service.database, clock: { nowMs: () => Date.now() } }).of(ana?.member.id ?? ''));
  });

  it('a practitioner who vouches for whomever they like stays where they are', async () => {
    await using service = await startWithPlaces({ engine });
    const [bea, cia, dea] = [await checkedListed(service, 'Bea'), await checkedListed(service, 'Cia'), await checkedListed(service, 'Dea')];
    await bea.voucher.give(cia.number, facts);
    await cia.voucher.give(dea.number, facts);
    const scoreOfDea = async () => (await trustedBy(bea)).find(({ listing }) => listing === dea.number);
    const before = await scoreOfDea();
    expect(before).toBeDefined();
    for (const other of [bea, cia]) await dea.voucher.give(other.number, facts);
    expect(await scoreOfDea()).toEqual(before);
  });

  it('names nobody where nobody vouches, also where many ask at once', async () => {
    await using service = await startTestService({ engine });
    const members = await Promise.all(['a', 'b', 'c', 'd'].map((name) => service.signIn(`${name}@example.com`)));
    const answers = await Promise.all(members.flatMap((member) => [trustedBy(member), trustedBy(member)]));
    expect(answers.flat()).toEqual([]);
  });
});
