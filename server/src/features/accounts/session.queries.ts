/** The little that is asked of better-auth's tables directly. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';

/** Whether a code is waiting for this address. better-auth answers "wrong" alike for a wrong and for a used one. */
export async function hasCode(database: Kysely<Database>, email: string): Promise<boolean> {
  const row = await database.selectFrom('sign_in_code').select('id').where('identifier', '=', `sign-in-otp-${email}`).executeTakeFirst();
  return row !== undefined;
}

/** Keeps what the device calls itself, so that its owner can tell one session from another. */
export async function nameDevice(database: Kysely<Database>, token: string, deviceName: string): Promise<void> {
  await database.updateTable('session').set({ device_name: deviceName }).where('token', '=', token).execute();
}

/** Only where none is named yet: whoever has the bearer later cannot name another. */
export async function nameVaultDevice(database: Kysely<Database>, token: string, device: Uint8Array): Promise<void> {
  await database.updateTable('session').set({ vault_device: Buffer.from(device) }).where('token', '=', token).where('vault_device', 'is', null).execute();
}

/** Whether this session is there and not over, nor of a device that was removed. */
export async function hasSession(database: Kysely<Database>, token: string, nowMs: number): Promise<boolean> {
  // Written out, since it is asked every few seconds of everybody who syncs, and building it takes longer than answering it.
  const { rows } = await sql`select id from session where token = ${token} and is_device_removed = 0 and expires_at > ${new Date(nowMs).toISOString()}`.execute(database);
  return rows.length > 0;
}

export async function isDeviceRemoved(database: Kysely<Database>, token: string): Promise<boolean> {
  const row = await database.selectFrom('session').select('is_device_removed').where('token', '=', token).executeTakeFirst();
  return row?.is_device_removed === 1;
}

export async function endSessionsOf(database: Kysely<Database>, memberId: string): Promise<void> {
  await database.deleteFrom('session').where('member_id', '=', memberId).where('is_device_removed', '=', 0).execute();
}

/** Sessions that ended are not kept. ISO text compares rightly with the text of SQLite and the time of PostgreSQL. */
export async function forgetEndedSessions(database: Kysely<Database>, nowMs: number): Promise<void> {
  await database.deleteFrom('session').where('expires_at', '<', new Date(nowMs).toISOString()).execute();
}
