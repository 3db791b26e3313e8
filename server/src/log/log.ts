/**
 * Structured lines of JSON. Never an address, a body, a header, an e-mail or a query: an error is logged by its kind and
 * where it was thrown, since messages quote values ("invalid input syntax: ...").
 */
import type { FailureCode } from '@trusted-hands/contract';
import type { Clock } from '../clock.ts';

interface RequestLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly failure: FailureCode | undefined;
}

export interface Log {
  request(line: RequestLine): void;
  error(error: unknown): void;
  /** What an operator wants to know of the process itself; `facts` are ours, never a caller's. */
  event(name: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
}

export type LogLevel = 'info' | 'error';

/** Takes one whole line without its end. */
export type WriteLog = (line: string, level: LogLevel) => void;

interface LogOptions {
  readonly clock: Clock;
  readonly write: WriteLog;
}

export function createLog({ clock, write }: LogOptions): Log {
  const line = (level: LogLevel, fields: Readonly<Record<string, unknown>>) => {
    write(JSON.stringify({ time: new Date(clock.nowMs()).toISOString(), level, ...fields }), level);
  };
  return {
    request: (request) => {
      line(request.status >= 500 ? 'error' : 'info', { event: 'request', ...request });
    },
    error: (error) => {
      line('error', { event: 'error', causes: describe(error) });
    },
    event: (name, facts = {}) => {
      line('info', { event: name, ...facts });
    },
  };
}

interface DescribedError {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly frames: readonly string[];
}

function describe(error: unknown): DescribedError[] {
  const described: DescribedError[] = [];
  for (let current = error; current instanceof Error && described.length < 5; current = current.cause) {
    const code = 'code' in current && /^\w{1,40}$/.test(String(current.code)) ? { code: String(current.code) } : {};
    described.push({ name: current.name, ...code, ...messageOf(current), frames: framesOf(current) });
  }
  return described.length > 0 ? described : [{ name: typeof error, frames: [] }];
}

/** The engine's own messages about our code name properties, not values; every other message may quote what was sent. */
function messageOf(error: Error): { message?: string } {
  return error.constructor === TypeError || error.constructor === ReferenceError ? { message: error.message } : {};
}

/** Frames alone: a message may have lines that look like some, so all up to its end goes; where it is not found, all goes. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const messageAt = stack.indexOf(error.message);
  const lines = messageAt < 0 ? [] : stack.slice(messageAt + error.message.length).split('\n');
  return lines.map((text) => text.trim()).filter((text) => /^at .*:\d+:\d+\)?$/.test(text)).slice(0, 12);
}
