import { describe, expect, test } from 'vitest';
import { createApi } from './api.ts';

const answering = (status: number, body: string, type = 'application/json') => {
  const requests: Request[] = [];
  const api = createApi({
    url: 'http://service.example/api/trpc',
    bearer: () => 'bearer-1',
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return new Response(body, { status, headers: { 'content-type': type } });
    },
  });
  return { api, requests };
};
const refused = (failure: unknown) => JSON.stringify({ error: { message: 'no', code: -32600, data: { failure } } });

describe('asking the service', () => {
  test('sends the bearer and no cookie', async () => {
    const { api, requests } = answering(200, JSON.stringify({ result: { data: { listing: null } } }));
    expect(await api.myListing()).toEqual({ ok: true, value: { listing: null } });
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer bearer-1');
    expect(requests[0]?.credentials).toBe('omit');
  });

  test('a refusal comes back as the service said it', async () => {
    const failure = { code: 'place-unknown', message: 'No such place.', field: 'content.locations.0.place' };
    expect(await answering(400, refused(failure)).api.myListing()).toEqual({ ok: false, failure });
  });

  test.each([
    ['a proxy that answers with its own page', 502, '<html>Bad gateway</html>', 'text/html'],
    ['a failure of an unknown kind', 400, refused({ code: 'something-new', message: 'Hm.' }), 'application/json'],
    ['something that is no answer at all', 200, 'null', 'application/json'],
  ])('%s counts as no answer', async (_case, status, body, type) => {
    expect(await answering(status, body, type).api.myListing()).toMatchObject({ ok: false, failure: { code: 'no-answer' } });
  });

  test('a service that is away counts as no answer', async () => {
    const api = createApi({ url: 'http://service.example/api/trpc', bearer: () => undefined, fetch: () => Promise.reject(new TypeError('fetch failed')) });
    expect(await api.about()).toMatchObject({ ok: false, failure: { code: 'no-answer' } });
  });

  test('an answer of another form says to reload', async () => {
    const { api } = answering(200, JSON.stringify({ result: { data: { listing: { id: 7 } } } }));
    expect(await api.myListing()).toMatchObject({ ok: false, failure: { code: 'internal', message: expect.stringContaining('Reload') } });
  });
});
