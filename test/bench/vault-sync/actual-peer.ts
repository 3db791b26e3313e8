/** The sync server of Actual: a file per member, and messages of its protocol (protobuf) with a note each as their content. */
import { mkdirSync } from 'node:fs';
import { z } from 'zod';
import type { Installed, RunningPeer } from './peer-programs.ts';
import { startPeer } from './peer-programs.ts';
import type { Request } from './run-load.ts';

export const actualPackages = ['@actual-app/sync-server@25.6.0'];

export function startActual(installed: Installed, port: number, dataDir: string): Promise<RunningPeer> {
  mkdirSync(dataDir, { recursive: true });
  return startPeer(installed, {
    words: ['node_modules/@actual-app/sync-server/build/app.js'],
    // Its limit of 500 requests a minute counts each address behind a trusted proxy, so every member comes from one.
    environment: { NODE_ENV: 'production', ACTUAL_PORT: String(port), ACTUAL_HOSTNAME: '127.0.0.1', ACTUAL_DATA_DIR: dataDir, ACTUAL_TRUSTED_PROXIES: '127.0.0.1/32' },
    port,
    path: '/health',
  });
}

export interface ActualFile {
  readonly fileId: string;
  readonly groupId: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How many messages were written. */
  written: number;
}

/** Signs in with the one password that it has, and makes a file for each member. */
export async function makeActualFiles({ url }: RunningPeer, count: number): Promise<readonly ActualFile[]> {
  const credentials = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ password: 'seven lanterns', loginMethod: 'password' }) };
  await fetch(`${url}/account/bootstrap`, credentials);
  const { data } = z.object({ data: z.object({ token: z.string() }) }).parse(await (await fetch(`${url}/account/login`, credentials)).json());
  return Promise.all(Array.from({ length: count }, async (_, number) => {
    const fileId = `member-${String(number)}`;
    const headers = { 'x-actual-token': data.token, 'x-forwarded-for': `203.0.113.${String(number)}` };
    const uploaded = await fetch(`${url}/sync/upload-user-file`, {
      method: 'POST',
      headers: { ...headers, 'x-actual-name': fileId, 'x-actual-file-id': fileId, 'x-actual-format': '2', 'content-type': 'application/encrypted-file' },
      body: 'nothing yet',
    });
    const { groupId } = z.object({ groupId: z.string() }).parse(await uploaded.json());
    return { fileId, groupId, headers, written: 0 };
  }));
}

export function actualRequests(files: readonly ActualFile[], notes: readonly (readonly string[])[], notesPerRequest: number): readonly (readonly Request[])[] {
  return files.map((file, connection) => {
    const ofOne = notes[connection] ?? [];
    return Array.from({ length: ofOne.length / notesPerRequest }, (_, index) => ({
      method: 'POST',
      path: '/sync/sync',
      headers: { ...file.headers, 'content-type': 'application/actual-sync' },
      body: syncRequest(file, ofOne.slice(index * notesPerRequest, (index + 1) * notesPerRequest).map((note) => Buffer.from(note, 'base64'))),
    }));
  });
}

/** SyncRequest of its sync.proto: messages 1, fileId 2, groupId 3, since 6; a message: timestamp 1, isEncrypted 2, content 3. */
function syncRequest(file: ActualFile, contents: readonly Uint8Array[]): Uint8Array {
  const messages = contents.map((content) => {
    file.written += 1;
    return field(1, Buffer.concat([field(1, timestamp(file.written)), Buffer.from([0x10, 1]), field(3, content)]));
  });
  // Nothing is asked back: what is measured is writing.
  return Buffer.concat([...messages, field(2, file.fileId), field(3, file.groupId), field(6, '2100-01-01T00:00:00.000Z-0000-0000000000000000')]);
}

function timestamp(written: number): string {
  return `${new Date(1_793_600_000_000 + written).toISOString()}-0000-0123456789ABCDEF`;
}

/** One length-delimited field. */
function field(number: number, value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value);
  const length: number[] = [];
  for (let rest = bytes.length; ; rest >>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest <= 127) break;
  }
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length]), bytes]);
}
