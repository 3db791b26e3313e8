/** `GET /directory/files/<sha256>?until=…&by=…`: mounted at `/directory/files` by http/app.ts. Who has the address gets the file. */
import type { Failure } from '@trusted-hands/contract';
import { Hono } from 'hono';
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

export const directoryFilesRoute = new Hono<HttpEnvironment>().get('/:sha256', async (c) => {
  const sha256 = c.req.param('sha256');
  const encoding = chooseEncoding(c.req.header('accept-encoding'));
  const answer = await c.get('context').directoryFiles.read({ sha256, until: c.req.query('until'), by: c.req.query('by'), encoding });
  if (answer.type !== 'file') return failureResponse(c, failures[answer.type]);

  const headers: Record<string, string> = {
    etag: `"${sha256}"`,
    // No longer than the address is good for, and at most a day, so that what was withdrawn does not live on in a cache.
    'cache-control': `public, max-age=${String(Math.min(dayS, answer.goodForSeconds))}, immutable`,
    vary: 'accept-encoding',
  };
  if (isKnownToCaller(c.req.header('if-none-match'), sha256)) return c.body(null, 304, headers);
  headers['content-type'] = 'application/json; charset=utf-8';
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return c.body(answer.bytes, 200, headers);
});

/** RFC 9110 13.1.2: weak comparison with any tag of the list, or `*`. */
function isKnownToCaller(ifNoneMatch: string | undefined, sha256: string): boolean {
  const tags = new Set((ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, '')));
  return tags.has('*') || tags.has(`"${sha256}"`);
}
