/** Stands between an extension and a service, and tells the extension something else than the service said. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a procedure answered, to be answered otherwise. */
export type Lie = (answer: unknown) => unknown;

export interface LyingProxy extends AsyncDisposable {
  readonly url: string;
  /** From now on, of this procedure; without a lie it is passed on as it is. */
  tell(procedure: string, lie?: Lie): void;
}

export async function startLyingProxy(serviceUrl: string): Promise<LyingProxy> {
  const lies = new Map<string, Lie>();
  const server = createServer((asked, answering) => {
    const lie = lies.get(/\/api\/trpc\/([\w.]+)/.exec(asked.url ?? '')?.[1] ?? '');
    const headers = { ...asked.headers, host: new URL(serviceUrl).host, 'accept-encoding': 'identity' };
    const passing = request(new URL(asked.url ?? '/', serviceUrl), { method: asked.method, headers }, (answer) => {
      if (lie === undefined) {
        answering.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(answering);
        return;
      }
      void told(answer, lie).then((body) => answering.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-length': Buffer.byteLength(body) }).end(body));
    });
    // What breaks on one side is broken on the other.
    passing.on('error', () => answering.destroy());
    answering.on('close', () => passing.destroy());
    asked.pipe(passing);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  // Safe: a listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}`,
    tell(procedure, lie) {
      if (lie === undefined) lies.delete(procedure);
      else lies.set(procedure, lie);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A failure stays one: it is a lie about answers only. */
async function told(answer: IncomingMessage, lie: Lie): Promise<string> {
  const body = await text(answer);
  const said: unknown = JSON.parse(body);
  if (typeof said !== 'object' || said === null || !('result' in said) || typeof said.result !== 'object' || said.result === null || !('data' in said.result)) return body;
  return JSON.stringify({ result: { ...said.result, data: lie(said.result.data) } });
}
