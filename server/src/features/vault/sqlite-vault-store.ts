/** The vault's tables on SQLite: statements prepared once, and one durable commit for all changes that wait for one. */
import type BetterSqlite3 from 'better-sqlite3';
import type { GroupCommit } from '../../database/group-commit.ts';
import type { EntryAsked, EntryFound, Found, HeadRow, Pulled, VaultRow, VaultStore, VaultWrite } from './vault-store.ts';

interface SqliteVaultStoreDeps {
  readonly connection: BetterSqlite3.Database;
  readonly groupCommit: GroupCommit;
}

export function createSqliteVaultStore({ connection, groupCommit }: SqliteVaultStoreDeps): VaultStore {
  const statements = prepare(connection);

  const find = (memberId: string, entries: readonly EntryAsked[], newVaultId: Uint8Array | undefined): Found => {
    const vault = statements.vaultOf.get(memberId) ?? null;
    return {
      vault,
      heads: vault === null ? [] : statements.heads.all(vault.id),
      entries: vault === null ? [] : entries.flatMap((asked) => found(vault, asked)),
      isVaultIdTaken: newVaultId !== undefined && vault === null && statements.vaultById.get(newVaultId) !== undefined,
    };
  };

  const found = (vault: VaultRow, asked: EntryAsked): readonly EntryFound[] => {
    const entry = statements.entry.get(vault.id, asked.id);
    if (entry === undefined) return [];
    const isSame = asked.hash !== undefined && entry.hash.equals(asked.hash);
    return [{ ...entry, id: Buffer.from(asked.id), isDestroyed: entry.destroyed === 1, bytes: isSame ? null : (statements.entryBytes.get(vault.id, entry.position) ?? null) }];
  };

  const write = (memberId: string, { vault, steps = [], keyring, heads = [], entries = [], destroyed = [] }: VaultWrite) => {
    const { id } = vault;
    statements.saveVault.run(id, memberId, vault.rosterSequence, vault.rosterHash, vault.position, vault.storedBytes);
    for (const { sequence, bytes } of steps) statements.addStep.run(id, sequence, bytes);
    if (keyring !== undefined) statements.saveKeyring.run(id, keyring);
    for (const { device, deviceSequence, hash } of heads) statements.saveHead.run(id, device, deviceSequence, hash);
    for (const entry of entries) {
      statements.addEntry.run(id, entry.position, entry.id, entry.device, entry.deviceSequence, entry.hash, entry.isDestroyed ? 1 : 0, entry.bytes);
    }
    if (destroyed.length === 0) return;
    // What is dropped is overwritten in the file, and not only forgotten.
    connection.pragma('secure_delete = on');
    for (const { position, bytes } of destroyed) statements.destroyEntry.run(bytes, id, position);
    connection.pragma('secure_delete = off');
  };

  return {
    snapshot(memberId, afterStep) {
      // A savepoint is a transaction of its own, or part of one that another feature has open on this connection.
      statements.beginReading.run();
      try {
        const vault = statements.vaultOf.get(memberId);
        if (vault === undefined) return Promise.resolve(null);
        const keyring = statements.keyring.get(vault.id);
        if (keyring === undefined) throw new Error('A vault without a keyring was stored.');
        return Promise.resolve({ vault, steps: statements.steps.all(vault.id, afterStep), keyring, heads: statements.heads.all(vault.id) });
      } finally {
        statements.endReading.run();
      }
    },

    vaultOf: (memberId) => Promise.resolve(statements.vaultOf.get(memberId) ?? null),

    pull({ memberId, after, limit, mostBytes }) {
      const vault = statements.vaultOf.get(memberId);
      if (vault === undefined) return Promise.resolve({ entries: [], position: 0 });
      const entries: Pulled['entries'][number][] = [];
      let total = 0;
      for (const entry of statements.pull.iterate(vault.id, after, vault.position, limit)) {
        total += entry.bytes.length;
        if (entries.length > 0 && total > mostBytes) break;
        entries.push(entry);
      }
      return Promise.resolve({ entries, position: vault.position });
    },

    transact({ memberId, entries = [], newVaultId, decide }) {
      return groupCommit.run(() => {
        const decided = decide(find(memberId, entries, newVaultId));
        if (decided.write !== undefined) write(memberId, decided.write);
        return decided.answer;
      });
    },
  };
}

type Bytes = Uint8Array;

function prepare(connection: BetterSqlite3.Database) {
  const vaultColumns = 'id, roster_sequence as rosterSequence, roster_hash as rosterHash, position, stored_bytes as storedBytes';
  return {
    beginReading: connection.prepare('savepoint reading'),
    endReading: connection.prepare('release reading'),
    vaultOf: connection.prepare<[string], VaultRow>(`select ${vaultColumns} from vault where member_id = ?`),
    vaultById: connection.prepare<[Bytes]>('select 1 from vault where id = ?'),
    heads: connection.prepare<[Bytes], HeadRow>('select device, device_sequence as deviceSequence, hash from vault_device_head where vault_id = ?'),
    steps: connection.prepare<[Bytes, number], Buffer>('select bytes from vault_roster_step where vault_id = ? and sequence > ? order by sequence').pluck(),
    keyring: connection.prepare<[Bytes], Buffer>('select bytes from vault_keyring where vault_id = ?').pluck(),
    entry: connection.prepare<[Bytes, Bytes], { readonly position: number; readonly hash: Buffer; readonly destroyed: number }>(
      'select position, hash, destroyed from vault_entry where vault_id = ? and entry_id = ?',
    ),
    entryBytes: connection.prepare<[Bytes, number], Buffer>('select bytes from vault_entry where vault_id = ? and position = ?').pluck(),
    pull: connection.prepare<[Bytes, number, number, number], { readonly position: number; readonly bytes: Buffer }>(
      'select position, bytes from vault_entry where vault_id = ? and position > ? and position <= ? order by position limit ?',
    ),
    saveVault: connection.prepare<[Bytes, string, number, Bytes, number, number]>(
      `insert into vault (id, member_id, roster_sequence, roster_hash, position, stored_bytes) values (?, ?, ?, ?, ?, ?)
       on conflict (id) do update set roster_sequence = excluded.roster_sequence, roster_hash = excluded.roster_hash, position = excluded.position, stored_bytes = excluded.stored_bytes`,
    ),
    addStep: connection.prepare<[Bytes, number, Bytes]>('insert into vault_roster_step (vault_id, sequence, bytes) values (?, ?, ?)'),
    saveKeyring: connection.prepare<[Bytes, Bytes]>('insert into vault_keyring (vault_id, bytes) values (?, ?) on conflict (vault_id) do update set bytes = excluded.bytes'),
    saveHead: connection.prepare<[Bytes, Bytes, number, Bytes]>(
      `insert into vault_device_head (vault_id, device, device_sequence, hash) values (?, ?, ?, ?)
       on conflict (vault_id, device) do update set device_sequence = excluded.device_sequence, hash = excluded.hash`,
    ),
    addEntry: connection.prepare<[Bytes, number, Bytes, Bytes, number, Bytes, number, Bytes]>(
      'insert into vault_entry (vault_id, position, entry_id, device, device_sequence, hash, destroyed, bytes) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    destroyEntry: connection.prepare<[Bytes, Bytes, number]>('update vault_entry set destroyed = 1, bytes = ? where vault_id = ? and position = ?'),
  };
}
