/** Stands between an extension and a service and keeps every byte that goes over the wire, either way. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface RecordingProxy extends AsyncDisposable {
  /** Where to connect instead of to the service. */
  readonly url: string;
  /** All that was sent to the service so far, and all that it answered, one buffer for each connection. */
  sent(): readonly Buffer[];
  answered(): readonly Buffer[];
}

/** Passes TCP on to this service of the same computer. */
export async function startRecordingProxy(serviceUrl: string): Promise<RecordingProxy> {
  const port = Number(new URL(serviceUrl).port);
  const connections: { readonly sent: Buffer[]; readonly answered: Buffer[] }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const kept = { sent: [] as Buffer[], answered: [] as Buffer[] };
    connections.push(kept);
    const upstream = connect(port, 'localhost');
    for (const [from, to, bytes] of [[client, upstream, kept.sent], [upstream, client, kept.answered]] as const) {
      sockets.add(from);
      from.on('data', (chunk: Buffer) => {
        const passed = from === client ? withoutCompression(chunk) : chunk;
        bytes.push(passed);
        to.write(passed);
      });
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      // What breaks on one side is broken on the other, which the line above sees to.
      from.on('error', () => undefined);
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  // Safe: a listening TCP server has an address with a port.
  const { port: ownPort } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(ownPort)}`,
    sent: () => connections.map(({ sent }) => Buffer.concat(sent)),
    answered: () => connections.map(({ answered }) => Buffer.concat(answered)),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Asks for answers as they are: what is compressed and in chunks could not be read from the wire. Of the same length, byte for byte. */
function withoutCompression(chunk: Buffer): Buffer {
  return Buffer.from(chunk.toString('latin1').replace(/\r\naccept-encoding:/gi, '\r\nx-not-encodings:'), 'latin1');
}
