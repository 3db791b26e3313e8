/** The HTTP surface over both engines: who may call, what is refused and how, and what stands in the log. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionOrigins, maximumBodyBytes } from '@trusted-hands/contract';
import { encodeVouch } from '@trusted-hands/envelope';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { procedureNames } from '../../server/src/api.ts';
import { engines, startTestService, type TestService } from '../support/service.ts';
import { makeSteward } from '../support/steward.ts';
import { base64, beginVault, destructionOf, makeVault, sent } from '../support/vault-writer.ts';
import { waitFor } from '../support/wait-for.ts';
import { ana } from './small-directory.ts';
import { importLines, smallGazetteer } from './small-gazetteer.ts';

const json = { 'content-type': 'application/json' } as const;
const { writer, change } = await makeVault();
const entry = await writer.write();
/** A call of each procedure that gets past its schema, for a test to break in one place. */
const validCalls: Readonly<Record<string, { readonly method: 'GET' | 'POST'; readonly input: unknown }>> = {
  'accounts.requestCode': { method: 'POST', input: { email: 'bea@example.com' } },
  'accounts.signIn': { method: 'POST', input: { email: 'bea@example.com', code: '12345678', deviceName: 'phone' } },
  'accounts.me': { method: 'GET', input: {} },
  'accounts.signOut': { method: 'POST', input: {} },
  'accounts.signOutEverywhere': { method: 'POST', input: {} },
  'claims.find': { method: 'POST', input: { name: 'Ana' } },
  'claims.claim': { method: 'POST', input: { number: 4711 } },
  'claims.claimByCode': { method: 'POST', input: { number: 4711, code: '12345678' } },
  'claims.askSteward': { method: 'POST', input: { number: 4711, said: 'That is me.' } },
  'claims.report': { method: 'POST', input: { number: 4711, said: 'She moved.' } },
  'claims.suggest': { method: 'POST', input: { content: { name: 'Odalys Fenwick', profession: 'physiotherapist', locations: [{ place: 'Dubbo', state: 'NSW', country: 'AU' }] }, invite: true } },
  'claims.invite': { method: 'POST', input: { number: 4711 } },
  'claims.noMail': { method: 'POST', input: { token: 'x' } },
  'confirmation.look': { method: 'POST', input: { token: 'x' } },
  'confirmation.confirm': { method: 'POST', input: { token: 'x' } },
  'confirmation.confirmMine': { method: 'POST', input: {} },
  'directory.mine': { method: 'GET', input: {} },
  'directory.publish': { method: 'POST', input: { content: ana } },
  'directory.withdraw': { method: 'POST', input: {} },
  'directory.search': { method: 'POST', input: { text: 'physio dubbo', origin: { latitude: -32.2, longitude: 148.6 }, limit: 5 } },
  'directory.erase': { method: 'POST', input: {} },
  'directory.about': { method: 'GET', input: { number: 1 } },
  'directory.files': { method: 'GET', input: {} },
  'gazetteer.search': { method: 'GET', input: { text: 'Dubbo', country: 'AU' } },
  'service.about': { method: 'GET', input: {} },
  'steward.me': { method: 'GET', input: {} },
  'steward.queue': { method: 'GET', input: {} },
  'steward.hold': { method: 'POST', input: { caseId: 'x' } },
  'steward.release': { method: 'POST', input: { caseId: 'x' } },
  'steward.decide': { method: 'POST', input: { verdict: 'accept', caseId: 'x', register: 'statutory', said: 'found' } },
  'steward.decided': { method: 'GET', input: {} },
  'steward.undo': { method: 'POST', input: { eventId: 'x', said: 'by mistake' } },
  'steward.questions': { method: 'GET', input: {} },
  'steward.answer': { method: 'POST', input: { caseId: 'x', said: 'my answer' } },
  'vault.state': { method: 'POST', input: { rosterSequence: 0 } },
  'vault.change': { method: 'POST', input: change },
  'vault.push': { method: 'POST', input: { entries: sent([entry]) } },
  'vault.pull': { method: 'GET', input: { after: 0, limit: 5 } },
  'vault.destroy': { method: 'POST', input: { statement: await destructionOf(writer, [entry.id]) } },
  'vault.live': { method: 'GET', input: {} },
  'vouches.prepare': { method: 'POST', input: { listing: 1 } },
  'vouches.give': { method: 'POST', input: { listing: 1, facts: ['have-referred'], statement: readableVouch('give', ['have-referred']) } },
  'vouches.withdraw': { method: 'POST', input: { listing: 1, statement: readableVouch('withdraw', []) } },
  'vouches.mine': { method: 'GET', input: {} },
  'vouches.received': { method: 'GET', input: {} },
  'vouches.trust': { method: 'GET', input: {} },
};
/** What is answered to a code or a case that is not there: the call itself was understood. */
const isPastItsSchema = /"code-wrong"|no such case|does not wait for an answer|part of this address|have no listing|not in the directory any more|Too much time went by/;
const errorBody = z.object({ error: z.object({ code: z.number(), message: z.string(), data: z.object({ code: z.string(), httpStatus: z.number(), failure: z.object({ code: z.string(), message: z.string() }) }) }) });

