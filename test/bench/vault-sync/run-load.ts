/** Starts the load generator in a process of its own and has it run one job after another. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadJob, LoadResult } from './load-job.ts';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for a request without one. */
  readonly body: string | Uint8Array;
}

export interface Load {
  readonly port: number;
  /** Per connection what it sends, one after the other. */
  readonly connections: readonly (readonly Request[])[];
  readonly expected: LoadJob['expected'];
  readonly readsEntries?: boolean;
}

export interface LoadGenerator extends AsyncDisposable {
  /** Fails with a sentence where one answer was not what was expected. */
  run(load: Load): Promise<LoadResult>;
}

export function startLoadGenerator(folder: string): LoadGenerator {
  const child: ChildProcess = fork(join(import.meta.dirname, 'load.ts'), { stdio: 'inherit' });
  const requestsFile = join(folder, 'requests');
  return {
    async run({ port, connections, expected, readsEntries = false }) {
      const requests = connections.map((ofOne) => ofOne.map(requestToBytes));
      writeFileSync(requestsFile, Buffer.concat(requests.flat()));
      const job: LoadJob = { port, requestsFile, requestBytes: requests.map((ofOne) => ofOne.map(({ length }) => length)), expected, readsEntries };
      child.send(job);
      const answered = new AbortController();
      const ended = once(child, 'exit', answered).then(() => Promise.reject(new Error('The load generator ended before it had measured.')));
      ended.catch(() => undefined);
      const [answer] = await Promise.race([once(child, 'message', answered), ended]);
      answered.abort();
      // Safe: `load.ts` sends nothing else.
      const result = answer as LoadResult;
      if (result.wrongAnswer !== undefined) throw new Error(`A server did not answer as it has to, so nothing was measured: ${result.wrongAnswer}`);
      return result;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

function requestToBytes({ method, path, headers, body }: Request): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  // As a browser asks: whether the answer comes compressed is the server's choice, and its time.
  const all = { host: 'localhost', 'accept-encoding': 'gzip, deflate', ...headers, ...(bytes.length > 0 && { 'content-length': String(bytes.length) }) };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n`), bytes]);
}
