/** What changes between a steward's look at a listing and the decision, or after it, on both databases: no mark and no word ends on what it was not about. */
import { listingContentSchema } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { randomIds } from '../../server/src/clock.ts';
import { storeRows } from '../../server/src/features/directory/imports/store-rows.ts';
import { lockListings, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import { failureOf } from '../support/failure-of.ts';
import { engines, type SignedIn, type TestService } from '../support/service.ts';
import { makeSteward } from '../support/steward.ts';
import { ana, publishedListings, startWithPlaces } from './small-directory.ts';

const anotherNumber = [{ scheme: 'ahpra', number: 'PHY0009999999' }];

async function imported(service: TestService, content: Partial<typeof ana> = {}, id = 'imported'): Promise<number> {
  const saved = await service.database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const whole = listingContentSchema.parse({ ...ana, ...content });
    return await saveListing(transaction, { id, ownerId: null, origin: 'fhir', originId: `Practitioner/${id}`, status: 'published', content: whole, checks: [{ step: 'imported', atMs: 1 }], createdAtMs: 1, updatedAtMs: 1, confirmedAtMs: null });
  });
  return saved.number;
}

async function publish({ client, member: { email } }: SignedIn, content: Partial<typeof ana> = {}): Promise<void> {
  await client.directory.publish.mutate({ content: { ...ana, email, ...content } });
}

async function caseOf({ client }: SignedIn, kind: string): Promise<string> {
  const found = (await client.steward.queue.query()).cases.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`No ${kind} is waiting.`);
  return found.id;
}

async function accept(steward: SignedIn, kind: string, more: { readonly register?: 'statutory'; readonly keep?: string } = {}): Promise<string> {
  const caseId = await caseOf(steward, kind);
  await steward.client.steward.hold.mutate({ caseId });
  await steward.client.steward.decide.mutate({ caseId, verdict: 'accept', ...more });
  return caseId;
}

const newestDecision = async ({ client }: SignedIn) => (await client.steward.decided.query()).events[0]?.id ?? '';
const ownSteps = async ({ client }: SignedIn) => ((await client.directory.mine.query()).listing?.checks ?? []).map(({ step }) => step);

