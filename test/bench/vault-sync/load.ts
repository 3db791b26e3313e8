/**
 * The load generator, a program of its own: sends prepared requests over kept-alive connections and times each answer.
 * Plain sockets and requests that lie ready as bytes, so that it takes as little as it can of a computer it shares.
 */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { gunzipSync } from 'node:zlib';
import type { LoadJob, LoadResult } from './load-job.ts';

// Safe: only `run-load.ts` sends here.
process.on('message', (message) => void work(message as LoadJob));

async function work(job: LoadJob): Promise<void> {
  const bytes = readFileSync(job.requestsFile);
  let offset = 0;
  const connections = job.requestBytes.map((lengths) => lengths.map((length) => bytes.subarray(offset, (offset += length))));
  const sockets = await Promise.all(connections.map(() => openSocket(job.port)));
  const answers: Answer[] = [];
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await Promise.all(sockets.map((socket, index) => sendAll(socket, connections[index] ?? [], (answer) => {
    if (job.readsEntries) readEntries(answer);
    answers.push(answer);
  })));
  const elapsedMs = performance.now() - startedAt;
  const cpu = process.cpuUsage(cpuBefore);
  for (const socket of sockets) socket.destroy();
  const result: LoadResult = {
    elapsedMs,
    latenciesMs: answers.map(({ latencyMs }) => latencyMs),
    receivedBytes: answers.reduce((sum, { body }) => sum + body.length, 0),
    generatorCpuMs: (cpu.user + cpu.system) / 1000,
    wrongAnswer: answers.map((answer) => wrong(answer, job.expected)).find((found) => found !== undefined),
  };
  process.send?.(result);
}

async function openSocket(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

interface Answer {
  readonly head: string;
  readonly body: Buffer;
  readonly latencyMs: number;
}

function sendAll(socket: Socket, requests: readonly Buffer[], receive: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let sentAt = 0;
    let received: Buffer[] = [];
    const next = () => {
      const request = requests[sent];
      if (request === undefined) return resolve();
      sent += 1;
      received = [];
      sentAt = performance.now();
      socket.write(request);
    };
    socket.on('data', (chunk: Buffer) => {
      received.push(chunk);
      const whole = readAnswer(received);
      if (whole === undefined) return;
      receive({ ...whole, latencyMs: performance.now() - sentAt });
      next();
    });
    socket.on('error', reject).on('close', () => reject(new Error('The server closed a connection.')));
    next();
  });
}

/** The answer once it is whole. Puts what came together only then: a large one comes in many pieces. */
function readAnswer(received: Buffer[]): { readonly head: string; readonly body: Buffer } | undefined {
  const first = received[0];
  const last = received.at(-1);
  if (!first || !last) return undefined;
  const headEnd = first.indexOf('\r\n\r\n');
  if (headEnd < 0) {
    // A head cut in two: joined, so that the next piece finds it whole.
    received.splice(0, received.length, Buffer.concat(received));
    return undefined;
  }
  const head = first.toString('latin1', 0, headEnd);
  const announced = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (announced !== undefined) {
    const bytes = received.reduce((sum, piece) => sum + piece.length, 0);
    return bytes < headEnd + 4 + Number(announced) ? undefined : { head, body: Buffer.concat(received).subarray(headEnd + 4) };
  }
  if (!last.subarray(-5).equals(lastChunk) && last.length >= 5) return undefined;
  const body = joinChunks(Buffer.concat(received).subarray(headEnd + 4));
  return body && { head, body };
}

const lastChunk = Buffer.from('0\r\n\r\n');

/** Takes `Transfer-Encoding: chunked` apart; undefined where the last chunk is not there yet. */
function joinChunks(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let offset = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', offset);
    if (lineEnd < 0) return undefined;
    const length = Number.parseInt(bytes.toString('latin1', offset, lineEnd), 16);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length));
    offset = lineEnd + 2 + length + 2;
  }
}

/** What a device does with an answer of `pull` before anything of the vault begins. */
function readEntries(answer: Answer): readonly Uint8Array[] {
  // Safe: a run whose answers are of another form fails here or is found wrong.
  const { result } = JSON.parse(textOf(answer)) as { result: { data: { entries: { entry: string }[] } } };
  return result.data.entries.map(({ entry }) => Buffer.from(entry, 'base64'));
}

function textOf({ head, body }: Answer): string {
  return (/\r\ncontent-encoding: gzip/i.test(head) ? gunzipSync(body) : body).toString('utf8');
}

function wrong(answer: Answer, { text, times }: LoadJob['expected']): string | undefined {
  const said = textOf(answer);
  return answer.head.startsWith('HTTP/1.1 2') && said.split(text).length - 1 >= times ? undefined : `${answer.head.split('\r\n', 1)[0] ?? ''} ${said.slice(0, 300)}`;
}
