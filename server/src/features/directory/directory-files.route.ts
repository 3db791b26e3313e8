/**
 * `GET /directory/files/<sha256>?until=…&by=…` and `GET /directory/changes/<sha256>/<position>?until=…&by=…`, mounted by
 * http/app.ts. Who has the address gets the file.
 */
import type { Failure } from '@trusted-hands/contract';
import { Hono, type Context as HonoContext } from 'hono';
import type { HttpEnvironment } from '../../rpc/context.ts';
import { failureResponse } from '../../rpc/failure-response.ts';
import { chooseEncoding } from './choose-encoding.ts';
import type { FileAnswer } from './directory-files.ts';

const dayS = 24 * 60 * 60;

const failures: Readonly<Record<Exclude<FileAnswer['type'], 'file'>, Failure>> = {
  gone: { code: 'gone', message: 'This directory file was replaced by a newer one. Ask for the list of files again.' },
  unknown: { code: 'not-found', message: 'There is no such directory file. Ask for the list of files again.' },
  expired: { code: 'not-allowed', message: 'This address was good for a short time only. Ask for the list of files again.' },
  forged: { code: 'not-allowed', message: 'This address was not given out by the service. Sign in and ask for the list of files.' },
};

export const directoryFilesRoute = new Hono<HttpEnvironment>().get('/:sha256', async (c) =>
  respond(c, await c.get('context').directoryFiles.file(c.req.param('sha256'), queryOf(c))));

export const directoryChangesRoute = new Hono<HttpEnvironment>().get('/:sha256/:position', async (c) =>
  respond(c, await c.get('context').directoryFiles.changes({ sha256: c.req.param('sha256'), position: Number(c.req.param('position')) }, queryOf(c))));

function queryOf(c: HonoContext<HttpEnvironment>) {
  return { until: c.req.query('until'), by: c.req.query('by') };
}

async function respond(c: HonoContext<HttpEnvironment>, answer: FileAnswer): Promise<Response> {
  if (answer.type !== 'file') return failureResponse(c, failures[answer.type]);
  const headers: Record<string, string> = {
    etag: `"${answer.sha256}"`,
    // No longer than the address is good for, and at most a day, so that what was withdrawn does not live on in a cache.
    'cache-control': `public, max-age=${String(Math.min(dayS, answer.goodForSeconds))}, immutable`,
    vary: 'accept-encoding',
  };
  if (isKnownToCaller(c.req.header('if-none-match'), answer.sha256)) return c.body(null, 304, headers);
  const encoding = chooseEncoding(c.req.header('accept-encoding'));
  headers['content-type'] = answer.kind === 'places' ? 'application/json; charset=utf-8' : 'application/octet-stream';
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return c.body(await answer.bytes(encoding), 200, headers);
}

/** RFC 9110 13.1.2: weak comparison with any tag of the list, or `*`. */
function isKnownToCaller(ifNoneMatch: string | undefined, sha256: string): boolean {
  const tags = new Set((ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, '')));
  return tags.has('*') || tags.has(`"${sha256}"`);
}
