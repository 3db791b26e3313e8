/** What is said when there is too much of something, too little room, or somebody the service needs is away. */
import { connect, createServer, type Socket } from 'node:net';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failureOf } from '../support/failure-of.ts';
import { freePort } from '../support/free-port.ts';
import { engines, startTestService } from '../support/service.ts';
import { waitFor } from '../support/wait-for.ts';

const email = 'ana@example.com';

afterEach(() => {
  vi.useRealTimers();
});

describe.each(engines)('limits on %s', (engine) => {
  test('five codes an hour to one address, whoever asks; then it says when', async () => {
    await using service = await startTestService({ engine });
    const startedAtMs = Date.now();
    for (let count = 0; count < 5; count += 1) await service.client.accounts.requestCode.mutate({ email });
    const failure = await failureOf(service.client.accounts.requestCode.mutate({ email }));
    expect(failure).toMatchObject({ code: 'too-many-requests', message: expect.stringMatching(/ask again in \d+ minutes/) });
    expect(failure.retryAfterSeconds).toBeGreaterThan(3500);
    expect(failure.retryAfterSeconds).toBeLessThanOrEqual(3600);
    await service.client.accounts.requestCode.mutate({ email: 'bea@example.com' });

    await service.restart();
    expect(await failureOf(service.client.accounts.requestCode.mutate({ email }))).toMatchObject({ code: 'too-many-requests' });
    vi.useFakeTimers({ toFake: ['Date'], now: startedAtMs + 61 * 60 * 1000 });
    await service.client.accounts.requestCode.mutate({ email });
    const rows = await service.database.selectFrom('rate_limit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('example.com');
  });

  test('many at once do not get past the limit', async () => {
    await using service = await startTestService({ engine });
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => service.client.accounts.requestCode.mutate({ email })));
    expect(asked.filter((answer) => answer.status === 'fulfilled')).toHaveLength(5);
  });

  test('one network address may try only so often, and X-Forwarded-For from a proxy tells callers apart', async () => {
    await using service = await startTestService({ engine, signInsPerCaller: 4 });
    const attempt = (forwardedFor: string) =>
      fetch(`${service.url}/api/trpc/accounts.signIn`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
        body: JSON.stringify({ email, code: '12345678' }),
      });
    for (let count = 0; count < 4; count += 1) expect((await attempt('203.0.113.7')).status).toBe(400);
    expect((await attempt('203.0.113.7')).status).toBe(429);
    // What a caller writes in front of it changes nothing.
    expect((await attempt('198.51.100.9, 203.0.113.7')).status).toBe(429);
    expect((await attempt('203.0.113.8')).status).toBe(400);
    // One IPv6 network is one caller.
    for (let count = 0; count < 4; count += 1) await attempt(`2001:db8:0:1::${String(count)}`);
    expect((await attempt('2001:db8:0:1:ffff::1')).status).toBe(429);
    expect((await attempt('2001:db8:0:2::1')).status).toBe(400);
  });

  test('a mail server that is away is said, costs nothing of the limit, and the request can be repeated', async () => {
    const port = await freePort();
    await using service = await startTestService({ engine, environment: { SMTP_URL: `smtp://localhost:${String(port)}` } });
    for (let count = 0; count < 7; count += 1) {
      expect(await failureOf(service.client.accounts.requestCode.mutate({ email }))).toMatchObject({ code: 'unavailable', message: expect.stringContaining('again') });
    }
    const mails: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (address, _session, done) => {
        done(address.address.startsWith('nobody') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null);
      },
      onData(stream, _session, done) {
        let mail = '';
        stream.setEncoding('utf8').on('data', (text: string) => (mail += text));
        stream.on('end', () => {
          mails.push(mail);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    await service.client.accounts.requestCode.mutate({ email });
    const mail = await waitFor('the mail', async () => mails[0]);
    const code = /^Your code: (\d{8})\r?$/m.exec(mail)?.[1] ?? '';
    expect((await service.client.accounts.signIn.mutate({ email, code })).member.email).toBe(email);
    expect(await failureOf(service.client.accounts.requestCode.mutate({ email: 'nobody@example.com' }))).toMatchObject({ code: 'input-invalid', field: 'email' });
    expect(service.said).toEqual([]);
    expect(service.logged.join('\n')).not.toContain('example.com');
    await new Promise<void>((resolve) => server.close(resolve));
  });
});

test('a full disk is said, nothing is lost or half done, and it works again once there is room', async () => {
  await using service = await startTestService({ engine: 'sqlite' });
  const { client, member } = await service.signIn(email);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(service.database);
  const full = rows[0]?.page_count ?? 0;
  await sql`pragma max_page_count = ${sql.raw(String(full))}`.execute(service.database);
  await sql`create table filler (text text)`.execute(service.database).catch(() => undefined);
  let failure: Awaited<ReturnType<typeof failureOf>> | undefined;
  for (let count = 0; count < 200 && failure === undefined; count += 1) {
    failure = await failureOf(service.client.accounts.requestCode.mutate({ email: `ana${String(count)}@example.com` })).catch(() => undefined);
  }
  expect(failure).toMatchObject({ code: 'unavailable', message: expect.stringContaining('no room') });
  expect(await client.accounts.me.query()).toEqual({ member });
  await sql`pragma max_page_count = 1073741823`.execute(service.database);
  expect((await service.signIn('bea@example.com')).member.email).toBe('bea@example.com');
});

test('a PostgreSQL that goes away is said, and found again when it is back', async () => {
  await using direct = await startTestService({ engine: 'postgres' });
  const target = new URL(direct.settings.databaseUrl ?? '');
  await using gate = await openGate(Number(target.port));
  target.port = String(gate.port);
  await using service = await startTestService({ engine: 'postgres', environment: { DATABASE_URL: target.href } });
  const { client, member } = await service.signIn(email);
  gate.shut();
  expect(await failureOf(client.accounts.me.query())).toMatchObject({ code: 'unavailable', message: expect.stringContaining('database') });
  expect((await fetch(`${service.url}/healthz`)).status).toBe(503);
  gate.open();
  expect(await client.accounts.me.query()).toEqual({ member });
});

interface Gate extends AsyncDisposable {
  readonly port: number;
  shut(): void;
  open(): void;
}

/** A door in front of a server: while it is shut, connections are cut and new ones are refused. */
async function openGate(targetPort: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  const server = createServer((socket) => {
    if (!isOpen) {
      socket.resetAndDestroy();
      return;
    }
    const onward = connect(targetPort, '127.0.0.1');
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        socket.destroy();
        onward.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const shut = () => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    port,
    shut,
    open: () => {
      isOpen = true;
    },
    async [Symbol.asyncDispose]() {
      shut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
