/** Stewards and their queue on both databases: what is opened by publishing, who holds it, what is decided, and taking it back. */
import { listingContentSchema } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { lockListings, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import { failureOf } from '../support/failure-of.ts';
import { mailsTo } from '../support/mailed-code.ts';
import { voucherOf, type Voucher } from '../support/signed-vouching.ts';
import { engines, type SignedIn, type TestService } from '../support/service.ts';
import { makeSteward, unmakeSteward } from '../support/steward.ts';
import { ana, publishedListings, startWithPlaces } from './small-directory.ts';

async function published(service: TestService, email = 'ana@example.com', content = ana): Promise<SignedIn> {
  const owner = await service.signIn(email);
  await owner.client.directory.publish.mutate({ content: { ...content, email } });
  return owner;
}

async function onlyCase({ client }: SignedIn) {
  const { cases } = await client.steward.queue.query();
  expect(cases).toHaveLength(1);
  const [waiting] = cases;
  if (waiting === undefined) throw new Error('The queue is empty.');
  return waiting;
}

const registerChecks = async ({ client }: SignedIn) => ((await client.directory.mine.query()).listing?.checks ?? []).filter(({ step }) => step === 'register-checked');

describe.each(engines)('stewards on %s', (engine) => {
  it('find a published number in their queue, look it up, and the listing says in which kind of register, when and who', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const owner = await published(service);
    const steward = await makeSteward(service, 'stella@example.com', 'Stella Marchbank');
    const waiting = await onlyCase(steward);
    expect(waiting).toMatchObject({ kind: 'check', status: 'open', name: 'Ana Fairhollin', place: 'Dubbo NSW 2830', held: null });

    const { stewardCase } = await steward.client.steward.hold.mutate({ caseId: waiting.id });
    expect(stewardCase).toMatchObject({ held: { byMe: true }, listing: { content: { registrations: ana.registrations }, isOwned: true }, other: null });
    nowMs += 60_000;
    const decided = await steward.client.steward.decide.mutate({ caseId: waiting.id, verdict: 'accept', register: 'statutory', said: 'number and name alike' });
    expect(decided.stewardCase).toMatchObject({ status: 'closed', history: [{ kind: 'accepted', byName: 'Stella Marchbank', canBeUndone: true }, { kind: 'opened' }] });
    expect(await registerChecks(owner)).toEqual([{ step: 'register-checked', atMs: nowMs, register: 'statutory', by: 'Stella Marchbank', how: 'number and name alike' }]);
    expect((await steward.client.steward.queue.query()).cases).toEqual([]);
    expect((await mailsTo(service, 'ana@example.com')).at(-1)).toContain('found your number and name');

    // The same number published again is not looked up again; another one is.
    await owner.client.directory.publish.mutate({ content: { ...ana, about: 'Early appointments.' } });
    expect((await steward.client.steward.queue.query()).cases).toEqual([]);
    await owner.client.directory.publish.mutate({ content: { ...ana, registrations: [{ scheme: 'ahpra', number: 'PHY0009999999' }] } });
    expect(await registerChecks(owner)).toEqual([]);
    await onlyCase(steward);
    await owner.client.directory.publish.mutate({ content: { ...ana, registrations: [] } });
    expect((await steward.client.steward.queue.query()).cases).toEqual([]);
  });

  it('never hold the same case, however they reach for it at once, until it was left for too long', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    await published(service);
    const stewards = [await makeSteward(service, 'one@example.com'), await makeSteward(service, 'two@example.com'), await makeSteward(service, 'three@example.com')];
    const { id: caseId } = await onlyCase(stewards[0] as SignedIn);
    const reached = await Promise.allSettled(stewards.map(({ client }) => client.steward.hold.mutate({ caseId })));
    expect(reached.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const holder = stewards[reached.findIndex(({ status }) => status === 'fulfilled')] as SignedIn;
    const other = stewards.find((steward) => steward !== holder) as SignedIn;

    expect(await failureOf(other.client.steward.decide.mutate({ caseId, verdict: 'accept', register: 'statutory' }))).toMatchObject({ code: 'conflict' });
    expect((await onlyCase(other)).held).toMatchObject({ byMe: false });
    expect((await other.client.steward.release.mutate({ caseId })).released).toBe(false);
    nowMs += 16 * 60_000;
    expect((await onlyCase(other)).held).toBeNull();
    await other.client.steward.hold.mutate({ caseId });
    expect((await failureOf(holder.client.steward.decide.mutate({ caseId, verdict: 'refuse', said: 'Not there.' }))).code).toBe('conflict');
    expect((await other.client.steward.release.mutate({ caseId })).released).toBe(true);
    await holder.client.steward.hold.mutate({ caseId });
    await holder.client.steward.decide.mutate({ caseId, verdict: 'refuse', said: 'Not there.' });
    expect((await failureOf(other.client.steward.hold.mutate({ caseId }))).code).toBe('conflict');
  });

  it('ask the owner by mail, whose answer or changed listing puts the case into the queue again', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await published(service);
    const stranger = await service.signIn('stranger@example.com');
    const steward = await makeSteward(service, 'stella@example.com', 'Stella Marchbank');
    const { id: caseId } = await onlyCase(steward);
    const ask = async (said: string) => {
      await steward.client.steward.hold.mutate({ caseId });
      await steward.client.steward.decide.mutate({ caseId, verdict: 'ask', said });
    };
    await ask('Which name is on your certificate?');
    expect(await steward.client.steward.queue.query()).toEqual({ cases: [], asked: 1 });
    expect((await mailsTo(service, 'ana@example.com')).at(-1)).toContain('Which name is on your certificate?');
    expect((await owner.client.steward.questions.query()).questions).toMatchObject([{ caseId, byName: 'Stella Marchbank', said: 'Which name is on your certificate?' }]);
    expect((await stranger.client.steward.questions.query()).questions).toEqual([]);
    expect((await failureOf(stranger.client.steward.answer.mutate({ caseId, said: 'It is mine.' }))).code).toBe('not-found');

    await owner.client.steward.answer.mutate({ caseId, said: 'My maiden name, Ana Quill.' });
    const { stewardCase } = await steward.client.steward.hold.mutate({ caseId });
    expect(stewardCase.history[0]).toMatchObject({ kind: 'answered', said: 'My maiden name, Ana Quill.' });
    await ask('Please publish that name, then.');
    await owner.client.directory.publish.mutate({ content: { ...ana, name: 'Ana Quill' } });
    expect(await onlyCase(steward)).toMatchObject({ id: caseId, name: 'Ana Quill' });
    expect((await owner.client.steward.questions.query()).questions).toEqual([]);
  });

  it('refuse with a reason that the owner is told, and are not asked again until it is another number', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await published(service);
    const steward = await makeSteward(service, 'stella@example.com');
    const { id: caseId } = await onlyCase(steward);
    await steward.client.steward.hold.mutate({ caseId });
    expect((await failureOf(steward.client.steward.decide.mutate({ caseId, verdict: 'refuse', said: '' }))).code).toBe('input-invalid');
    await steward.client.steward.decide.mutate({ caseId, verdict: 'refuse', said: 'That number is another person’s.' });
    expect((await mailsTo(service, 'ana@example.com')).at(-1)).toContain('That number is another person');
    expect((await owner.client.directory.mine.query()).listing?.status).toBe('published');
    await owner.client.directory.publish.mutate({ content: { ...ana, about: 'Mornings.' } });
    expect((await steward.client.steward.queue.query()).cases).toEqual([]);
    await owner.client.directory.publish.mutate({ content: { ...ana, registrations: [{ scheme: 'ahpra', number: 'PHY0009999999' }] } });
    await onlyCase(steward);
  });

  it('log every decision and take it back: the listing is as it was, and what its owner changed since stays', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await published(service);
    const steward = await makeSteward(service, 'stella@example.com', 'Stella Marchbank');
    const other = await makeSteward(service, 'oscar@example.com', 'Oscar Thistlewood');
    const { id: caseId } = await onlyCase(steward);
    const before = (await owner.client.directory.mine.query()).listing;
    await steward.client.steward.hold.mutate({ caseId });
    await steward.client.steward.decide.mutate({ caseId, verdict: 'accept', register: 'voluntary' });
    const [event] = (await other.client.steward.decided.query()).events;
    expect(event).toMatchObject({ kind: 'accepted', name: 'Ana Fairhollin', byName: 'Stella Marchbank', kindOfCase: 'check', canBeUndone: true });
    const eventId = event?.id ?? '';

    await owner.client.directory.publish.mutate({ content: { ...ana, about: 'Since then.' } });
    const { stewardCase } = await other.client.steward.undo.mutate({ eventId, said: 'It was the name of her sister.' });
    expect(stewardCase).toMatchObject({ status: 'open', history: [{ kind: 'undone', byName: 'Oscar Thistlewood' }, { kind: 'accepted', isUndone: true, canBeUndone: false }, { kind: 'opened' }] });
    const after = (await owner.client.directory.mine.query()).listing;
    expect(after?.checks.map(({ step }) => step)).toEqual(before?.checks.map(({ step }) => step));
    expect(after?.content.about).toBe('Since then.');
    expect((await failureOf(other.client.steward.undo.mutate({ eventId, said: 'Once more.' }))).code).toBe('conflict');
    await onlyCase(steward);
  });

  it('decide nothing about their own listing, and are stewards no more as soon as the operator says so', async () => {
    await using service = await startWithPlaces({ engine });
    const steward = await makeSteward(service, 'stella@example.com');
    await steward.client.directory.publish.mutate({ content: { ...ana, email: 'stella@example.com' } });
    const { id: caseId } = await onlyCase(steward);
    expect((await failureOf(steward.client.steward.hold.mutate({ caseId }))).code).toBe('not-allowed');
    await unmakeSteward(service, 'stella@example.com');
    expect((await failureOf(steward.client.steward.queue.query())).code).toBe('not-allowed');
  });
});

