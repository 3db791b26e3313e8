/** The vault's tables on PostgreSQL, where many processes write at once: whoever changes a vault locks its row first. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { entryContents, isUpTo, type EntryFound, type HeadRow, type PullRequest, type Pulled, type ChainEnd, type VaultRow, type VaultTransaction, type VaultWrite } from './vault-store.ts';

const vaultColumns = ['key', 'id', 'roster_sequence as rosterSequence', 'roster_hash as rosterHash', 'position', 'stored_bytes as storedBytes'] as const;

export async function findVault(database: Kysely<Database>, memberId: string): Promise<VaultRow | null> {
  return (await database.selectFrom('vault').select(vaultColumns).where('member_id', '=', memberId).executeTakeFirst()) ?? null;
}

export async function lockVault(database: Transaction<Database>, memberId: string): Promise<VaultRow | null> {
  return (await database.selectFrom('vault').select(vaultColumns).where('member_id', '=', memberId).forUpdate().executeTakeFirst()) ?? null;
}

export async function findHeads(database: Kysely<Database>, vaultKey: number): Promise<readonly HeadRow[]> {
  return await database.selectFrom('vault_device_head').select(['device', 'device_sequence as deviceSequence', 'hash']).where('vault_key', '=', vaultKey).execute();
}

export async function findSteps(database: Kysely<Database>, vaultKey: number, after: number): Promise<readonly Buffer[]> {
  const rows = await database.selectFrom('vault_roster_step').select('bytes').where('vault_key', '=', vaultKey).where('sequence', '>', after).orderBy('sequence').execute();
  return rows.map(({ bytes }) => bytes);
}

export async function findKeyring(database: Kysely<Database>, vaultKey: number): Promise<Buffer> {
  return (await database.selectFrom('vault_keyring').select('bytes').where('vault_key', '=', vaultKey).executeTakeFirstOrThrow()).bytes;
}

export async function findEntries(database: Kysely<Database>, vaultKey: number, { entryIds = [], isContentAsked = false }: Pick<VaultTransaction<unknown>, 'entryIds' | 'isContentAsked'>): Promise<readonly EntryFound[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<Omit<EntryFound, 'content'> & { readonly destroyed: number }>`
    select entry_id as id, position, hash, destroyed, case when ${isContentAsked} then bytes end as bytes
    from vault_entry where vault_key = ${vaultKey} and entry_id = any(${entryIds.map((id) => Buffer.from(id))}::bytea[])`.execute(database);
  return rows.map(({ destroyed, ...row }) => ({ ...row, content: entryContents[destroyed] ?? 'whole' }));
}

export async function pullEntries(database: Kysely<Database>, vault: VaultRow, { after, limit, mostBytes }: PullRequest): Promise<Pulled['entries']> {
  // The sum is over lengths, which PostgreSQL knows without reading the bytes: only what is sent is read.
  const { rows } = await sql<Pulled['entries'][number]>`
    select position, bytes from (
      select position, bytes, sum(octet_length(bytes)) over (order by position) as total, row_number() over (order by position) as number
      from (select position, bytes from vault_entry where vault_key = ${vault.key} and position > ${after} and position <= ${vault.position} order by position limit ${limit}) as next
    ) as summed
    where total <= ${mostBytes} or number = 1
    order by position`.execute(database);
  return rows;
}

/** Answers its key, or undefined where this account was quicker to make its own elsewhere. */
export async function makeVault(database: Transaction<Database>, memberId: string, { id, rosterSequence, rosterHash, position, storedBytes }: VaultWrite['vault']): Promise<number | undefined> {
  const made = await database
    .insertInto('vault')
    .values({ id: Buffer.from(id), member_id: memberId, roster_sequence: rosterSequence, roster_hash: Buffer.from(rosterHash), position, stored_bytes: storedBytes })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  return made?.key;
}

export async function updateVault(database: Transaction<Database>, key: number, { rosterSequence, rosterHash, position, storedBytes }: VaultWrite['vault']): Promise<void> {
  await database
    .updateTable('vault')
    .set({ roster_sequence: rosterSequence, roster_hash: Buffer.from(rosterHash), position, stored_bytes: storedBytes })
    .where('key', '=', key)
    .execute();
}

