/** Listings that nobody manages, on both databases: found, claimed by their own mail or by a steward, suggested, and reported as wrong. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listingContentSchema } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { runAdmin } from '../../server/src/admin/run-admin.ts';
import { randomIds, systemClock } from '../../server/src/clock.ts';
import { lockListings, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import { createGazetteer } from '../../server/src/features/gazetteer/gazetteer.ts';
import { createMergedVouches } from '../../server/src/features/vouches/follow-merge.ts';
import { createStewardship } from '../../server/src/features/stewardship/create-stewardship.ts';
import type { Mailer } from '../../server/src/mail/mailer.ts';
import { failureOf } from '../support/failure-of.ts';
import { mailsTo } from '../support/mailed-code.ts';
import { engines, type SignedIn, type TestService } from '../support/service.ts';
import { makeSteward } from '../support/steward.ts';
import { ana, publishedListings, startWithPlaces } from './small-directory.ts';

/** Ana as an import has her: nobody's yet. Answers her number. */
async function imported(service: TestService, content: Partial<typeof ana> = {}, id = 'imported'): Promise<number> {
  const saved = await service.database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const whole = listingContentSchema.parse({ ...ana, ...content });
    return await saveListing(transaction, { id, ownerId: null, origin: 'fhir', originId: `Practitioner/${id}`, status: 'published', content: whole, checks: [{ step: 'imported', atMs: 1 }], createdAtMs: 1, updatedAtMs: 1, confirmedAtMs: null });
  });
  return saved.number;
}

const mine = async ({ client }: SignedIn) => (await client.directory.mine.query()).listing;
const waiting = async ({ client }: SignedIn, kind: string) => (await client.steward.queue.query()).cases.filter((one) => one.kind === kind);

