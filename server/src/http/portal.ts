/** The built web pages: index.html for their paths, and assets whose names carry their hash, so kept for a year. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import type { HttpEnvironment } from '../rpc/context.ts';
import { portalPaths } from '../rpc/paths.ts';

export const builtPortal = resolve(import.meta.dirname, '../../../packages/portal/dist');

const notBuilt = 'The web pages of Trusted Hands were not built yet. Start the service with "npm start", which builds them.\n';

export function portal(folder: string): Hono<HttpEnvironment> {
  const app = new Hono<HttpEnvironment>();
  // Looked at again on each request until it is there: in development the pages are built while the service runs.
  const isBuilt = () => existsSync(join(folder, 'index.html'));
  let pages: Hono<HttpEnvironment> | undefined;
  app.on(['GET'], [...portalPaths, '/assets/*', '/:file{[a-z0-9-]+\\.[a-z0-9]+}'], async (c) => {
    if (pages === undefined && isBuilt()) pages = builtPages(folder);
    if (pages === undefined) return c.text(notBuilt, 503);
    const page = await pages.fetch(c.req.raw, c.env);
    return page.status === 404 ? c.notFound() : page;
  });
  return app;
}

function builtPages(folder: string): Hono<HttpEnvironment> {
  const pages = new Hono<HttpEnvironment>();
  const keptFor = (cacheControl: string) => ({ root: folder, onFound: (_file: string, c: Context) => c.header('cache-control', cacheControl) });
  for (const path of portalPaths) pages.get(path, serveStatic({ ...keptFor('no-cache'), path: 'index.html' }));
  pages.get('/assets/*', serveStatic(keptFor('public, max-age=31536000, immutable')));
  // What stands beside index.html (an icon) has no hash in its name. The folder dist/types is never served.
  pages.get('/:file', serveStatic(keptFor('public, max-age=3600')));
  return pages;
}
