/**
 * Keeps the answers of the vaults that one member can have made at once small: a page of entries is megabytes, and stays in
 * memory until its caller has read it.
 */
import type { MiddlewareHandler } from 'hono';
import type { Failure } from '@trusted-hands/contract';
import type { HttpEnvironment } from '../rpc/context.ts';
import { failureResponse } from '../rpc/failure-response.ts';
import { trpcPath } from '../rpc/paths.ts';

/** A computer asks for one after the other. */
const mostAnswersPerMember = 8;

const batched: Failure = { code: 'input-invalid', message: 'What is asked of the vault is asked one call at a time. Send each by itself.' };
const tooManyAtOnce: Failure = { code: 'too-many-requests', message: 'Your computers asked for too much at the same time. Nothing is lost; it goes on in 1 s.', retryAfterSeconds: 1 };

export function vaultAnswers(): MiddlewareHandler<HttpEnvironment> {
  const underWay = new Map<string, number>();
  return async (c, next) => {
    const procedures = proceduresOf(c.req.path);
    if (!procedures.some((name) => name.startsWith('vault.'))) return await next();
    if (procedures.length > 1) return failureResponse(c, batched);
    const { member } = c.get('context');
    if (member === null || !['vault.pull', 'vault.state'].includes(procedures[0] ?? '')) return await next();
    const count = underWay.get(member.id) ?? 0;
    if (count >= mostAnswersPerMember) return failureResponse(c, tooManyAtOnce);
    underWay.set(member.id, count + 1);
    c.env.outgoing.once('close', () => {
      const left = (underWay.get(member.id) ?? 1) - 1;
      if (left > 0) underWay.set(member.id, left);
      else underWay.delete(member.id);
    });
    return await next();
  };
}

function proceduresOf(path: string): readonly string[] {
  const names = path.slice(trpcPath.length + 1);
  try {
    return decodeURIComponent(names).split(',');
  } catch {
    return [names];
  }
}