/** Drops what stands behind the end of a device's chain. */
export async function cutChain(database: Transaction<Database>, vault: VaultRow, { device, end }: ChainEnd): Promise<void> {
  const name = Buffer.from(device);
  const head = (await findHeads(database, vault.key)).find((one) => name.equals(one.device));
  if (head === undefined || (end !== null && isUpTo(head, end))) return;
  const ofDevice = database.selectFrom('vault_entry').where('vault_key', '=', vault.key).where('device', '=', name);
  const endHere = end === null ? undefined : await ofDevice.select('hash').where('device_sequence', '=', end.deviceSequence).executeTakeFirst();
  const kept = end !== null && endHere?.hash.equals(end.hash) === true ? end : null;
  const after = kept?.deviceSequence ?? 0;
  const dropped = ofDevice.where('device_sequence', '>', after).select(sql<number>`coalesce(sum(octet_length(bytes)), 0)::bigint`.as('bytes'));
  await database.updateTable('vault').set(({ eb }) => ({ stored_bytes: eb('stored_bytes', '-', dropped) })).where('key', '=', vault.key).execute();
  await database.deleteFrom('vault_entry').where('vault_key', '=', vault.key).where('device', '=', name).where('device_sequence', '>', after).execute();
  if (kept === null) await database.deleteFrom('vault_device_head').where('vault_key', '=', vault.key).where('device', '=', name).execute();
  else await database.updateTable('vault_device_head').set({ device_sequence: kept.deviceSequence, hash: Buffer.from(kept.hash) }).where('vault_key', '=', vault.key).where('device', '=', name).execute();
}

export async function endSessions(database: Transaction<Database>, memberId: string, device: Uint8Array): Promise<void> {
  await database.updateTable('session').set({ is_device_removed: 1 }).where('member_id', '=', memberId).where('vault_device', '=', Buffer.from(device)).execute();
}

export async function writeParts(database: Transaction<Database>, vaultKey: number, { steps = [], keyring, heads = [], entries = [], contents = [] }: VaultWrite): Promise<void> {
  if (steps.length > 0) {
    await database
      .insertInto('vault_roster_step')
      .values(steps.map(({ sequence, bytes }) => ({ vault_key: vaultKey, sequence, bytes: Buffer.from(bytes) })))
      .execute();
  }
  if (keyring !== undefined) {
    const bytes = Buffer.from(keyring);
    await database
      .insertInto('vault_keyring')
      .values({ vault_key: vaultKey, bytes })
      .onConflict((conflict) => conflict.column('vault_key').doUpdateSet({ bytes }))
      .execute();
  }
  if (heads.length > 0) {
    await sql`
      insert into vault_device_head (vault_key, device, device_sequence, hash)
      select ${vaultKey}::bigint, * from unnest(${heads.map(({ device }) => Buffer.from(device))}::bytea[], ${heads.map(({ deviceSequence }) => deviceSequence)}::bigint[], ${heads.map(({ hash }) => Buffer.from(hash))}::bytea[])
      on conflict (vault_key, device) do update set device_sequence = excluded.device_sequence, hash = excluded.hash`.execute(database);
  }
  if (entries.length > 0) {
    const bytesOf = (field: 'id' | 'device' | 'hash' | 'bytes') => sql`${entries.map((entry) => Buffer.from(entry[field]))}::bytea[]`;
    const numbers = (values: readonly number[]) => sql`${values}::bigint[]`;
    await sql`
      insert into vault_entry (vault_key, position, entry_id, device, device_sequence, hash, destroyed, bytes)
      select ${vaultKey}::bigint, * from unnest(
        ${numbers(entries.map(({ position }) => position))}, ${bytesOf('id')}, ${bytesOf('device')}, ${numbers(entries.map(({ deviceSequence }) => deviceSequence))},
        ${bytesOf('hash')}, ${entries.map(({ content }) => entryContents.indexOf(content))}::integer[], ${bytesOf('bytes')})`.execute(database);
  }
  if (contents.length > 0) {
    await sql`
      update vault_entry set destroyed = changed.destroyed, bytes = changed.bytes
      from unnest(${contents.map(({ position }) => position)}::bigint[], ${contents.map(({ content }) => entryContents.indexOf(content))}::integer[], ${contents.map(({ bytes }) => Buffer.from(bytes))}::bytea[]) as changed (position, destroyed, bytes)
      where vault_key = ${vaultKey} and vault_entry.position = changed.position`.execute(database);
  }
}
