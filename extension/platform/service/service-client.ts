/** The calls to the service: procedures by tRPC, with the bearer in a header and no cookie; directory files by the address that a call gave. */
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@trusted-hands/server/api';
import { ErrorAnswered } from './service-failure.ts';

/** A service that takes longer is said to be away; what was asked can be asked again. */
const callTimeoutMs = 20_000;
const fileTimeoutMs = 120_000;

export interface ServiceClient {
  readonly api: TRPCClient<AppRouter>;
  /** The file's bytes; undefined where the service no longer has it. Throws where it does not answer, or with an error. */
  file(address: string): Promise<Uint8Array | undefined>;
}

interface CallOptions {
  readonly timeoutMs?: number;
  /** Ends whatever is under way. */
  readonly signal?: AbortSignal;
}

export function createServiceClient(serviceUrl: string, bearer?: string, { timeoutMs = callTimeoutMs, signal }: CallOptions = {}): ServiceClient {
  const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  const api = createTRPCClient<AppRouter>({
    // Safe: tRPC's own RequestInit is looser than the DOM's, which is what it passes on here.
    links: [httpLink({ url: `${serviceUrl}/api/trpc`, headers, fetch: (url, options) => fetch(url, { ...(options as RequestInit), ...plainRequest(endOf(timeoutMs, signal)) }) })],
  });
  return {
    api,
    async file(address) {
      const url = new URL(address, serviceUrl);
      // Whatever a service says: nothing is asked of another one.
      if (url.origin !== new URL(serviceUrl).origin) return undefined;
      const response = await fetch(url, plainRequest(endOf(fileTimeoutMs, signal)));
      if ([403, 404, 410].includes(response.status)) return undefined;
      if (!response.ok) throw new ErrorAnswered(`The service answered ${response.status} for a directory file.`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

function endOf(timeoutMs: number, signal: AbortSignal | undefined): AbortSignal {
  return AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
}

/** Leaves nothing in the browser's cache, sends no cookie, names no page of ours, and follows nobody to another address. */
export function plainRequest(signal: AbortSignal): RequestInit {
  return { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'error', signal };
}