describe.each(engines)('two listings of one person on %s', (engine) => {
  /** Ana as she registered, and as an import has her. */
  async function withDouble(service: TestService): Promise<SignedIn> {
    const owner = await published(service);
    await service.database.transaction().execute(async (transaction) => {
      await lockListings(transaction);
      const content = listingContentSchema.parse({ ...ana, name: 'FAIRHOLLIN Ana', phone: '02 5550 1234', specialties: ['shoulders'], email: '' });
      await saveListing(transaction, { id: 'imported', ownerId: null, origin: 'fhir', originId: 'Practitioner/ana', status: 'published', content, checks: [{ step: 'imported', atMs: 1 }], createdAtMs: 1, updatedAtMs: 1, confirmedAtMs: null });
    });
    await service.runDue();
    return owner;
  }
  const mergeCase = async ({ client }: SignedIn) => (await client.steward.queue.query()).cases.find(({ kind }) => kind === 'merge');

  it('are suggested with what speaks for it, merged by a steward alone, and put apart again as they were', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await withDouble(service);
    const steward = await makeSteward(service, 'stella@example.com');
    const names = async () => (await publishedListings(service)).map(({ name }) => name);
    expect(await names()).toEqual(['Ana Fairhollin', 'FAIRHOLLIN Ana']);
    const before = await publishedListings(service);

    const caseId = (await mergeCase(steward))?.id ?? '';
    const { stewardCase } = await steward.client.steward.hold.mutate({ caseId });
    expect(stewardCase.facts.reasons).toContain('The same Ahpra registration number, PHY0001234567.');
    expect(stewardCase.facts.score).toBeGreaterThan(0.9);
    expect(stewardCase.other?.content.name).toBe('FAIRHOLLIN Ana');
    expect((await failureOf(steward.client.steward.decide.mutate({ verdict: 'accept', caseId, keep: 'imported' }))).message).toContain('Keep the listing that its owner manages');
    await steward.client.steward.decide.mutate({ verdict: 'accept', caseId, keep: stewardCase.listing.id, said: 'The same number.' });
    expect(await names()).toEqual(['Ana Fairhollin']);
    // What its owner wrote is nobody else's to add to.
    expect((await owner.client.directory.mine.query()).listing?.content.specialties).toEqual(['knees']);

    const [event] = (await steward.client.steward.decided.query()).events;
    await steward.client.steward.undo.mutate({ eventId: event?.id ?? '', said: 'They are two after all.' });
    expect(await publishedListings(service)).toEqual(before);

    await steward.client.steward.hold.mutate({ caseId });
    await steward.client.steward.decide.mutate({ verdict: 'refuse', caseId, said: 'Mother and daughter.' });
    await service.runDue();
    expect(await mergeCase(steward)).toBeUndefined();
  });

  it('wait a hundred at a time, and the next come up once some were decided, whatever else changed', { timeout: 60_000 }, async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    await service.database.transaction().execute(async (transaction) => {
      await lockListings(transaction);
      for (let person = 0; person < 103; person += 1) {
        const number = `PHY00${String(10_000_000 + person * 917)}`;
        for (const origin of ['fhir', 'csv'] as const) {
          const id = `${origin}-${String(person)}`;
          const content = listingContentSchema.parse({ ...ana, name: `Mira Tallow${String.fromCharCode(97 + (person % 26), 97 + Math.floor(person / 26))}mere`, registrations: [{ scheme: 'ahpra', number }], email: '' });
          await saveListing(transaction, { id, ownerId: null, origin, originId: id, status: 'published', content, checks: [], createdAtMs: 1, updatedAtMs: 1, confirmedAtMs: null });
        }
      }
    });
    const steward = await makeSteward(service, 'stella@example.com');
    const waiting = async () => (await steward.client.steward.queue.query()).cases.filter(({ kind }) => kind === 'merge').map(({ id }) => id);
    const look = async () => {
      nowMs += 60 * 60 * 1000;
      await service.runDue();
      return await waiting();
    };
    const first = await look();
    expect(first).toHaveLength(100);
    expect(await look()).toEqual(first);
    for (const caseId of first.slice(0, 2)) {
      await steward.client.steward.hold.mutate({ caseId });
      await steward.client.steward.decide.mutate({ verdict: 'refuse', caseId, said: 'Mother and daughter.' });
    }
    const second = await look();
    expect(second).toHaveLength(100);
    expect(second.filter((id) => !first.includes(id))).toHaveLength(2);
    for (const caseId of second) {
      await steward.client.steward.hold.mutate({ caseId });
      await steward.client.steward.decide.mutate({ verdict: 'refuse', caseId, said: 'Mother and daughter.' });
    }
    expect(await look()).toHaveLength(1);
  });

  it('take the vouches for the one along, once for each who vouches, and give them back; what was withdrawn stays so', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await withDouble(service);
    const steward = await makeSteward(service, 'stella@example.com');
    const numbers = await service.database.selectFrom('listing').select(['id', 'number', 'owner_id']).execute();
    const kept = numbers.find(({ owner_id: ownerId }) => ownerId !== null)?.number ?? 0;
    const gone = numbers.find(({ owner_id: ownerId }) => ownerId === null)?.number ?? 0;
    const [both, one, fickle] = await Promise.all(['bea', 'cia', 'dea'].map(async (name) => {
      const member = await service.signIn(`${name}@example.com`);
      return { ...member, voucher: await voucherOf(member.client) };
    }));
    const give = (member: { readonly voucher: Voucher } | undefined, listing: number) => member?.voucher.give(listing, ['replies-to-letters']);
    for (const [member, listing] of [[both, kept], [both, gone], [one, gone], [fickle, gone]] as const) await give(member, listing);
    const mine = async (member: SignedIn | undefined) => (await member?.client.vouches.mine.query())?.vouches.map(({ listing }) => listing).toSorted((a, b) => a - b);
    const receives = async () => (await owner.client.vouches.received.query()).vouches.length;
    const given = await one?.client.vouches.mine.query();
    expect(await receives()).toBe(1);

    const caseId = (await mergeCase(steward))?.id ?? '';
    const { stewardCase } = await steward.client.steward.hold.mutate({ caseId });
    await steward.client.steward.decide.mutate({ verdict: 'accept', caseId, keep: stewardCase.listing.id, said: 'The same number.' });
    expect(await receives()).toBe(3);
    expect(await mine(both)).toEqual([kept]);
    expect(await mine(one)).toEqual([kept]);
    expect((await one?.client.vouches.trust.query())?.trusted.map(({ listing }) => listing)).toEqual([kept]);
    await fickle?.voucher.withdraw(kept);
    expect(await receives()).toBe(2);

    const [event] = (await steward.client.steward.decided.query()).events;
    await steward.client.steward.undo.mutate({ eventId: event?.id ?? '', said: 'They are two after all.' });
    expect(await receives()).toBe(1);
    expect(await mine(both)).toEqual([kept, gone].toSorted((a, b) => a - b));
    expect(await one?.client.vouches.mine.query()).toEqual(given);
    expect(await mine(fickle)).toEqual([]);
    expect((await one?.client.vouches.trust.query())?.trusted.map(({ listing }) => listing)).toEqual([gone]);
  });

  it('that nobody manages become one that says what both said', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await withDouble(service);
    await service.database.updateTable('listing').set({ owner_id: null }).execute();
    const steward = await makeSteward(service, 'stella@example.com');
    const caseId = (await mergeCase(steward))?.id ?? '';
    await steward.client.steward.hold.mutate({ caseId });
    await steward.client.steward.decide.mutate({ verdict: 'accept', caseId, keep: 'imported' });
    expect(await publishedListings(service)).toMatchObject([{ name: 'FAIRHOLLIN Ana', phone: '02 5550 1234', email: 'ana@example.com', specialties: ['shoulders', 'knees'] }]);
    expect((await owner.client.directory.mine.query()).listing).toBeNull();
  });
});
