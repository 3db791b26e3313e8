/** The headers that every answer carries, and those that let a page of the right origin read it. */
import { isExtensionOrigin } from '@trusted-hands/contract';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { securityHeaders } from './security-headers.ts';

export function sharedWith(publicUrl: string) {
  return cors({
    origin: (origin) => (origin === publicUrl || isExtensionOrigin(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['authorization', 'content-type', 'last-event-id'],
    exposeHeaders: ['etag', 'retry-after'],
    credentials: false,
    maxAge: 7200,
  });
}

export interface AnswerHeaders {
  /** Names and values by turns, without `vary`, to which the answer itself adds. */
  of(origin: string | undefined): readonly string[] | Promise<readonly string[]>;
}

/** Firefox gives every installation an origin of its own. */
const mostOrigins = 1000;

/** The very headers of the middleware above, asked of it once for each origin. */
export function createAnswerHeaders(publicUrl: string): AnswerHeaders {
  const app = new Hono().use(securityHeaders(publicUrl)).use(sharedWith(publicUrl)).get('/', (c) => c.body(null));
  const headersByOrigin = new Map<string, readonly string[]>();
  return {
    of(origin = '') {
      const known = headersByOrigin.get(origin);
      return known ?? ask(origin);
    },
  };

  async function ask(origin: string): Promise<readonly string[]> {
    const { headers } = await app.request('/', { headers: origin === '' ? {} : { origin } });
    headers.delete('vary');
    const asked = [...headers].flat();
    if (headersByOrigin.size >= mostOrigins) headersByOrigin.clear();
    headersByOrigin.set(origin, asked);
    return asked;
  }
}