describe.each(engines)('on %s', (engine) => {
  it('a number that was changed while a steward looked up the one before gets no mark', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await service.signIn('ana@example.com');
    await publish(owner);
    const steward = await makeSteward(service, 'stella@example.com');
    const caseId = await caseOf(steward, 'check');
    await steward.client.steward.hold.mutate({ caseId });
    await publish(owner, { registrations: anotherNumber });
    expect(await failureOf(steward.client.steward.decide.mutate({ caseId, verdict: 'accept', register: 'statutory' }))).toMatchObject({ code: 'conflict' });
    expect(await ownSteps(owner)).not.toContain('register-checked');
    // Seen as it is now, it can be decided.
    expect((await steward.client.steward.hold.mutate({ caseId })).stewardCase.listing.content.registrations).toEqual(anotherNumber);
    await steward.client.steward.decide.mutate({ caseId, verdict: 'accept', register: 'statutory' });
    expect(await ownSteps(owner)).toContain('register-checked');
  });

  it('a steward goes on with a case whose listing was published as it was', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await service.signIn('ana@example.com');
    await publish(owner);
    const steward = await makeSteward(service, 'stella@example.com');
    const caseId = await caseOf(steward, 'check');
    await steward.client.steward.hold.mutate({ caseId });
    await publish(owner);
    await steward.client.steward.decide.mutate({ caseId, verdict: 'accept', register: 'statutory' });
    expect(await ownSteps(owner)).toContain('register-checked');
  });

  it('a refusal that is taken back gives no mark to a name that was changed since', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await service.signIn('ana@example.com');
    await publish(owner);
    const steward = await makeSteward(service, 'stella@example.com');
    const caseId = await accept(steward, 'check', { register: 'statutory' });
    // Looked at again, and refused this time.
    await service.database.updateTable('steward_case').set({ status: 'open', open_key: 'check:again' }).where('id', '=', caseId).execute();
    await steward.client.steward.hold.mutate({ caseId });
    await steward.client.steward.decide.mutate({ caseId, verdict: 'refuse', said: 'That number is another person’s.' });
    const refusal = await newestDecision(steward);
    await publish(owner, { name: 'Somebody Else' });
    await steward.client.steward.undo.mutate({ eventId: refusal, said: 'It was hers after all.' }).catch(() => undefined);
    expect(await ownSteps(owner)).not.toContain('register-checked');
  });

  it('a claim that is taken back takes with it all that the one who claimed wrote', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service);
    const before = await publishedListings(service);
    const stranger = await service.signIn('stranger@example.com');
    const steward = await makeSteward(service, 'stella@example.com');
    await stranger.client.claims.askSteward.mutate({ number, said: 'It is mine.' });
    await accept(steward, 'claim');
    await publish(stranger, { phone: '02 5550 6666', email: 'stranger@example.com' });
    await steward.client.steward.undo.mutate({ eventId: await newestDecision(steward), said: 'It was not theirs.' });
    expect(await publishedListings(service)).toEqual(before);
    expect((await stranger.client.claims.find.mutate({})).listings).toEqual([]);
    expect(await service.database.selectFrom('listing').select('confirmed_at_ms').execute()).toEqual([{ confirmed_at_ms: null }]);
  });

  it('a mark of a register goes with the profession that it was given for', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await service.signIn('ana@example.com');
    await publish(owner);
    const steward = await makeSteward(service, 'stella@example.com');
    await accept(steward, 'check', { register: 'statutory' });
    await publish(owner, { profession: 'massage-therapist' });
    expect(await ownSteps(owner)).not.toContain('register-checked');
    await caseOf(steward, 'check');
  });

  it('a claim that is taken back puts the listing back that the one who claimed had withdrawn', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service);
    const before = await publishedListings(service);
    const stranger = await service.signIn('stranger@example.com');
    const steward = await makeSteward(service, 'stella@example.com');
    await stranger.client.claims.askSteward.mutate({ number, said: 'It is mine.' });
    await accept(steward, 'claim');
    await stranger.client.directory.withdraw.mutate();
    await steward.client.steward.undo.mutate({ eventId: await newestDecision(steward), said: 'It was not theirs.' });
    expect(await publishedListings(service)).toEqual(before);
  });

  it('a listing that was merged into another since it was claimed is given to nobody', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service);
    await imported(service, { email: '' }, 'other');
    await service.runDue();
    const stranger = await service.signIn('stranger@example.com');
    const steward = await makeSteward(service, 'stella@example.com');
    await stranger.client.claims.askSteward.mutate({ number, said: 'It is mine.' });
    await accept(steward, 'merge', { keep: 'other' });
    const caseId = await caseOf(steward, 'claim');
    await steward.client.steward.hold.mutate({ caseId });
    expect(await failureOf(steward.client.steward.decide.mutate({ caseId, verdict: 'accept' }))).toMatchObject({ code: 'conflict' });
    expect((await stranger.client.directory.mine.query()).listing).toBeNull();
  });

  it('a decision that cannot be taken back changes nothing', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await service.signIn('ana@example.com');
    await publish(owner);
    const steward = await makeSteward(service, 'stella@example.com');
    const caseId = await accept(steward, 'check', { register: 'statutory' });
    const eventId = await newestDecision(steward);
    // The same waits again, of whatever reason.
    await service.database.insertInto('steward_case').values({ id: 'again', kind: 'check', listing_id: (await publishedListings(service))[0]?.id ?? '', other_listing_id: null, open_key: (await keyOf(service, caseId)), status: 'open', opened_by: null, facts: '{"reasons":[]}', opened_at_ms: 1, held_by: null, held_until_ms: null }).execute();
    expect(await failureOf(steward.client.steward.undo.mutate({ eventId, said: 'It was another person.' }))).toMatchObject({ code: 'conflict' });
    expect(await ownSteps(owner)).toContain('register-checked');
  });

  it('what two imported listings said together is still said after each was imported again', async () => {
    await using service = await startWithPlaces({ engine });
    const again = { originId: 'Practitioner/imported', content: listingContentSchema.parse({ ...ana, email: '' }), steps: ['imported', 'number-well-formed'] as const };
    await imported(service, { email: '' });
    await imported(service, { email: '', phone: '02 5550 1234', specialties: ['shoulders'], registrations: [...(ana.registrations ?? []), { scheme: 'other', number: 'AMT-4411' }] }, 'other');
    await service.runDue();
    const steward = await makeSteward(service, 'stella@example.com');
    await accept(steward, 'merge', { keep: 'imported' });
    const [merged] = await publishedListings(service);
    expect(merged).toMatchObject({ phone: '02 5550 1234', specialties: ['knees', 'shoulders'] });
    const store = (content: typeof again.content) =>
      service.database.transaction().execute(async (transaction) => {
        await lockListings(transaction);
        return await storeRows(transaction, { origin: 'fhir', rows: [{ ...again, content }], nowMs: 5, ids: randomIds });
      });
    expect(await store(again.content)).toEqual(['unchanged']);
    expect(await publishedListings(service)).toEqual([merged]);
    expect(await store({ ...again.content, specialties: ['hips'] })).toEqual(['changed']);
    expect(await publishedListings(service)).toMatchObject([{ phone: '02 5550 1234', specialties: ['hips', 'shoulders'], registrations: merged?.registrations, checks: [{ step: 'imported' }] }]);
  });

  it('two imported listings are put apart again though the one that stayed was imported anew since: only what came of the other goes', async () => {
    await using service = await startWithPlaces({ engine });
    await imported(service, { email: '' });
    await imported(service, { email: '', phone: '02 5550 1234', specialties: ['shoulders'] }, 'other');
    const [, other] = await publishedListings(service);
    await service.runDue();
    const steward = await makeSteward(service, 'stella@example.com');
    await accept(steward, 'merge', { keep: 'imported' });
    const row = { originId: 'Practitioner/imported', content: listingContentSchema.parse({ ...ana, email: '', specialties: ['hips'] }), steps: ['imported', 'number-well-formed'] as const };
    await service.database.transaction().execute(async (transaction) => {
      await lockListings(transaction);
      await storeRows(transaction, { origin: 'fhir', rows: [row], nowMs: 5, ids: randomIds });
    });
    await steward.client.steward.undo.mutate({ eventId: await newestDecision(steward), said: 'Two people.' });
    const [first, second] = await publishedListings(service);
    expect(first?.specialties).toEqual(['hips']);
    expect(first?.phone).toBeUndefined();
    expect(second).toEqual(other);
  });

  it('two listings are put apart again though somebody claimed the one that stayed: what they wrote stays', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service, { email: 'desk@example.com' });
    await imported(service, { email: '', phone: '02 5550 1234', specialties: ['shoulders'] }, 'other');
    const [, other] = await publishedListings(service);
    await service.runDue();
    const steward = await makeSteward(service, 'stella@example.com');
    await accept(steward, 'merge', { keep: 'imported' });
    const merging = await newestDecision(steward);
    const owner = await service.signIn('desk@example.com');
    await owner.client.claims.claim.mutate({ number });
    await publish(owner, { specialties: ['knees', 'shoulders'], about: 'Mine now.' });
    await steward.client.steward.undo.mutate({ eventId: merging, said: 'Two people.' });
    expect(await publishedListings(service)).toMatchObject([{ about: 'Mine now.', specialties: ['knees', 'shoulders'] }, other ?? {}]);
  });

  it('what a register file said stays beside what a steward found in another register', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await service.signIn('ana@example.com');
    await publish(owner);
    const steward = await makeSteward(service, 'stella@example.com');
    const told = { step: 'register-checked', atMs: 7, register: 'association', by: 'Association of Examples', how: 'matched by number and name' };
    await service.database.updateTable('listing').set({ checks: JSON.stringify([{ step: 'self-declared', atMs: 1 }, told]) }).execute();
    await accept(steward, 'check', { register: 'statutory' });
    expect((await owner.client.directory.mine.query()).listing?.checks).toMatchObject([{ step: 'self-declared' }, told, { step: 'register-checked', register: 'statutory' }]);
    await steward.client.steward.undo.mutate({ eventId: await newestDecision(steward), said: 'It was another person.' });
    expect((await owner.client.directory.mine.query()).listing?.checks).toEqual([{ step: 'self-declared', atMs: 1 }, told]);
  });

  it('two listings that one person manages from two accounts are settled once one of them was withdrawn', async () => {
    await using service = await startWithPlaces({ engine });
    const one = await service.signIn('ana@example.com');
    const two = await service.signIn('ana.private@example.com');
    await publish(one);
    await publish(two);
    await service.runDue();
    const steward = await makeSteward(service, 'stella@example.com');
    const caseId = await caseOf(steward, 'merge');
    const { stewardCase } = await steward.client.steward.hold.mutate({ caseId });
    expect((await failureOf(steward.client.steward.decide.mutate({ caseId, verdict: 'accept', keep: stewardCase.listing.id }))).message).toContain('Ask one of them to withdraw');
    await two.client.directory.withdraw.mutate();
    expect((await steward.client.steward.queue.query()).cases.map(({ kind }) => kind)).not.toContain('merge');
    expect(await publishedListings(service)).toHaveLength(1);
  });

  it('erasing a listing takes whatever was merged into it, also by way of another', async () => {
    await using service = await startWithPlaces({ engine });
    await imported(service, { email: '' }, 'first');
    await imported(service, { email: '' }, 'second');
    const number = await imported(service, { email: 'desk@example.com' }, 'third');
    await service.runDue();
    const steward = await makeSteward(service, 'stella@example.com');
    const merge = async (gone: string, kept: string) => {
      const { id } = await service.database.selectFrom('steward_case').select('id').where('kind', '=', 'merge').where('listing_id', 'in', [gone, kept]).where('other_listing_id', 'in', [gone, kept]).executeTakeFirstOrThrow();
      await steward.client.steward.hold.mutate({ caseId: id });
      await steward.client.steward.decide.mutate({ caseId: id, verdict: 'accept', keep: kept });
    };
    await merge('first', 'second');
    await merge('second', 'third');
    const owner = await service.signIn('desk@example.com');
    await owner.client.claims.claim.mutate({ number });
    await owner.client.directory.erase.mutate();
    expect(await service.database.selectFrom('listing').select('id').execute()).toEqual([]);
    expect(await service.database.selectFrom('case_event').selectAll().execute()).toEqual([]);
  });

  it('erasing a listing takes what stewards wrote of those that were merged into it', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await service.signIn('ana@example.com');
    await publish(owner);
    const number = await imported(service, { email: '' });
    const reporter = await service.signIn('reporter@example.com');
    const steward = await makeSteward(service, 'stella@example.com');
    await reporter.client.claims.report.mutate({ number, said: 'The number is an old one of hers.' });
    const caseId = await caseOf(steward, 'dispute');
    await steward.client.steward.hold.mutate({ caseId });
    await steward.client.steward.decide.mutate({ caseId, verdict: 'refuse', said: 'It is still hers.' });
    await service.runDue();
    const merge = await caseOf(steward, 'merge');
    // What was decided about either is seen where both are looked at.
    expect((await steward.client.steward.hold.mutate({ caseId: merge })).stewardCase.history.map(({ said }) => said)).toContain('It is still hers.');
    await accept(steward, 'merge', { keep: (await owner.client.directory.mine.query()).listing?.id ?? '' });
    await owner.client.directory.erase.mutate();
    expect(await service.database.selectFrom('steward_case').selectAll().execute()).toEqual([]);
    expect(await service.database.selectFrom('case_event').selectAll().execute()).toEqual([]);
  });
});

async function keyOf(service: TestService, caseId: string): Promise<string> {
  const { listing_id } = await service.database.selectFrom('steward_case').select('listing_id').where('id', '=', caseId).executeTakeFirstOrThrow();
  return `check:${listing_id}`;
}
