/** Makes the context of one request: who is asking, by bearer only. Cookies are never read. */
import type { Context as HonoContext } from 'hono';
import { callerAddress } from './caller-address.ts';
import type { Context, HttpEnvironment, ServiceParts } from '../rpc/context.ts';

/** Longer than any bearer this service gives out. */
const longestBearer = 512;

export async function createContext(c: HonoContext<HttpEnvironment>, parts: ServiceParts): Promise<Context> {
  const bearer = bearerOf(c.req.header('authorization'));
  return {
    ...parts,
    bearer,
    member: bearer === null ? null : await parts.accounts.memberOf(bearer),
    callerAddress: callerAddress(peerOf(c), c.req.header('x-forwarded-for')),
  };
}

function bearerOf(authorization: string | undefined): string | null {
  const bearer = /^bearer +([\w.~+/=%-]+)$/i.exec(authorization ?? '')?.[1];
  return bearer === undefined || bearer.length > longestBearer ? null : bearer;
}

/** Absent where a test calls the app without a socket. */
function peerOf(c: HonoContext<HttpEnvironment>): string | undefined {
  const bindings: Partial<HttpEnvironment['Bindings']> | undefined = c.env;
  return bindings?.incoming?.socket.remoteAddress;
}
