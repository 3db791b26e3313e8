/**
 * The short way for single calls that are made very often: from node's request to the call and back, without the request
 * and response objects of the web, which cost several times what such a call does. It answers exactly what the long way
 * (`app.ts`) answers, which takes whatever is not a plain call: a batch, a query, another content type or method, a body
 * that is too large or of unknown length.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { maximumBodyBytes } from '@trusted-hands/contract';
import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { Log } from '../log/log.ts';
import type { ServiceParts } from '../rpc/context.ts';
import type { DirectCall } from '../rpc/direct-call.ts';
import { failureOfError, hungUp } from '../rpc/failure-of-error.ts';
import { errorBody } from '../rpc/failure-response.ts';
import { trpcPath } from '../rpc/paths.ts';
import type { AnswerHeaders } from './answer-headers.ts';
import { createContext } from './create-context.ts';

interface DirectCallsOptions {
  readonly parts: ServiceParts;
  readonly log: Log;
  /** By the procedure's name. */
  readonly calls: Readonly<Record<string, DirectCall>>;
  /** What every answer carries. */
  readonly answerHeaders: AnswerHeaders;
  readonly cacheControl: (procedure: string) => string;
  readonly otherwise: RequestListener;
}

export function createDirectCalls({ parts, log, calls, answerHeaders, cacheControl, otherwise }: DirectCallsOptions): RequestListener {
  const callByUrl = new Map(Object.entries(calls).map(([name, call]) => [`${trpcPath}/${name}`, { call, cacheControl: cacheControl(name) }]));

  return (incoming, outgoing) => {
    const direct = incoming.method === 'POST' ? callByUrl.get(incoming.url ?? '') : undefined;
    if (direct === undefined || !isPlain(incoming)) {
      otherwise(incoming, outgoing);
      return;
    }
    const startedAtMs = performance.now();
    answerInFull(incoming, outgoing, direct).then((said) => {
      log.request({ method: 'POST', path: incoming.url ?? '', ...said, milliseconds: Math.round((performance.now() - startedAtMs) * 10) / 10 });
      return undefined;
    }).catch((error: unknown) => {
      // A fault of ours behind the answer: its caller is cut off, and nobody else notices.
      outgoing.destroy();
      log.error(error);
    });
  };

  async function answerInFull(incoming: IncomingMessage, outgoing: ServerResponse, direct: { readonly call: DirectCall; readonly cacheControl: string }) {
    const { status, body, failure } = await answer(incoming, direct.call);
    if (!outgoing.destroyed) {
      const headers = await answerHeaders.of(incoming.headers.origin);
      send(outgoing, { status, body, headers: [...headers, 'vary', answerVary, 'content-type', 'application/json', 'cache-control', direct.cacheControl] });
    }
    return { status, failure };
  }

  async function answer(incoming: IncomingMessage, call: DirectCall) {
    try {
      const bytes = await readBody(incoming);
      if (bytes === undefined) return { status: 400, body: '', failure: hungUp.code };
      const { authorization, 'x-forwarded-for': forwardedFor } = incoming.headers;
      const context = await createContext({ authorization, forwardedFor: textOf(forwardedFor), peer: incoming.socket.remoteAddress }, parts);
      return { status: 200, body: JSON.stringify({ result: { data: await call(context, parseJson(bytes)) } }), failure: undefined };
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause);
      const failure = failureOfError(error);
      if (failure.code === 'internal' || failure.code === 'unavailable') log.error(error.cause ?? error);
      const { status, body } = errorBody(failure, error.code);
      return { status, body: JSON.stringify(body), failure: failure.code };
    }
  }
}

/** The headers that tRPC's own answer depends on. */
const answerVary = 'trpc-accept, accept, Origin';

function isPlain({ headers }: IncomingMessage): boolean {
  const bytes = Number(headers['content-length'] ?? Number.NaN);
  return headers['content-type'] === 'application/json' && bytes <= maximumBodyBytes && headers['transfer-encoding'] === undefined && headers['trpc-accept'] === undefined && headers.accept !== 'application/jsonl';
}

/** Undefined where the caller hung up in between. */
function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    });
    incoming.on('close', () => {
      resolve(undefined);
    });
    // What a broken connection says is followed by `close`.
    incoming.on('error', () => undefined);
  });
}

/** Passes over a byte order mark, as whatever reads a body as text does. */
const utf8 = new TextDecoder();

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  /** Names and values by turns. */
  readonly headers: string[];
}

function send(outgoing: ServerResponse, { status, body, headers }: Answer): void {
  outgoing.writeHead(status, [...headers, 'content-length', String(Buffer.byteLength(body))]).end(body);
}
