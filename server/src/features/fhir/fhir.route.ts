/**
 * `/fhir`: reads and searches of FHIR R4, mounted by http/app.ts. Who may ask is the operator's choice; what a listing is
 * worth to the members alone (vouches, histories, owners) is not even read here.
 */
import { type DirectoryResourceType, directoryResourceTypes, fhirOfListing, lastChangedMs } from '@trusted-hands/directory';
import { Hono, type Context as HonoContext } from 'hono';
import type { HttpEnvironment } from '../../rpc/context.ts';
import { fhirPath } from '../../rpc/paths.ts';
import { capabilityStatement } from './capability-statement.ts';
import { invalid, operationOutcome, type Problem } from './operation-outcome.ts';
import { listingIdOf, parseSearch, type Search } from './parse-search.ts';
import { isGone, publishedById } from './published-listing.queries.ts';
import { type FoundPage, scanListings } from './scan-listings.ts';

type Asking = HonoContext<HttpEnvironment>;

const contentType = 'application/fhir+json; charset=utf-8';
/** Rows that cost as much as a request. */
const rowsPerCall = 1000;

const noAccess: Problem = { status: 404, code: 'not-supported', message: 'This service does not offer its directory as FHIR.' };
const signInFirst: Problem = { status: 401, code: 'login', message: 'Only members may read this directory. Send a bearer of this service in the header Authorization.' };
const nothingHere: Problem = { status: 404, code: 'not-found', message: 'There is nothing at this address. /fhir/metadata says what there is.' };
const noLonger: Problem = { status: 410, code: 'deleted', message: 'Who this was about is no longer in the directory. Remove what you have of it.' };
const readingOnly: Problem = { status: 405, code: 'not-supported', message: 'This directory is read and searched only: GET, and POST to _search.' };
const onlyJson: Problem = { status: 406, code: 'not-supported', message: 'Answers are in JSON only: ask for application/fhir+json.' };
const onlyForms: Problem = { status: 415, code: 'not-supported', message: 'A search is posted as application/x-www-form-urlencoded.' };

export const fhirRoute = new Hono<HttpEnvironment>()
  .use(async (c, next) => {
    const refused = refusal(c);
    return refused === undefined ? next() : refuse(c, refused);
  })
  .get('/metadata', (c) => {
    const { settings, version } = c.get('context');
    return answer(c, capabilityStatement({ base: `${settings.publicUrl}${fhirPath}`, version, isForMembers: settings.fhirAccess === 'members' }));
  })
  .get('/:type', (c) => search(c, queryOf(c)))
  .post('/:type/_search', async (c) => {
    if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return refuse(c, onlyForms);
    return search(c, [...queryOf(c), ...new URLSearchParams(await c.req.text())]);
  })
  .get('/:type/_search', (c) => search(c, queryOf(c)))
  .get('/:type/:id', (c) => read(c, c.req.param()))
  .all('*', (c) => refuse(c, c.req.method === 'GET' || c.req.method === 'HEAD' ? nothingHere : readingOnly));

function refusal(c: Asking): Problem | undefined {
  const { settings, member, callerAddress, fhirCalls } = c.get('context');
  if (settings.fhirAccess === 'off') return noAccess;
  const wait = fhirCalls.take(callerOf(member?.id, callerAddress));
  if (wait !== null) {
    c.header('retry-after', String(wait));
    return { status: 429, code: 'throttled', message: `Too many questions came in a short time. Wait ${String(wait)} s, then go on.` };
  }
  const format = c.req.query('_format');
  if (format === undefined ? !acceptsJson(c.req.header('accept')) : !isJson(format)) return onlyJson;
  if (settings.fhirAccess === 'members' && member === null && c.req.path !== `${fhirPath}/metadata`) {
    c.header('www-authenticate', 'Bearer');
    return signInFirst;
  }
  return undefined;
}

/** A + in an address means a space unless it was escaped. */
function isJson(format: string): boolean {
  return /^(json|(application|text)\/(fhir\+)?json)\s*(;|$)/i.test(format.replace(' ', '+'));
}

/** Whoever says nothing takes anything; RFC 9110, 12.5.1. */
function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept.split(',').some((one) => {
    const [kind = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return !isRefused && (kind === '*/*' || kind === 'application/*' || kind === 'text/*' || isJson(kind));
  });
}

/** No colon in it: the limit takes what has one for a network of IPv6. */
function callerOf(memberId: string | undefined, callerAddress: string): string {
  return memberId === undefined ? callerAddress : `member ${memberId}`;
}

