/** The service as a real process, for what a test in the same process cannot show: signals, kill -9, messages at start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { waitFor } from './wait-for.ts';

const main = join(import.meta.dirname, '../../server/src/main.ts');
const settingNames = ['PORT', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL'] as const;

/** What a test of faults adds: a library loaded in front of the C library, where it records, and how careless SQLite is. */
const faultNames = ['LD_PRELOAD', 'WRITE_LOG', 'SQLITE_SYNCHRONOUS'] as const;

type ServiceEnvironment = Readonly<Partial<Record<(typeof settingNames)[number] | (typeof faultNames)[number], string>>>;

export interface ServiceProcess extends AsyncDisposable {
  readonly process: ChildProcess;
  /** Everything printed so far. */
  output(): string;
  errors(): string;
  /** Sends the signal and answers the exit code once it has ended; null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `server/src/main.ts`, or another program of Node's, with these settings and no others. */
export function spawnService(settings: ServiceEnvironment, words: readonly string[] = [main]): ServiceProcess {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settingNames.some((known) => known === name)));
  const child = spawn(process.execPath, words, { env: { ...environment, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'close');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  };
  return {
    process: child,
    output: () => output,
    errors: () => errors,
    end,
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
    },
  };
}

/** Starts it and waits until it answers. */
export async function startServiceProcess(settings: ServiceEnvironment & { readonly PORT: string }, words?: readonly string[]): Promise<ServiceProcess> {
  const service = spawnService(settings, words);
  const health = `http://localhost:${settings.PORT}/healthz`;
  await waitFor(
    'the service to answer',
    async () => {
      if (service.process.exitCode !== null) throw new Error(`the service ended with ${String(service.process.exitCode)}: ${service.errors()}`);
      return (await fetch(health).catch(() => undefined))?.ok ? true : undefined;
    },
    60_000,
  );
  return service;
}
