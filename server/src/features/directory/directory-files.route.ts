/** `GET /directory/files/<sha256>`: mounted at `/directory/files` by http/app.ts; `c.get('context').member` is who asks. */
import type { Failure } from '@trusted-hands/contract';
import { Hono } from 'hono';
import type { HttpEnvironment } from '../../rpc/context.ts';
import { failureResponse } from '../../rpc/failure-response.ts';
import { notSignedIn } from '../../rpc/direct-call.ts';
import { chooseEncoding } from './choose-encoding.ts';

const notFound: Failure = {
  code: 'not-found',
  message: 'This directory file was replaced by a newer one. Ask for the list of files again.',
};

export const directoryFilesRoute = new Hono<HttpEnvironment>().get('/:sha256', async (c) => {
  const { member, directoryFiles } = c.get('context');
  if (member === null) return failureResponse(c, notSignedIn);

  const sha256 = c.req.param('sha256');
  const encoding = chooseEncoding(c.req.header('accept-encoding'));
  const bytes = /^[0-9a-f]{64}$/.test(sha256) ? await directoryFiles.read(sha256, encoding) : null;
  if (bytes === null) return failureResponse(c, notFound);

  const headers: Record<string, string> = {
    etag: `"${sha256}"`,
    // Kept at most a day, so that what was withdrawn does not live on in a cache.
    'cache-control': 'private, max-age=86400, immutable',
    vary: 'authorization, accept-encoding',
  };
  if (isKnownToCaller(c.req.header('if-none-match'), sha256)) return c.body(null, 304, headers);
  headers['content-type'] = 'application/json; charset=utf-8';
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return c.body(bytes, 200, headers);
});

/** RFC 9110 13.1.2: weak comparison with any tag of the list, or `*`. */
function isKnownToCaller(ifNoneMatch: string | undefined, sha256: string): boolean {
  const tags = new Set((ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, '')));
  return tags.has('*') || tags.has(`"${sha256}"`);
}