describe.each(engines)('the HTTP surface on %s', (engine) => {
  let service: TestService;
  let portalFolder: string;
  const post = (path: string, init: RequestInit) => fetch(`${service.url}${path}`, { method: 'POST', ...init });

  beforeAll(async () => {
    portalFolder = await mkdtemp(join(tmpdir(), 'trusted-hands-portal-'));
    await mkdir(join(portalFolder, 'assets'));
    await mkdir(join(portalFolder, 'types'));
    await writeFile(join(portalFolder, 'index.html'), '<!doctype html><title>Trusted Hands</title>');
    await writeFile(join(portalFolder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(portalFolder, 'assets', 'index-abc123.js'), 'export {};');
    await writeFile(join(portalFolder, 'types', 'inner.d.ts'), 'export {};');
    service = await startTestService({ engine, portalFolder, signInsPerCaller: 100_000 });
  });

  afterAll(async () => {
    await service[Symbol.asyncDispose]();
    await rm(portalFolder, { recursive: true, force: true });
  });

  test('no cookie is set, and none is read: a bearer sent as a cookie signs nobody in', async () => {
    const { bearer } = await service.signIn('ana@example.com');
    for (const name of ['better-auth.session_token', '__Secure-better-auth.session_token']) {
      const answer = await fetch(`${service.url}/api/trpc/accounts.me`, { headers: { cookie: `${name}=${encodeURIComponent(bearer)}` } });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    await service.client.accounts.requestCode.mutate({ email: 'ana@example.com' });
    const body = JSON.stringify({ email: 'ana@example.com', code: await service.mailedCode('ana@example.com') });
    const answer = await post('/api/trpc/accounts.signIn', { headers: json, body });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('none of the routes of better-auth is there', async () => {
    for (const path of ['/api/auth/get-session', '/api/auth/sign-in/email-otp', '/api/auth/email-otp/send-verification-otp', '/api/auth/ok']) {
      expect((await fetch(`${service.url}${path}`)).status).toBe(404);
      expect((await post(path, { headers: json, body: '{}' })).status).toBe(404);
    }
  });

  test('the listed extension, any Firefox one and our own pages may call; no other origin, and nobody with cookies', async () => {
    const preflight = (origin: string) =>
      fetch(`${service.url}/api/trpc/accounts.me`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
      });
    for (const origin of [...extensionOrigins, 'moz-extension://0b2f1d9e-93a4-4a5d-8a4e-0c8f0f7f1a11', service.url]) {
      const answer = await preflight(origin);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-allow-headers')).toBe('authorization,content-type,last-event-id');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    }
    for (const origin of ['https://evil.example.com', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'null', `${service.url}.evil.example.com`, 'moz-extension://x']) {
      const answer = await preflight(origin);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
    }
  });

  test('a body over the limit is refused in tRPC’s own shape, announced or not', async () => {
    const large = JSON.stringify({ email: 'a'.repeat(maximumBodyBytes) });
    const announced = await post('/api/trpc/accounts.requestCode', { headers: json, body: large });
    expect(announced.status).toBe(413);
    expect(errorBody.parse(await announced.json()).error.data).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', httpStatus: 413, failure: { code: 'too-large' } });
    expect(await postInPieces(`${service.url}/api/trpc/accounts.requestCode`, large)).toBe(413);
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  });

  test('a connection that is kept is not closed before those who ask close theirs', async () => {
    const answer = await fetch(`${service.url}/healthz`);
    expect(answer.headers.get('keep-alive')).toBe('timeout=75');
  });

  test('malformed JSON is a 400 with a sentence', async () => {
    for (const body of ['{', '{"email":', 'email=ana', '\u0000', '']) {
      const answer = await post('/api/trpc/accounts.requestCode', { headers: json, body });
      expect(answer.status).toBe(400);
      expect(errorBody.parse(await answer.json()).error.data.failure.code).toBe('input-invalid');
    }
    const query = await fetch(`${service.url}/api/trpc/accounts.me?input=${encodeURIComponent('{"')}`);
    expect(query.status).toBeLessThan(500);
  });

  test('a call that goes the short way is answered as the long way answers it: status, headers, body and log', async () => {
    const { bearer, client } = await service.signIn('short.way@example.com');
    const own = await beginVault(client);
    const pushed = { entries: sent([await own.write(), await own.write()]) };
    await client.vault.push.mutate(pushed);
    const bearerOf = { authorization: `Bearer ${bearer}` };
    const requests: { readonly headers: Readonly<Record<string, string>>; readonly body: string }[] = [
      { headers: { ...json, ...bearerOf }, body: JSON.stringify(pushed) },
      { headers: { ...json, ...bearerOf, origin: extensionOrigins[0] ?? '' }, body: JSON.stringify(pushed) },
      { headers: { ...json, ...bearerOf, origin: 'https://evil.example.com' }, body: JSON.stringify(pushed) },
      { headers: { ...json, ...bearerOf, 'accept-encoding': 'gzip', 'if-none-match': '"x"', cookie: 'a=b' }, body: JSON.stringify(pushed) },
      { headers: json, body: JSON.stringify(pushed) },
      { headers: { ...json, authorization: 'Bearer nobody' }, body: JSON.stringify(pushed) },
      { headers: { ...json, ...bearerOf, 'x-forwarded-for': '203.0.113.9, 10.0.0.1' }, body: JSON.stringify(pushed) },
      ...['', '{', 'null', '[]', '{"entries":[]}', '{"entries":["not base64!"]}', '{"entries":["AA\\u0000A"]}', '{"entries":["AAAA"]}', '"text"', '\ufeff{}'].map((body) => ({ headers: { ...json, ...bearerOf }, body })),
      { headers: { 'content-type': 'application/json; charset=utf-8', ...bearerOf }, body: JSON.stringify(pushed) },
      { headers: { 'content-type': 'text/plain', ...bearerOf }, body: JSON.stringify(pushed) },
      { headers: { ...json, ...bearerOf, accept: 'application/jsonl' }, body: JSON.stringify(pushed) },
      { headers: { ...json, ...bearerOf }, body: JSON.stringify({ entries: ['A'.repeat(maximumBodyBytes)] }) },
    ];
    const answered = async (path: string, { headers, body }: (typeof requests)[number]) => {
      const answer = await post(path, { headers, body });
      const { date: _date, connection: _connection, 'keep-alive': _keepAlive, 'transfer-encoding': _transfer, 'content-length': _length, vary = '', ...rest } = Object.fromEntries(answer.headers);
      const line = z.object({ milliseconds: z.number(), time: z.string() }).catchall(z.unknown()).parse(JSON.parse(service.logged.findLast((one) => one.includes('"event":"request"')) ?? ''));
      return { status: answer.status, headers: rest, vary: vary.toLowerCase().split(/, */).toSorted(), body: await answer.text(), logged: { ...line, milliseconds: 0, time: '' } };
    };
    for (const one of requests) {
      const long = await answered('/api/trpc/vault.push?', one);
      expect(await answered('/api/trpc/vault.push', one), `${JSON.stringify(one.headers)} ${one.body.slice(0, 40)}`).toEqual(long);
    }
  });

  test('a caller who hangs up in the middle of a push is answered nothing, and nobody else notices', async () => {
    const { bearer } = await service.signIn('hung.up@example.com');
    const sending = request(`${service.url}/api/trpc/vault.push`, { method: 'POST', headers: { ...json, authorization: `Bearer ${bearer}`, 'content-length': '100000', expect: '100-continue' } });
    sending.on('error', () => undefined);
    sending.flushHeaders();
    await once(sending, 'continue');
    sending.write('{"entries":["');
    const before = service.logged.length;
    sending.destroy();
    await waitFor('the log to say so', async () => service.logged.slice(before).find((line) => line.includes('"failure":"input-invalid"')));
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  });

  test('the wrong method, an unknown call, a broken path and other content types are 4xx with a failure', async () => {
    const answers = await Promise.all([
      fetch(`${service.url}/api/trpc/accounts.requestCode`),
      fetch(`${service.url}/api/trpc/accounts.nothing`),
      fetch(`${service.url}/api/trpc/toString`),
      fetch(`${service.url}/api/trpc/%E0%A4%A`),
      fetch(`${service.url}/api/trpc/`),
      post('/api/trpc/accounts.me', { headers: json, body: '{}' }),
      post('/api/trpc/accounts.requestCode', { headers: { 'content-type': 'text/plain' }, body: '{}' }),
      post('/api/trpc/accounts.requestCode', { body: new FormData() }),
      fetch(`${service.url}/api/trpc/accounts.me`, { method: 'DELETE' }),
      fetch(`${service.url}/api/trpc/${Array.from({ length: 40 }, () => 'accounts.me').join(',')}?batch=1`),
    ]);
    for (const answer of answers) {
      expect(answer.status, answer.url).toBeGreaterThanOrEqual(400);
      expect(answer.status, answer.url).toBeLessThan(500);
    }
  });

  test('whatever is wrong with the input of whatever call, the answer is never a 5xx', { timeout: 120_000 }, async () => {
    await importLines(service.database, smallGazetteer);
    // Somebody else, whom one may vouch for: the first listing of all.
    const { registrations: _registrations, email: _email, ...other } = ana;
    await (await service.signIn('cia@example.com')).client.directory.publish.mutate({ content: { ...other, name: 'Cia Fairhollin' } });
    const { bearer } = await makeSteward(service, 'bea@example.com');
    // Signed out everywhere by the first call that is as it should be; the others are then a stranger's.
    const { bearer: leaving } = await service.signIn('lea@example.com');
    const names = [...procedureNames];
    expect(Object.keys(validCalls).toSorted()).toEqual(names.toSorted());
    const nasty = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('\u0000', '\ud800', '__proto__', "'; drop table member; --", '9'.repeat(400), '%00', undefined));
    const seldom = fc.nat(5).map((one) => one === 0);
    const calls = fc.tuple(fc.constantFrom(...names), fc.record({ at: fc.nat(30), nasty, asStranger: seldom, byWrongMethod: seldom }));
    const asTheyAre = names.map((name): [[string, { at: number; nasty: unknown; asStranger: boolean; byWrongMethod: boolean }]] => [[name, { at: Infinity, nasty: null, asStranger: false, byWrongMethod: false }]]);
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(calls, async ([name, wrong]) => {
        const valid = validCalls[name];
        const body = JSON.stringify(withReplaced(valid?.input, wrong.at, wrong.nasty)) ?? '';
        // Signing out as a member would leave every call after it without one.
        const headers = { ...json, ...(wrong.asStranger || name === 'accounts.signOut' ? {} : { authorization: `Bearer ${name === 'accounts.signOutEverywhere' ? leaving : bearer}` }) };
        const answer = (valid?.method === 'GET') !== wrong.byWrongMethod
          ? await fetch(`${service.url}/api/trpc/${name}?input=${encodeURIComponent(body)}`, { headers })
          : await post(`/api/trpc/${name}`, { headers, body });
        const said = await beginningOf(answer);
        expect(answer.status, `${name} ${body}: ${said}`).toBeLessThan(500);
        if (answer.ok || isPastItsSchema.test(said)) reached.add(name);
      }),
      { numRuns: 500, examples: asTheyAre },
    );
    expect([...reached].toSorted()).toEqual(names.toSorted());
    expect((await fetch(`${service.url}/api/trpc/accounts.me`, { headers: { authorization: `Bearer ${bearer}` } })).status).toBe(200);
  });

  test('thousands of brackets do not bring it down', async () => {
    const answer = await post('/api/trpc/accounts.requestCode', { headers: json, body: '['.repeat(200_000) + ']'.repeat(200_000) });
    expect(answer.status).toBe(400);
  });

  test('pages are served under a policy that allows nothing foreign, and hashed files are kept for a year', async () => {
    for (const path of ['/', '/register', '/steward', '/confirm', '/listings', '/no-mail']) {
      const page = await fetch(`${service.url}${path}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>Trusted Hands</title>');
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page.headers.get('permissions-policy')).toContain('camera=()');
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
    expect((await fetch(`${service.url}/assets/index-abc123.js`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${service.url}/icon.svg`)).headers.get('content-type')).toContain('image/svg+xml');
  });

  test('what is not there is a small page to a browser and JSON to a program; nothing outside the built pages is served', async () => {
    const page = await fetch(`${service.url}/nowhere`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('There is no such page');
    const program = await fetch(`${service.url}/nowhere`);
    expect(program.status).toBe(404);
    expect(await program.json()).toMatchObject({ failure: { code: 'not-found' } });
    for (const path of ['/types/inner.d.ts', '/assets/..%2f..%2fpackage.json', '/..%2fpackage.json', '/package.json', '/%2e%2e/package.json']) {
      expect((await fetch(`${service.url}${path}`)).status, path).toBe(404);
    }
    expect((await post('/', { body: 'x' })).status).toBe(404);
  });

  test('says that it is healthy', async () => {
    const answer = await fetch(`${service.url}/healthz`);
    expect(await answer.json()).toMatchObject({ status: 'ok' });
  });

  test('the log has a line per request and holds no address, code, bearer, query or header', async () => {
    const canary = 'zebrafinch';
    const { bearer } = await service.signIn(`${canary}@example.com`, `${canary} phone`);
    const code = await service.mailedCode(`${canary}@example.com`);
    await fetch(`${service.url}/api/trpc/accounts.me?input=${canary}`, { headers: { authorization: `Bearer ${bearer}`, 'user-agent': canary } });
    await fetch(`${service.url}/${canary}`);
    await fetch(`${service.url}/api/trpc/${canary},accounts.me?batch=1`);
    await fetch(`${service.url}/directory/files/${'a'.repeat(64)}?until=1&by=${canary}`);
    const lines = service.logged.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
    expect(lines.filter((line) => line['event'] === 'request').length).toBeGreaterThan(4);
    expect(lines).toContainEqual(expect.objectContaining({ event: 'request', method: 'POST', path: '/api/trpc/accounts.signIn', status: 200 }));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'request', path: '/api/trpc/?,accounts.me' }));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'request', path: '/directory/files/*', status: 403 }));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'request', path: '/*', status: 404, failure: 'not-found' }));
    const whole = service.logged.join('\n');
    for (const secret of [canary, code, bearer.slice(0, 16), bearer.slice(-16), '127.0.0.1']) expect(whole).not.toContain(secret);
    expect(lines.filter((line) => line['level'] === 'error')).toEqual([]);
  });
});

/** The whole answer, or the first of one that goes on for ever. */
async function beginningOf(answer: Response): Promise<string> {
  if (answer.body === null || answer.headers.get('content-type')?.startsWith('text/event-stream') !== true) return await answer.text();
  const reader = answer.body.getReader();
  const first = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(first.value);
}

/** The JSON value with its n-th part, counted from the innermost, replaced; as it was where it has fewer. */
function withReplaced(input: unknown, at: number, replacement: unknown): unknown {
  let part = -1;
  return JSON.parse(JSON.stringify(input), (_key, value: unknown) => {
    part += 1;
    return part === at ? replacement : value;
  });
}

/** Chunked, so that no content-length announces how much is coming. Answers the status. */
function postInPieces(url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sending.on('error', reject);
    for (let at = 0; at < body.length; at += 64 * 1024) sending.write(body.slice(at, at + 64 * 1024));
    sending.end();
  });
}

/** A vouch that reads well and that nobody signed. */
function readableVouch(act: 'give' | 'withdraw', facts: readonly string[]): string {
  return base64(encodeVouch({ v: 1, vault: new Uint8Array(16), act, listing: 1, facts, peer: new Uint8Array(), atMs: 0, writer: new Uint8Array(32), signature: new Uint8Array(64) }));
}