describe.each(engines)('a listing that nobody manages, on %s,', (engine) => {
  it('is found by any word of its name, and claimed at once by whose address stands in it', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service);
    await imported(service, { name: 'Anab Quill', email: 'quill@example.com' }, 'another');
    const owner = await service.signIn('ana@example.com');
    const find = async (name?: string) => (await owner.client.claims.find.mutate(name === undefined ? {} : { name })).listings;
    expect(await find()).toEqual([{ number, name: 'Ana Fairhollin', profession: 'physiotherapist', place: 'Dubbo NSW 2830', isOwned: false, mailHint: 'a…@example.com', checks: [{ step: 'imported', atMs: 1 }], confirmedAtMs: null }]);
    expect((await find('ANA')).map(({ name }) => name)).toEqual(['Ana Fairhollin', 'Anab Quill']);
    expect((await find('ana f')).map(({ name }) => name)).toEqual(['Ana Fairhollin']);
    expect((await find('Fairhöllin')).map(({ name }) => name)).toEqual(['Ana Fairhollin']);
    expect((await find('quill an')).map(({ name }) => name)).toEqual(['Anab Quill']);
    expect(await find('%')).toEqual([]);

    expect(await owner.client.claims.claim.mutate({ number })).toMatchObject({ state: 'claimed' });
    expect(await mine(owner)).toMatchObject({ id: 'imported', checks: [{ step: 'imported' }, { step: 'email-confirmed' }] });
    expect(await find()).toEqual([]);
    await owner.client.directory.publish.mutate({ content: { ...ana, about: 'Mine now.' } });
    expect(await publishedListings(service)).toMatchObject([{ number, about: 'Mine now.', origin: 'fhir' }, {}]);
  });

  it('is published and found though half a character is in it, or in an older one', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service);
    await imported(service, { name: 'Anab Quill' }, 'older');
    const { client } = await service.signIn('half@example.com');
    await client.directory.publish.mutate({ content: { ...ana, name: 'Ana \uD800Half', about: '\uDFFF', email: 'half@example.com' } });
    // As it could be stored before.
    const { content } = await service.database.selectFrom('listing').select('content').where('id', '=', 'older').executeTakeFirstOrThrow();
    await service.database.updateTable('listing').set({ content: content.replace('Quill', String.raw`\ud800`) }).where('id', '=', 'older').execute();
    expect((await client.claims.find.mutate({ name: 'ana fair' })).listings.map((one) => one.number)).toEqual([number]);
    expect((await client.claims.find.mutate({ name: 'ana' })).listings.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ana  Half', 'Ana Fairhollin']));
  });

  it('is claimed from another account by a code that goes to the address in it, and by no other code', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service);
    const owner = await service.signIn('ana.private@example.com');
    const stranger = await service.signIn('stranger@example.com');
    expect(await owner.client.claims.claim.mutate({ number })).toEqual({ state: 'code-sent', mailHint: 'a…@example.com' });
    const code = await service.mailedCode('ana@example.com');
    const wrong = code === '00000000' ? '11111111' : '00000000';
    expect((await failureOf(stranger.client.claims.claimByCode.mutate({ number, code }))).code).toBe('code-expired');
    expect((await failureOf(owner.client.claims.claimByCode.mutate({ number, code: wrong }))).code).toBe('code-wrong');
    expect(await owner.client.claims.claimByCode.mutate({ number, code: `${code.slice(0, 4)} ${code.slice(4)}` })).toEqual({ claimed: true });
    expect((await mine(owner))?.id).toBe('imported');
    expect((await failureOf(stranger.client.claims.claim.mutate({ number }))).code).toBe('conflict');
  });

  it('is not had by guessing: a code takes five tries and half an hour, and few are sent', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const number = await imported(service);
    const { client } = await service.signIn('guess@example.com');
    await client.claims.claim.mutate({ number });
    const code = await service.mailedCode('ana@example.com');
    const wrong = code === '00000000' ? '11111111' : '00000000';
    for (let tries = 0; tries < 5; tries += 1) expect((await failureOf(client.claims.claimByCode.mutate({ number, code: wrong }))).code).toBe('code-wrong');
    expect((await failureOf(client.claims.claimByCode.mutate({ number, code }))).code).toBe('code-expired');
    await client.claims.claim.mutate({ number });
    const second = await service.mailedCode('ana@example.com');
    nowMs += 31 * 60_000;
    expect((await failureOf(client.claims.claimByCode.mutate({ number, code: second }))).code).toBe('code-expired');
    await client.claims.claim.mutate({ number });
    expect((await failureOf(client.claims.claim.mutate({ number }))).code).toBe('too-many-requests');
    expect(JSON.stringify(await service.database.selectFrom('claim_code').selectAll().execute())).not.toContain(second);
  });

  it('is given by a steward to who cannot read its mail, and taken back again', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service, { email: '' });
    const owner = await service.signIn('ana.private@example.com');
    const steward = await makeSteward(service, 'stella@example.com');
    expect((await failureOf(owner.client.claims.claim.mutate({ number }))).code).toBe('conflict');
    expect(await owner.client.claims.askSteward.mutate({ number, said: 'I work there on Mondays.' })).toEqual({ opened: true });
    expect(await owner.client.claims.askSteward.mutate({ number, said: 'Still there.' })).toEqual({ opened: false });
    const [claim] = await waiting(steward, 'claim');
    const caseId = claim?.id ?? '';
    expect((await steward.client.steward.hold.mutate({ caseId })).stewardCase).toMatchObject({ claimant: 'ana.private@example.com', facts: { reasons: ['I work there on Mondays.'] } });
    await steward.client.steward.decide.mutate({ caseId, verdict: 'accept', said: 'Called the practice.' });
    expect((await mine(owner))?.id).toBe('imported');
    expect((await mailsTo(service, 'ana.private@example.com')).at(-1)).toContain('is yours now');
    const [event] = (await steward.client.steward.decided.query()).events;
    await steward.client.steward.undo.mutate({ eventId: event?.id ?? '', said: 'It was somebody else who called.' });
    expect(await mine(owner)).toBeNull();
  });

  it('becomes one with the own listing of who says that both are theirs, by a steward', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service, { name: 'Fairhollin Ana' });
    const owner = await service.signIn('ana@example.com');
    await owner.client.directory.publish.mutate({ content: ana });
    const steward = await makeSteward(service, 'stella@example.com');
    expect((await failureOf(owner.client.claims.claim.mutate({ number }))).message).toContain('make the two one');
    await owner.client.claims.askSteward.mutate({ number, said: 'Both are me.' });
    const [merge] = await waiting(steward, 'merge');
    const { stewardCase } = await steward.client.steward.hold.mutate({ caseId: merge?.id ?? '' });
    await steward.client.steward.decide.mutate({ caseId: stewardCase.id, verdict: 'accept', keep: stewardCase.listing.id });
    expect((await publishedListings(service)).map(({ name }) => name)).toEqual(['Ana Fairhollin']);
  });

  it('is reported as wrong by a member, looked at, taken out, and put back', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service);
    const member = await service.signIn('member@example.com');
    const steward = await makeSteward(service, 'stella@example.com');
    expect(await member.client.claims.report.mutate({ number, said: 'She retired in May.' })).toEqual({ opened: true });
    expect(await steward.client.claims.report.mutate({ number, said: 'Retired.' })).toEqual({ opened: false });
    const [dispute] = await waiting(steward, 'dispute');
    const caseId = dispute?.id ?? '';
    const { stewardCase } = await steward.client.steward.hold.mutate({ caseId });
    expect(JSON.stringify(stewardCase)).toContain('She retired in May.');
    expect(JSON.stringify(stewardCase)).not.toContain('member@example.com');
    expect((await failureOf(steward.client.steward.decide.mutate({ caseId, verdict: 'ask', said: 'Is that so?' }))).message).toContain('nobody to ask');
    await steward.client.steward.decide.mutate({ caseId, verdict: 'accept', said: 'The practice confirms it.' });
    expect(await publishedListings(service)).toEqual([]);
    const [event] = (await steward.client.steward.decided.query()).events;
    await steward.client.steward.undo.mutate({ eventId: event?.id ?? '', said: 'It was her sister who retired.' });
    expect(await publishedListings(service)).toHaveLength(1);
  });

  it('says that its address was confirmed for as long as the address is the same, when it was claimed by a code', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service);
    const owner = await service.signIn('ana.private@example.com');
    await owner.client.claims.claim.mutate({ number });
    const code = /\b(\d{8})\b/.exec((await mailsTo(service, 'ana@example.com')).at(-1) ?? '')?.[1] ?? '';
    await owner.client.claims.claimByCode.mutate({ number, code });
    const steps = async () => (await mine(owner))?.checks.map(({ step }) => step);
    await owner.client.directory.publish.mutate({ content: { ...ana, about: 'Mine now.' } });
    expect(await steps()).toContain('email-confirmed');
    await owner.client.directory.publish.mutate({ content: { ...ana, email: 'another@example.com' } });
    expect(await steps()).not.toContain('email-confirmed');
  });

  it('is put before the stewards by one member only so many times a day', async () => {
    await using service = await startWithPlaces({ engine });
    const numbers: number[] = [];
    for (let index = 0; index < 21; index += 1) numbers.push(await imported(service, { name: `Person ${String(index)}`, email: '', registrations: [] }, `id-${String(index)}`));
    const { client } = await service.signIn('eager@example.com');
    const asked = await Promise.allSettled(numbers.map((number) => client.claims.askSteward.mutate({ number, said: 'It is mine.' })));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect((await failureOf(client.claims.askSteward.mutate({ number: numbers[0] ?? 0, said: 'It is mine.' }))).code).toBe('too-many-requests');
  });
});

