/** The vault's tables on PostgreSQL, where many processes write at once: whoever changes a vault locks its row first. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import type { EntryAsked, EntryFound, HeadRow, PullRequest, Pulled, VaultRow, VaultWrite } from './vault-store.ts';

const vaultColumns = ['id', 'roster_sequence as rosterSequence', 'roster_hash as rosterHash', 'position', 'stored_bytes as storedBytes'] as const;

export async function findVault(database: Kysely<Database>, memberId: string): Promise<VaultRow | null> {
  return (await database.selectFrom('vault').select(vaultColumns).where('member_id', '=', memberId).executeTakeFirst()) ?? null;
}

export async function lockVault(database: Transaction<Database>, memberId: string): Promise<VaultRow | null> {
  return (await database.selectFrom('vault').select(vaultColumns).where('member_id', '=', memberId).forUpdate().executeTakeFirst()) ?? null;
}

export async function isVaultIdTaken(database: Kysely<Database>, id: Uint8Array): Promise<boolean> {
  return (await database.selectFrom('vault').select('id').where('id', '=', Buffer.from(id)).executeTakeFirst()) !== undefined;
}

export async function findHeads(database: Kysely<Database>, vaultId: Buffer): Promise<readonly HeadRow[]> {
  return await database.selectFrom('vault_device_head').select(['device', 'device_sequence as deviceSequence', 'hash']).where('vault_id', '=', vaultId).execute();
}

export async function findSteps(database: Kysely<Database>, vaultId: Buffer, after: number): Promise<readonly Buffer[]> {
  const rows = await database.selectFrom('vault_roster_step').select('bytes').where('vault_id', '=', vaultId).where('sequence', '>', after).orderBy('sequence').execute();
  return rows.map(({ bytes }) => bytes);
}

export async function findKeyring(database: Kysely<Database>, vaultId: Buffer): Promise<Buffer> {
  return (await database.selectFrom('vault_keyring').select('bytes').where('vault_id', '=', vaultId).executeTakeFirstOrThrow()).bytes;
}

/** Those that are held, with their bytes where the hash is not the one that was asked with. */
export async function findEntries(database: Kysely<Database>, vaultId: Buffer, asked: readonly EntryAsked[]): Promise<readonly EntryFound[]> {
  if (asked.length === 0) return [];
  const hashes = asked.map(({ hash }) => (hash === undefined ? null : Buffer.from(hash)));
  const { rows } = await sql<EntryFound>`
    select entry_id as id, position, vault_entry.hash, destroyed = 1 as "isDestroyed", case when vault_entry.hash is distinct from asked.hash then bytes end as bytes
    from unnest(${asked.map(({ id }) => Buffer.from(id))}::bytea[], ${hashes}::bytea[]) as asked (id, hash)
    join vault_entry on vault_id = ${vaultId} and entry_id = asked.id`.execute(database);
  return rows;
}

export async function pullEntries(database: Kysely<Database>, vault: VaultRow, { after, limit, mostBytes }: PullRequest): Promise<Pulled['entries']> {
  // The sum is over lengths, which PostgreSQL knows without reading the bytes: only what is sent is read.
  const { rows } = await sql<Pulled['entries'][number]>`
    select position, bytes from (
      select position, bytes, sum(octet_length(bytes)) over (order by position) as total, row_number() over (order by position) as number
      from (select position, bytes from vault_entry where vault_id = ${vault.id} and position > ${after} and position <= ${vault.position} order by position limit ${limit}) as next
    ) as summed
    where total <= ${mostBytes} or number = 1
    order by position`.execute(database);
  return rows;
}

/** Answers false where another account was quicker to make a vault of this id, or this account to make its own. */
export async function makeVault(database: Transaction<Database>, memberId: string, { id, rosterSequence, rosterHash, position, storedBytes }: VaultWrite['vault']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('vault')
    .values({ id: Buffer.from(id), member_id: memberId, roster_sequence: rosterSequence, roster_hash: Buffer.from(rosterHash), position, stored_bytes: storedBytes })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateVault(database: Transaction<Database>, { id, rosterSequence, rosterHash, position, storedBytes }: VaultWrite['vault']): Promise<void> {
  await database
    .updateTable('vault')
    .set({ roster_sequence: rosterSequence, roster_hash: Buffer.from(rosterHash), position, stored_bytes: storedBytes })
    .where('id', '=', Buffer.from(id))
    .execute();
}

export async function writeParts(database: Transaction<Database>, { vault, steps = [], keyring, heads = [], entries = [], destroyed = [] }: VaultWrite): Promise<void> {
  const vaultId = Buffer.from(vault.id);
  if (steps.length > 0) {
    await database
      .insertInto('vault_roster_step')
      .values(steps.map(({ sequence, bytes }) => ({ vault_id: vaultId, sequence, bytes: Buffer.from(bytes) })))
      .execute();
  }
  if (keyring !== undefined) {
    const bytes = Buffer.from(keyring);
    await database
      .insertInto('vault_keyring')
      .values({ vault_id: vaultId, bytes })
      .onConflict((conflict) => conflict.column('vault_id').doUpdateSet({ bytes }))
      .execute();
  }
  if (heads.length > 0) {
    await sql`
      insert into vault_device_head (vault_id, device, device_sequence, hash)
      select ${vaultId}::bytea, * from unnest(${heads.map(({ device }) => Buffer.from(device))}::bytea[], ${heads.map(({ deviceSequence }) => deviceSequence)}::bigint[], ${heads.map(({ hash }) => Buffer.from(hash))}::bytea[])
      on conflict (vault_id, device) do update set device_sequence = excluded.device_sequence, hash = excluded.hash`.execute(database);
  }
  if (entries.length > 0) {
    const bytesOf = (field: 'id' | 'device' | 'hash' | 'bytes') => sql`${entries.map((entry) => Buffer.from(entry[field]))}::bytea[]`;
    const numbers = (values: readonly number[]) => sql`${values}::bigint[]`;
    await sql`
      insert into vault_entry (vault_id, position, entry_id, device, device_sequence, hash, destroyed, bytes)
      select ${vaultId}::bytea, * from unnest(
        ${numbers(entries.map(({ position }) => position))}, ${bytesOf('id')}, ${bytesOf('device')}, ${numbers(entries.map(({ deviceSequence }) => deviceSequence))},
        ${bytesOf('hash')}, ${entries.map(({ isDestroyed }) => (isDestroyed ? 1 : 0))}::integer[], ${bytesOf('bytes')})`.execute(database);
  }
  if (destroyed.length > 0) {
    await sql`
      update vault_entry set destroyed = 1, bytes = left_over.bytes
      from unnest(${destroyed.map(({ position }) => position)}::bigint[], ${destroyed.map(({ bytes }) => Buffer.from(bytes))}::bytea[]) as left_over (position, bytes)
      where vault_id = ${vaultId} and vault_entry.position = left_over.position`.execute(database);
  }
}
