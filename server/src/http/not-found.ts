/** What is answered where nothing is: a small page to a browser, a failure of the contract to a program. */
import type { Context } from 'hono';
import type { HttpEnvironment } from '../rpc/context.ts';
import { failureResponse } from '../rpc/failure-response.ts';

const page = `<!doctype html>
<html lang="en" translate="no">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trusted Hands</title></head>
<body><main><h1>There is no such page</h1><p>Go to the <a href="/">first page</a>.</p></main></body>
</html>
`;

export function notFound(c: Context<HttpEnvironment>): Response | Promise<Response> {
  if (c.req.method === 'GET' && c.req.header('accept')?.includes('text/html') === true && !c.req.path.startsWith('/api/')) {
    c.set('failureCode', 'not-found');
    return c.html(page, 404);
  }
  return failureResponse(c, { code: 'not-found', message: 'The service has nothing at this address. See that the address is right and that both sides are up to date.' });
}