describe.each(engines)('who asks the operator to be removed, on %s,', (engine) => {
  it('is removed for good by address or number, and never somebody else with the same address', async () => {
    await using service = await startWithPlaces({ engine });
    const number = await imported(service, { email: 'desk@example.com' });
    await imported(service, { name: 'Bo Quillfeather', registrations: [], email: 'desk@example.com' }, 'colleague');
    const owner = await service.signIn('owner@example.com');
    await owner.client.directory.publish.mutate({ content: { ...ana, name: 'Cleo Drummarch', email: '' } });
    const names = async () => (await publishedListings(service)).map(({ name }) => name);
    expect(await erase(service, 'desk@example.com')).toMatchObject({ code: 1, complained: expect.stringMatching(/Several listings .*number 1, Ana Fairhollin.*number 2, Bo Quillfeather/) });
    expect(await erase(service, 'nobody@example.com')).toMatchObject({ code: 1 });
    expect(await erase(service, String(number), '--dry-run')).toMatchObject({ code: 0, said: expect.stringContaining('Ana Fairhollin') });
    expect(await names()).toHaveLength(3);
    expect(await erase(service, String(number))).toMatchObject({ code: 0 });
    expect(await erase(service, 'Owner@example.com')).toMatchObject({ code: 0, said: expect.stringContaining('Cleo Drummarch') });
    expect(await names()).toEqual(['Bo Quillfeather']);
    expect(await service.database.selectFrom('steward_case').selectAll().execute()).toEqual([]);
    expect((await service.database.selectFrom('erased_listing').select('origin_id').execute()).map((row) => row.origin_id)).toContain('Practitioner/imported');
  });
});

