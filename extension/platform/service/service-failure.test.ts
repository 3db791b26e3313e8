/** What is said where a service does not answer, or not as one of ours does: by the library that asks, over a fetch of the test's own. */
import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '@trusted-hands/server/api';
import { afterEach, expect, test, vi } from 'vitest';
import { createServiceClient } from './service-client.ts';
import { toFailure } from './service-failure.ts';

const serviceUrl = 'https://hands.example.com';

afterEach(() => vi.unstubAllGlobals());

async function failureOf(answer: () => Promise<Response>, keptFromMs?: number) {
  const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${serviceUrl}/api/trpc`, fetch: answer })] });
  try {
    await client.accounts.requestCode.mutate({ email: 'ana@example.com' });
  } catch (cause) {
    return toFailure(cause, serviceUrl, keptFromMs);
  }
  throw new Error('It failed.');
}

test('a service that does not answer is told from one that answers with a page of its own', async () => {
  const none = await failureOf(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(none).toMatchObject({ code: 'unavailable', message: expect.stringContaining('did not answer. Your notes are safe on this computer. Check the address and your connection') });
  for (const status of [500, 502, 200]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const page = await failureOf(() => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status, headers: { 'content-type': 'text/html' } })));
    expect(page.message).toContain('answered with an error. Your notes are safe on this computer. Check the address.');
  }
});

test('says from when the directory is that is searched meanwhile', async () => {
  const page = await failureOf(() => Promise.resolve(new Response('', { status: 503 })), Date.UTC(2026, 10, 21, 12));
  expect(page.message).toContain('Look-up goes on with what was downloaded on');
  expect(page.message).toContain('2026');
});

test('a directory file that is answered with an error is told from no answer', async () => {
  const failureOfFile = async (answer: () => Promise<Response>) => {
    vi.stubGlobal('fetch', answer);
    try {
      await createServiceClient(serviceUrl).file('/directory/some-file');
    } catch (cause) {
      return toFailure(cause, serviceUrl, undefined);
    }
    throw new Error('It failed.');
  };
  for (const status of [500, 503]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await failureOfFile(() => Promise.resolve(new Response('', { status })))).message).toContain('answered with an error');
  }
  expect((await failureOfFile(() => Promise.reject(new TypeError('Failed to fetch')))).message).toContain('did not answer');
});
