/** Makes the context of one request: who is asking, by bearer only. Cookies are never read. */
import type { Context as HonoContext } from 'hono';
import { callerAddress } from './caller-address.ts';
import type { Context, HttpEnvironment, ServiceParts } from '../rpc/context.ts';

/** Longer than any bearer this service gives out. */
const longestBearer = 512;

/** What of a request says who is asking. */
interface Asking {
  readonly authorization: string | undefined;
  readonly forwardedFor: string | undefined;
  /** Absent where a test calls the app without a socket. */
  readonly peer: string | undefined;
}

export async function createContext({ authorization, forwardedFor, peer }: Asking, parts: ServiceParts): Promise<Context> {
  const bearer = bearerOf(authorization);
  return {
    ...parts,
    bearer,
    member: bearer === null ? null : await parts.accounts.memberOf(bearer),
    callerAddress: callerAddress(peer, forwardedFor),
  };
}

export function askingOf(c: HonoContext<HttpEnvironment>): Asking {
  const bindings: Partial<HttpEnvironment['Bindings']> | undefined = c.env;
  return { authorization: c.req.header('authorization'), forwardedFor: c.req.header('x-forwarded-for'), peer: bindings?.incoming?.socket.remoteAddress };
}

function bearerOf(authorization: string | undefined): string | null {
  const bearer = /^bearer +([\w.~+/=%-]+)$/i.exec(authorization ?? '')?.[1];
  return bearer === undefined || bearer.length > longestBearer ? null : bearer;
}
