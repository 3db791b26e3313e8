/** The whole HTTP surface, from the outside in: log, headers, origins, size, who is asking, then the routes. */
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { sql } from 'kysely';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { appRouter, procedureNames } from '../api.ts';
import { directoryChangesRoute, directoryFilesRoute } from '../features/directory/directory-files.route.ts';
import { fhirRoute, sayAsFhir } from '../features/fhir/fhir.route.ts';
import type { Log } from '../log/log.ts';
import type { HttpEnvironment, ServiceParts } from '../rpc/context.ts';
import { sharedWith } from './answer-headers.ts';
import { askingOf, createContext } from './create-context.ts';
import { failureOfCause, failureOfError, hungUp } from '../rpc/failure-of-error.ts';
import { failureResponse } from '../rpc/failure-response.ts';
import { notFound } from './not-found.ts';
import { directoryChangesPath, directoryFilesPath, fhirPath, healthPath, trpcPath } from '../rpc/paths.ts';
import { builtPortal, portal } from './portal.ts';
import { requestLog } from './request-log.ts';
import { noCookies, securityHeaders } from './security-headers.ts';
import { sizeLimit } from './size-limit.ts';
import { vaultAnswers } from './vault-answers.ts';

interface AppOptions {
  readonly parts: ServiceParts;
  readonly log: Log;
  readonly portalFolder?: string | undefined;
}

/** What is sealed does not get smaller, and trying takes longer than all the rest of an answer. */
export function cacheControlOf(procedures: readonly string[]): string {
  return procedures.every((name) => name.startsWith('vault.')) ? 'no-store, no-transform' : 'no-store';
}

/** Enough for any page of ours; a caller who wants more sends them one after another. */
const mostCallsPerRequest = 32;

export function createApp({ parts, log, portalFolder = builtPortal }: AppOptions): Hono<HttpEnvironment> {
  const { publicUrl } = parts.settings;
  const app = new Hono<HttpEnvironment>();

  app.use(requestLog(log, (name) => procedureNames.has(name)));
  app.use(securityHeaders(publicUrl));
  app.use(noCookies);
  app.use(sharedWith(publicUrl));
  app.use(compress({ contentTypeFilter: /^(application\/(fhir\+)?json|text\/(html|css|javascript)|image\/svg\+xml)/ }));
  app.use(`${fhirPath}/*`, sayAsFhir);
  app.use(sizeLimit);

  app.on('ALL', [`${trpcPath}/*`, `${directoryFilesPath}/*`, `${directoryChangesPath}/*`, `${fhirPath}/*`], async (c, next) => {
    c.set('context', await createContext(askingOf(c), parts));
    await next();
  });

  app.use(`${trpcPath}/*`, vaultAnswers());
  app.all(`${trpcPath}/*`, (c) =>
    fetchRequestHandler({
      endpoint: trpcPath,
      req: c.req.raw,
      router: appRouter,
      maxBatchSize: mostCallsPerRequest,
      createContext: () => c.get('context'),
      responseMeta: ({ paths = [] }) => ({ headers: new Headers({ 'cache-control': cacheControlOf(paths) }) }),
      onError({ error }) {
        const failure = failureOfError(error);
        c.set('failureCode', failure.code);
        if (failure.code === 'internal' || failure.code === 'unavailable') log.error(error.cause ?? error);
      },
    }),
  );
  app.route(directoryFilesPath, directoryFilesRoute);
  app.route(directoryChangesPath, directoryChangesRoute);
  app.route(fhirPath, fhirRoute);
  app.get(healthPath, async (c) => {
    await sql`select 1`.execute(parts.database);
    return c.json({ status: 'ok', version: parts.version }, 200, { 'cache-control': 'no-store' });
  });
  app.route('/', portal(portalFolder));

  app.notFound(notFound);
  app.onError((error, c) => {
    // Who hung up in the middle of sending gets no answer, and it is no fault of the service.
    if (c.req.raw.signal.aborted) return failureResponse(c, hungUp);
    log.error(error);
    return failureResponse(c, failureOfCause(error));
  });
  return app;
}