async function erase({ settings: { dataDir, databaseUrl } }: TestService, ...words: readonly string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const environment = { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
  const code = await runAdmin(['erase', ...words], { environment, clock: systemClock, ids: randomIds, say: (line) => void said.push(line), complain: (line) => void complained.push(line) });
  return { code, said: said.join(' '), complained: complained.join(' ') };
}

describe.each(engines)('suggesting somebody on %s', (engine) => {
  const suggestion = { name: 'Odalys Fenwick', profession: 'physiotherapist', locations: [{ place: 'Dubbo', state: 'NSW', country: 'AU' }], email: 'odalys@example.com' };

  it('lists them as suggested and nothing more, writes to them once, and they claim it from that mail', async () => {
    await using service = await startWithPlaces({ engine });
    const member = await service.signIn('member@example.com');
    const { number, invited } = await member.client.claims.suggest.mutate({ content: suggestion, invite: true });
    expect(invited).toBe(true);
    expect(await publishedListings(service)).toMatchObject([{ number, origin: 'suggested', checks: [], name: 'Odalys Fenwick' }]);
    expect(await service.database.selectFrom('listing').select('confirmed_at_ms').execute()).toEqual([{ confirmed_at_ms: null }]);
    expect((await mailsTo(service, 'odalys@example.com')).at(-1)).toContain(`${service.url}/listings`);
    expect(await member.client.claims.invite.mutate({ number })).toEqual({ invited: false });
    const odalys = await service.signIn('odalys@example.com');
    const [found] = (await odalys.client.claims.find.mutate({})).listings;
    expect(await odalys.client.claims.claim.mutate({ number: found?.number ?? 0 })).toMatchObject({ state: 'claimed' });
    expect((await failureOf(member.client.claims.invite.mutate({ number }))).code).toBe('conflict');
  });

  it('writes no more to who pressed the button for that, and opening its page is not pressing it', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const member = await service.signIn('member@example.com');
    const { number } = await member.client.claims.suggest.mutate({ content: suggestion, invite: true });
    const mail = (await mailsTo(service, 'odalys@example.com')).at(-1) ?? '';
    const address = /https?:\/\/\S+\/no-mail#(\S+)/.exec(mail);
    for (const method of ['GET', 'HEAD']) await fetch(address?.[0] ?? '', { method });
    nowMs += 31 * 24 * 60 * 60_000;
    const again = await service.signIn('member@example.com');
    expect(await again.client.claims.invite.mutate({ number })).toEqual({ invited: true });
    expect((await failureOf(service.client.claims.noMail.mutate({ token: 'nonsense' }))).code).toBe('not-found');
    expect(await service.client.claims.noMail.mutate({ token: address?.[1] ?? '' })).toEqual({ noted: true });
    nowMs += 31 * 24 * 60 * 60_000;
    expect(await again.client.claims.invite.mutate({ number })).toEqual({ invited: false });
    expect(JSON.stringify(await service.database.selectFrom('mail_refusal').selectAll().execute())).not.toContain('odalys');
  });

  it('writes to one address once in a month, under however many names and by whomever it is suggested', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const invitedBy = async (email: string, name: string) => (await (await service.signIn(email)).client.claims.suggest.mutate({ content: { ...suggestion, name }, invite: true })).invited;
    expect(await invitedBy('member@example.com', 'Odalys Fenwick')).toBe(true);
    nowMs += 3 * 24 * 60 * 60_000;
    expect(await invitedBy('another@example.com', 'O. Fenwick')).toBe(false);
    nowMs += 26 * 24 * 60 * 60_000;
    expect(await invitedBy('third@example.com', 'Odalys F.')).toBe(false);
    nowMs += 2 * 24 * 60 * 60_000;
    expect(await invitedBy('third@example.com', 'Odalys Fen')).toBe(true);
    expect((await mailsTo(service, 'odalys@example.com')).filter((mail) => mail.includes('into a directory'))).toHaveLength(2);
  });

  it('can be written to at the next try where the mail server was away', async () => {
    await using service = await startWithPlaces({ engine });
    const member = await service.signIn('member@example.com');
    const { number } = await member.client.claims.suggest.mutate({ content: suggestion });
    const away: Mailer = { send: () => Promise.resolve({ ok: false, failure: { code: 'unavailable', message: 'Away.' } }), close: () => undefined };
    const stewardship = createStewardship({ database: service.database, clock: systemClock, ids: randomIds, mailer: away, publicUrl: service.url, secret: await readFile(join(service.dataDir, 'secret'), 'utf8').then((text) => text.trim()), gazetteer: createGazetteer(service.database), vouches: createMergedVouches(systemClock), named: () => Promise.resolve([]) });
    expect(await stewardship.invite(member.member, number)).toMatchObject({ ok: false });
    expect(await member.client.claims.invite.mutate({ number })).toEqual({ invited: true });
  });

  it('keeps no street of who is said to work at home', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('member@example.com');
    await client.claims.suggest.mutate({ content: { ...suggestion, locations: [{ place: 'Dubbo', state: 'NSW', country: 'AU', line: '7 Home Street', isHome: true }] } });
    expect(JSON.stringify(await publishedListings(service))).not.toContain('Home Street');
  });

  it('is limited, and takes only places and professions that there are', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('member@example.com');
    expect((await failureOf(client.claims.suggest.mutate({ content: { ...suggestion, profession: 'wizard' } }))).code).toBe('input-invalid');
    expect((await failureOf(client.claims.suggest.mutate({ content: { ...suggestion, locations: [{ place: 'Nowhere', country: 'AU' }] } }))).code).toBe('place-unknown');
    for (let index = 0; index < 20; index += 1) await client.claims.suggest.mutate({ content: { ...suggestion, name: `Person ${String(index)}`, email: '' } });
    expect((await failureOf(client.claims.suggest.mutate({ content: suggestion }))).code).toBe('too-many-requests');
  });
});
