/** One line per request: method, path without ids, status, milliseconds and failure code. Nothing of who or what. */
import { createMiddleware } from 'hono/factory';
import type { Log } from '../log/log.ts';
import type { HttpEnvironment } from '../rpc/context.ts';
import { loggedPath } from '../rpc/paths.ts';

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

export function requestLog(log: Log, isProcedure: (name: string) => boolean) {
  return createMiddleware<HttpEnvironment>(async (c, next) => {
    const startedAtMs = performance.now();
    await next();
    log.request({
      method: methods.has(c.req.method) ? c.req.method : '?',
      path: loggedPath(c.req.path, isProcedure),
      status: c.res.status,
      milliseconds: Math.round((performance.now() - startedAtMs) * 10) / 10,
      failure: c.get('failureCode'),
    });
  });
}
