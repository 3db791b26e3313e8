/** The built web pages: index.html for their paths, and assets whose names carry their hash, so kept for a year. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { HttpEnvironment } from './context.ts';
import { portalPaths } from './paths.ts';

export const builtPortal = resolve(import.meta.dirname, '../../../packages/portal/dist');

const notBuilt = 'The web pages of Trusted Hands were not built yet. Start the service with "npm start", which builds them.\n';

export function portal(folder: string): Hono<HttpEnvironment> {
  const app = new Hono<HttpEnvironment>();
  if (!existsSync(join(folder, 'index.html'))) {
    for (const path of portalPaths) app.get(path, (c) => c.text(notBuilt, 503));
    return app;
  }
  for (const path of portalPaths) {
    app.get(path, serveStatic({ root: folder, path: 'index.html', onFound: (_file, c) => c.header('cache-control', 'no-cache') }));
  }
  app.get('/assets/*', serveStatic({ root: folder, onFound: (_file, c) => c.header('cache-control', 'public, max-age=31536000, immutable') }));
  // What stands beside index.html (an icon, a manifest) has no hash in its name. A dot keeps folders out.
  app.get('/:file{[a-z0-9-]+\\.[a-z0-9]+}', serveStatic({ root: folder, onFound: (_file, c) => c.header('cache-control', 'public, max-age=3600') }));
  return app;
}
