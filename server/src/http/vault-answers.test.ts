import { EventEmitter } from 'node:events';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { HttpEnvironment } from '../rpc/context.ts';
import { vaultAnswers } from './vault-answers.ts';

test('a member is given eight answers at once, however slowly they are read, and another member is not held back by it', async () => {
  const app = new Hono<HttpEnvironment>();
  app.use(async (c, next) => {
    // Safe: only the member is looked at.
    c.set('context', { member: { id: c.req.header('authorization') ?? '', email: '' } } as HttpEnvironment['Variables']['context']);
    await next();
  });
  app.use(vaultAnswers());
  app.all('*', (c) => c.text('answered'));
  const ask = async (member: string, procedure = 'vault.pull') => {
    const outgoing = new EventEmitter();
    const response = await app.request(`/api/trpc/${procedure}`, { headers: { authorization: member } }, { outgoing });
    return { status: response.status, outgoing };
  };
  const asked = [];
  for (let count = 0; count < 9; count += 1) asked.push(await ask('ana'));
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 429]);
  expect((await ask('ana', 'vault.push')).status).toBe(200);
  expect((await ask('bea')).status).toBe(200);
  asked[0]?.outgoing.emit('close');
  expect((await ask('ana')).status).toBe(200);
  expect((await ask('ana', 'vault.state')).status).toBe(429);
});