async function read(c: Asking, { type, id }: { readonly type: string; readonly id: string }): Promise<Response> {
  const known = typeOf(type);
  if (known === undefined) return refuse(c, nothingHere);
  const { database } = c.get('context');
  const listingId = /^[A-Za-z0-9.-]{1,64}$/.test(id) ? listingIdOf(known, id) : undefined;
  const published = listingId === undefined ? undefined : await publishedById(database, listingId);
  const resource = published === undefined ? undefined : fhirOfListing(published.listing, c.get('context').settings.publicUrl)[known].find((one) => one.id === id);
  if (published === undefined && listingId !== undefined && (await isGone(database, listingId))) return refuse(c, noLonger);
  if (published === undefined || resource === undefined) return refuse(c, { ...nothingHere, message: 'There is no such resource, or no longer.' });
  const etag = `W/"${String(published.position)}"`;
  c.header('etag', etag);
  c.header('last-modified', new Date(lastChangedMs(published.listing)).toUTCString());
  if ((c.req.header('if-none-match') ?? '').split(',').some((tag) => tag.trim() === etag)) return c.body(null, 304, { 'cache-control': 'private, no-cache' });
  return answer(c, resource, 'private, no-cache');
}

async function search(c: Asking, parameters: readonly (readonly [string, string])[]): Promise<Response> {
  const { database, directorySearch, settings, clock, fhirCalls, member, callerAddress } = c.get('context');
  const base = `${settings.publicUrl}${fhirPath}`;
  const type = typeOf(c.req.param('type') ?? '');
  if (type === undefined) return refuse(c, nothingHere);
  const format = parameters.findLast(([name]) => name === '_format')?.[1];
  if (format !== undefined && !isJson(format)) return refuse(c, onlyJson);
  const parsed = parseSearch(type, parameters, { base, nowMs: clock.nowMs() });
  if (!parsed.ok) return refuse(c, parsed.problem);
  const { where } = parsed.search;
  const candidates = where === undefined ? undefined : await directorySearch.where(where);
  const page = await scanListings(database, parsed.search, { service: settings.publicUrl, candidates, signal: c.req.raw.signal });
  fhirCalls.take(callerOf(member?.id, callerAddress), Math.floor(page.rowsRead / rowsPerCall));
  return answer(c, bundle(parsed.search, page, { base, at: new Date(clock.nowMs()).toISOString() }));
}

function bundle({ type, asked, after }: Search, { matches, included, next, total }: FoundPage, { base, at }: { readonly base: string; readonly at: string }) {
  const address = (cursor: { readonly number: number; readonly index: number } | undefined) => {
    const query = new URLSearchParams([...asked.map(([name, value]): [string, string] => [name, value]), ...(cursor === undefined ? [] : [['_cursor', `${String(cursor.number)}.${String(cursor.index)}`]])]);
    return `${base}/${type}${query.size > 0 ? `?${query.toString()}` : ''}`;
  };
  const entries = [
    ...matches.map((resource) => ({ fullUrl: `${base}/${resource.resourceType}/${resource.id}`, resource, search: { mode: 'match' } })),
    ...included.map((resource) => ({ fullUrl: `${base}/${resource.resourceType}/${resource.id}`, resource, search: { mode: 'include' } })),
  ];
  return {
    resourceType: 'Bundle',
    meta: { lastUpdated: at },
    type: 'searchset',
    ...(total !== undefined && { total }),
    link: [{ relation: 'self', url: address(after.number === 0 ? undefined : after) }, ...(next === undefined ? [] : [{ relation: 'next', url: address(next) }])],
    ...(entries.length > 0 && { entry: entries }),
  };
}

function queryOf(c: Asking): [string, string][] {
  return [...new URL(c.req.url).searchParams];
}

function typeOf(text: string): DirectoryResourceType | undefined {
  return directoryResourceTypes.find((type) => type === text);
}

function answer(c: Asking, resource: object, cacheControl = 'no-store'): Response {
  return c.body(JSON.stringify(resource), 200, { 'content-type': contentType, 'cache-control': cacheControl });
}

function refuse(c: Asking, problem: Problem): Response {
  c.set('failureCode', failureCodes[problem.status]);
  return c.body(JSON.stringify(operationOutcome(problem)), problem.status, { 'content-type': contentType, 'cache-control': 'no-store' });
}

const failureCodes = { 400: 'input-invalid', 401: 'not-signed-in', 404: 'not-found', 405: 'input-invalid', 406: 'input-invalid', 410: 'not-found', 415: 'input-invalid', 429: 'too-many-requests' } as const;

/** Around the whole route: what was refused before it (too large, no database) is said in FHIR's words as well. */
export async function sayAsFhir(c: Asking, next: () => Promise<void>): Promise<void> {
  await next();
  if (c.res.status < 400 || c.res.headers.get('content-type')?.startsWith('application/fhir+json') === true) return;
  const { status } = c.res;
  const code = status === 413 ? 'too-long' : status >= 500 ? 'transient' : 'invalid';
  const message = status === 413 ? 'What was sent is larger than the service takes. Send less at once.' : status >= 500 ? 'The service cannot answer at the moment. Try again in a while.' : invalid('The request could not be understood.').message;
  const headers = new Headers(c.res.headers);
  headers.delete('content-length');
  headers.set('content-type', contentType);
  c.res = undefined;
  c.res = new Response(JSON.stringify(operationOutcome({ code, message })), { status, headers });
}
