/** The calls to the service: procedures by tRPC, directory files by their hash. The bearer goes in a header, no cookie. */
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@trusted-hands/server/api';

/** A service that takes longer is said to be away; what was asked can be asked again. */
const callTimeoutMs = 20_000;
const fileTimeoutMs = 120_000;

export interface ServiceClient {
  readonly api: TRPCClient<AppRouter>;
  /** The file's bytes; undefined where the service no longer has it. Throws where it does not answer. */
  file(sha256: string): Promise<Uint8Array | undefined>;
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
    async file(sha256) {
      const response = await fetch(`${serviceUrl}/directory/files/${sha256}`, { headers, ...plainRequest(endOf(fileTimeoutMs, signal)) });
      if (response.status === 404 || response.status === 410) return undefined;
      if (!response.ok) throw new Error(`The service answered ${response.status} for a directory file.`);
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
