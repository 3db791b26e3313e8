/**
 * Tells the other processes of one service that something changed: by LISTEN and NOTIFY on PostgreSQL; SQLite has one
 * process. It may be lost while the database is away, so nothing may depend on it but how soon something is noticed.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

export interface Announcements {
  announce(text: string): void;
  /** Hears what other processes announce. */
  listen(listener: (text: string) => void): void;
  close(): Promise<void>;
}

/** For a service of one process. */
export const noAnnouncements: Announcements = { announce: () => undefined, listen: () => undefined, close: () => Promise.resolve() };

const channel = 'trusted_hands';
const gatherMs = 20;
const reconnectMs = 1000;
/** Announcements kept while the database is away. */
const mostWaiting = 10_000;

export function createPostgresAnnouncements(databaseUrl: string): Announcements {
  const self = crypto.randomUUID();
  const listeners = new Set<(text: string) => void>();
  let waiting = new Set<string>();
  let client: Client | undefined;
  let sending: NodeJS.Timeout | undefined;
  const stopping = new AbortController();

  // Outside of the transactions that they tell of: a NOTIFY inside one takes a lock that all commits of the database share.
  const send = async () => {
    sending = undefined;
    const texts = [...waiting];
    waiting = new Set();
    await client?.query('select pg_notify($1, text) from unnest($2::text[]) as text', [channel, texts.map((text) => `${self} ${text}`)]).catch(() => undefined);
  };

  const connect = async () => {
    while (!stopping.signal.aborted) {
      const next = new Client({ connectionString: databaseUrl, keepAlive: true });
      const ended = new Promise<void>((resolve) => {
        next.on('error', () => {
          resolve();
        });
        next.on('end', () => {
          resolve();
        });
        stopping.signal.addEventListener('abort', () => {
          resolve();
        }, { once: true });
      });
      next.on('notification', ({ payload = '' }) => {
        const text = payload.slice(self.length + 1);
        if (!payload.startsWith(`${self} `)) for (const listener of listeners) listener(text);
      });
      try {
        // oxlint-disable-next-line no-await-in-loop -- one connection at a time, again whenever it ends
        await next.connect();
        // oxlint-disable-next-line no-await-in-loop -- as above
        await next.query(`listen ${channel}`);
        client = next;
        // oxlint-disable-next-line no-await-in-loop -- as above
        await ended;
      } catch {
        // The database is away: whoever needs it says so.
      }
      client = undefined;
      // oxlint-disable-next-line no-await-in-loop -- as above
      await next.end().catch(() => undefined);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await pause(reconnectMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const connected = connect();

  return {
    announce(text) {
      if (waiting.size >= mostWaiting) return;
      waiting.add(text);
      sending ??= setTimeout(() => void send(), gatherMs);
    },
    listen(listener) {
      listeners.add(listener);
    },
    async close() {
      clearTimeout(sending);
      if (waiting.size > 0) await send();
      stopping.abort();
      await connected;
    },
  };
}
