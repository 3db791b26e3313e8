/** A failure outside a procedure: in tRPC's own error shape under its path, so that every client reads one form. */
import { failureCodes, type Failure } from '@trusted-hands/contract';
import type { TRPCError } from '@trpc/server';
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
  return c.json(errorBody(failure, new FailureError(failure).code).body, status, headers);
}

/** tRPC's shape of an error, as `trpc.ts` has it formatted. */
export function errorBody(failure: Failure, code: TRPCError['code']) {
  const status = failureCodes[failure.code];
  return { status, body: { error: { message: failure.message, code: TRPC_ERROR_CODES_BY_KEY[code], data: { code, httpStatus: status, failure } } } };
}
