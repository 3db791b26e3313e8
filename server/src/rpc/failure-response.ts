/** A failure outside a procedure: in tRPC's own error shape under its path, so that every client reads one form. */
import { failureCodes, type Failure } from '@trusted-hands/contract';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/unstable-core-do-not-import';
import type { Context } from 'hono';
import type { HttpEnvironment } from './context.ts';
import { FailureError } from './failure-error.ts';
import { trpcPath } from './paths.ts';

export function failureResponse(c: Context<HttpEnvironment>, failure: Failure): Response {
  c.set('failureCode', failure.code);
  const status = failureCodes[failure.code];
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (failure.retryAfterSeconds !== undefined) headers['retry-after'] = String(failure.retryAfterSeconds);
  if (!c.req.path.startsWith(`${trpcPath}/`)) return c.json({ failure }, status, headers);
  const { code } = new FailureError(failure);
  return c.json({ error: { message: failure.message, code: TRPC_ERROR_CODES_BY_KEY[code], data: { code, httpStatus: status, failure } } }, status, headers);
}
