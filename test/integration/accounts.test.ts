/** Signing in by a mailed code, over both engines: the whole way, and every way it can go wrong. */
import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failureOf } from '../support/failure-of.ts';
import { createClient, engines, startTestService } from '../support/service.ts';

const email = 'ana@example.com';
const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;

afterEach(() => {
  vi.useRealTimers();
});

/** Only the clock moves: better-auth reads Date itself, so the one it and we share is set; timers and sockets run on. */
function passTime(ms: number): void {
  const nowMs = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: nowMs + ms });
}

describe.each(engines)('accounts on %s', (engine) => {
  test('a mailed code signs in, the bearer says who asks, and signing out ends it', async () => {
    await using service = await startTestService({ engine });
    expect(await service.client.accounts.requestCode.mutate({ email })).toEqual({ email, expiresInMinutes: 10 });
    const code = await service.mailedCode(email);
    expect(code).toMatch(/^\d{8}$/);

    const { bearer, member } = await service.client.accounts.signIn.mutate({ email, code: `${code.slice(0, 4)} ${code.slice(4)}`, deviceName: 'Firefox on Ana’s 電腦' });
    expect(member.email).toBe(email);
    const client = service.clientFor(bearer);
    expect(await client.accounts.me.query()).toEqual({ member });
    const sessions = await service.database.selectFrom('session').selectAll().execute();
    expect(sessions).toMatchObject([{ device_name: 'Firefox on Ana’s 電腦', member_id: member.id, ip_address: '', user_agent: '' }]);

    expect(await client.accounts.signOut.mutate()).toEqual({ signedOut: true });
    expect(await failureOf(client.accounts.me.query())).toMatchObject({ code: 'not-signed-in' });
    expect(await client.accounts.signOut.mutate()).toEqual({ signedOut: true });
  });

  test('each device has a session of its own, and one account whatever the case of its address', async () => {
    await using service = await startTestService({ engine });
    const first = await service.signIn(email, 'one');
    const second = await service.signIn('Ana@Example.com', 'two');
    expect(second.member).toEqual(first.member);
    await first.client.accounts.signOut.mutate();
    expect(await second.client.accounts.me.query()).toEqual({ member: first.member });
  });

  test('signing out everywhere ends every session of the account and its open streams, and nobody else’s', async () => {
    await using service = await startTestService({ engine });
    const [first, second, other] = [await service.signIn(email, 'one'), await service.signIn(email, 'two'), await service.signIn('bea@example.com', 'three')];
    expect(await second.client.accounts.me.query()).toEqual({ member: first.member });
    expect(await first.client.accounts.signOutEverywhere.mutate()).toEqual({ signedOut: true });
    for (const { client } of [first, second]) expect(await failureOf(client.accounts.me.query())).toMatchObject({ code: 'not-signed-in' });
    expect(await other.client.accounts.me.query()).toEqual({ member: other.member });
    expect(await service.database.selectFrom('session').select('member_id').execute()).toEqual([{ member_id: other.member.id }]);
    // Only whoever is signed in may end what the others have.
    expect(await failureOf(first.client.accounts.signOutEverywhere.mutate())).toMatchObject({ code: 'not-signed-in' });
    expect((await service.signIn(email, 'one again')).member).toEqual(first.member);
  });

  test('a known and an unknown address are answered alike', async () => {
    await using service = await startTestService({ engine });
    await service.signIn(email);
    const known = await service.client.accounts.requestCode.mutate({ email });
    const unknown = await service.client.accounts.requestCode.mutate({ email: 'bea@example.com' });
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    const wrong = (address: string) => failureOf(service.client.accounts.signIn.mutate({ email: address, code: '00000000' }));
    expect(await wrong(email)).toEqual(await wrong('bea@example.com'));
  });

  test('a wrong code is said to be wrong, and the right one still works', async () => {
    await using service = await startTestService({ engine });
    await service.client.accounts.requestCode.mutate({ email });
    const code = await service.mailedCode(email);
    const wrong = code === '12345678' ? '87654321' : '12345678';
    expect(await failureOf(service.client.accounts.signIn.mutate({ email, code: wrong }))).toMatchObject({ code: 'code-wrong', field: 'code' });
    expect((await service.client.accounts.signIn.mutate({ email, code })).member.email).toBe(email);
  });

  test('a used code works no second time, and says to ask for a new one', async () => {
    await using service = await startTestService({ engine });
    await service.signIn(email);
    const used = await service.mailedCode(email);
    const failure = await failureOf(service.client.accounts.signIn.mutate({ email, code: used }));
    expect(failure.code).toBe('code-expired');
    expect(failure.message).toContain('Ask for a new one');
  });

  test('two who use one code at once: one gets in', async () => {
    await using service = await startTestService({ engine });
    await service.client.accounts.requestCode.mutate({ email });
    const code = await service.mailedCode(email);
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => service.client.accounts.signIn.mutate({ email, code })));
    expect(tries.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
  });

  test('a new code replaces the one before', async () => {
    await using service = await startTestService({ engine });
    await service.client.accounts.requestCode.mutate({ email });
    const first = await service.mailedCode(email);
    passTime(1000);
    await service.client.accounts.requestCode.mutate({ email });
    const second = await service.mailedCode(email);
    expect(second).not.toBe(first);
    expect(await failureOf(service.client.accounts.signIn.mutate({ email, code: first }))).toMatchObject({ code: 'code-wrong' });
    expect((await service.client.accounts.signIn.mutate({ email, code: second })).member.email).toBe(email);
  });

  test('after ten minutes a code has expired', async () => {
    await using service = await startTestService({ engine });
    await service.client.accounts.requestCode.mutate({ email });
    const code = await service.mailedCode(email);
    passTime(10 * minuteMs + 1000);
    expect(await failureOf(service.client.accounts.signIn.mutate({ email, code }))).toMatchObject({ code: 'code-expired' });
  });

  test('after five wrong codes the right one is refused too, until a new one is asked for', async () => {
    await using service = await startTestService({ engine });
    await service.client.accounts.requestCode.mutate({ email });
    const code = await service.mailedCode(email);
    const wrong = code === '12345678' ? '87654321' : '12345678';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await failureOf(service.client.accounts.signIn.mutate({ email, code: wrong }))).toMatchObject({ code: 'code-wrong' });
    }
    expect(await failureOf(service.client.accounts.signIn.mutate({ email, code }))).toMatchObject({ code: 'too-many-requests', message: expect.stringContaining('Ask for a new one') });
    expect(await failureOf(service.client.accounts.signIn.mutate({ email, code }))).toMatchObject({ code: 'code-expired' });
    expect((await service.signIn(email)).member.email).toBe(email);
  });

  test('a session ends 90 days after its last use, not before', async () => {
    await using service = await startTestService({ engine });
    const { client, member } = await service.signIn(email);
    passTime(60 * dayMs);
    expect(await client.accounts.me.query()).toEqual({ member });
    passTime(60 * dayMs);
    expect(await client.accounts.me.query()).toEqual({ member });
    await service.signIn('bea@example.com');
    passTime(90 * dayMs + minuteMs);
    expect(await failureOf(client.accounts.me.query())).toMatchObject({ code: 'not-signed-in' });
    // What ended is not kept, whoever signs in next.
    await service.signIn('carl@example.com');
    expect(await service.database.selectFrom('session').select('id').execute()).toHaveLength(1);
  });

  test('what the database holds signs nobody in: not the token, not a forged signature, not the code’s hash', async () => {
    await using service = await startTestService({ engine });
    const { bearer } = await service.signIn(email);
    const { token } = await service.database.selectFrom('session').select('token').executeTakeFirstOrThrow();
    expect(bearer.startsWith(`${token}.`)).toBe(true);
    const tampered = bearer.slice(0, -6) + (bearer.slice(-6) === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');
    for (const forged of [token, `${token}.`, `${token}.${token}`, tampered, `x${bearer}`, '..', 'a.b', '%', '%E0%A4%A.x']) {
      expect(await failureOf(createClient(service.url, forged).accounts.me.query())).toMatchObject({ code: 'not-signed-in' });
    }
    await service.client.accounts.requestCode.mutate({ email });
    const code = await service.mailedCode(email);
    const { value } = await service.database.selectFrom('sign_in_code').select('value').executeTakeFirstOrThrow();
    expect(value).not.toContain(code);
    for (const encoding of ['hex', 'base64', 'base64url'] as const) expect(value).not.toContain(createHash('sha256').update(code).digest(encoding));
  });

  test('a restart keeps sessions; another secret ends them', async () => {
    await using service = await startTestService({ engine });
    const { client, member } = await service.signIn(email);
    await service.restart();
    expect(await client.accounts.me.query()).toEqual({ member });
    expect((await stat(join(service.dataDir, 'secret'))).mode & 0o777).toBe(0o600);
    await rm(join(service.dataDir, 'secret'));
    await service.restart();
    expect(await failureOf(client.accounts.me.query())).toMatchObject({ code: 'not-signed-in' });
    expect((await readFile(join(service.dataDir, 'secret'), 'utf8')).trim()).toMatch(/^[\w-]{43}$/);
  });

  test('an address that is none, and a code of the wrong length, name their field', async () => {
    await using service = await startTestService({ engine });
    expect(await failureOf(service.client.accounts.requestCode.mutate({ email: 'ana@' }))).toEqual({
      code: 'input-invalid',
      field: 'email',
      message: 'Write your whole e-mail address, such as name@example.com.',
    });
    expect(await service.client.accounts.requestCode.mutate({ email: ' Ana@Example.com\n' })).toMatchObject({ email: 'ana@example.com' });
    expect(await failureOf(service.client.accounts.signIn.mutate({ email, code: '1234' }))).toEqual({ code: 'input-invalid', field: 'code', message: 'The code has eight digits.' });
    expect(await failureOf(service.client.accounts.signIn.mutate({ email, code: '12345678', deviceName: 'a\0b' }))).toMatchObject({ code: 'input-invalid', field: 'deviceName' });
  });
});
