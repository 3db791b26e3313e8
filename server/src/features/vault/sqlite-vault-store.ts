/** The vault's tables on SQLite: statements prepared once, and one durable commit for all changes that wait for one. */
import type BetterSqlite3 from 'better-sqlite3';
import { equalBytes } from '@trusted-hands/envelope';
import type { GroupCommit } from '../../database/group-commit.ts';
import { entryContents, isUpTo, type EntryFound, type Found, type HeadRow, type Pulled, type VaultRow, type VaultStore, type VaultTransaction, type VaultWrite } from './vault-store.ts';

interface SqliteVaultStoreDeps {
  readonly connection: BetterSqlite3.Database;
  readonly groupCommit: GroupCommit;
}

export function createSqliteVaultStore({ connection, groupCommit }: SqliteVaultStoreDeps): VaultStore {
  const statements = prepare(connection);

  const find = ({ memberId, entryIds = [], isContentAsked = false }: Pick<VaultTransaction<unknown>, 'memberId' | 'entryIds' | 'isContentAsked'>): Found => {
    const vault = statements.vaultOf.get(memberId) ?? null;
    if (vault === null) return { vault, heads: [], entries: [] };
    return { vault, heads: statements.heads.all(vault.key), entries: entryIds.flatMap((id) => findEntry(vault, id, isContentAsked)) };
  };

  const findEntry = ({ key }: VaultRow, id: Uint8Array, isContentAsked: boolean): readonly EntryFound[] => {
    const entry = statements.entry.get(key, id);
    if (entry === undefined) return [];
    const { position, hash, destroyed } = entry;
    return [{ id: Buffer.from(id), position, hash, content: entryContents[destroyed] ?? 'whole', bytes: isContentAsked ? (statements.entryBytes.get(key, position) ?? null) : null }];
  };

  const write = (memberId: string, known: VaultRow | null, { vault, steps = [], keyring, heads = [], entries = [], contents = [], ends = [], revoked = [] }: VaultWrite) => {
    const { id, rosterSequence, rosterHash, position, storedBytes } = vault;
    if (known !== null) statements.saveVault.run(rosterSequence, rosterHash, position, storedBytes, known.key);
    const key = known?.key ?? Number(statements.addVault.run(id, memberId, rosterSequence, rosterHash, position, storedBytes).lastInsertRowid);
    for (const { sequence, bytes } of steps) statements.addStep.run(key, sequence, bytes);
    if (keyring !== undefined) statements.saveKeyring.run(key, keyring);
    for (const { device, deviceSequence, hash } of heads) statements.saveHead.run(key, device, deviceSequence, hash);
    for (const entry of entries) {
      statements.addEntry.run(key, entry.position, entry.id, entry.device, entry.deviceSequence, entry.hash, entryContents.indexOf(entry.content), entry.bytes);
    }
    for (const { device, end } of ends) cutChain(key, device, end);
    for (const device of revoked) statements.endSessions.run(memberId, device);
    if (contents.length === 0) return;
    // What is dropped is overwritten in the file, and not only forgotten.
    connection.pragma('secure_delete = on');
    for (const one of contents) statements.changeContent.run(entryContents.indexOf(one.content), one.bytes, key, one.position);
    connection.pragma('secure_delete = off');
  };

  const cutChain = (key: number, device: Uint8Array, end: HeadRow | null) => {
    const head = statements.heads.all(key).find((one) => equalBytes(one.device, device));
    if (head === undefined || (end !== null && isUpTo(head, end))) return;
    const endHere = end === null ? undefined : statements.hashAt.get(key, device, end.deviceSequence);
    const kept = end !== null && endHere !== undefined && equalBytes(endHere, end.hash) ? end : null;
    statements.forgetBytes.run(key, device, kept?.deviceSequence ?? 0, key);
    statements.cutChain.run(key, device, kept?.deviceSequence ?? 0);
    if (kept === null) statements.forgetHead.run(key, device);
    else statements.saveHead.run(key, device, kept.deviceSequence, kept.hash);
  };

  return {
    snapshot(memberId, afterStep) {
      // A savepoint is a transaction of its own, or part of one that another feature has open on this connection.
      statements.beginReading.run();
      try {
        const vault = statements.vaultOf.get(memberId);
        if (vault === undefined) return Promise.resolve(null);
        const keyring = statements.keyring.get(vault.key);
        if (keyring === undefined) throw new Error('A vault without a keyring was stored.');
        return Promise.resolve({ vault, steps: statements.steps.all(vault.key, afterStep), keyring, heads: statements.heads.all(vault.key) });
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
      for (const entry of statements.pull.iterate(vault.key, after, vault.position, limit)) {
        total += entry.bytes.length;
        if (entries.length > 0 && total > mostBytes) break;
        entries.push(entry);
      }
      return Promise.resolve({ entries, position: vault.position });
    },

    async transact(asked) {
      let hasDestroyed = false;
      const answer = await groupCommit.run(() => {
        const found = find(asked);
        const decided = asked.decide(found);
        if (decided.write !== undefined) write(asked.memberId, found.vault, decided.write);
        hasDestroyed = decided.write?.contents?.some(({ content }) => content === 'destroyed') ?? false;
        return decided.answer;
      });
      // Its pages as they were before are in the WAL still.
      if (hasDestroyed) await groupCommit.emptyWal();
      return answer;
    },
  };
}

type Bytes = Uint8Array;

function prepare(connection: BetterSqlite3.Database) {
  const vaultColumns = 'key, id, roster_sequence as rosterSequence, roster_hash as rosterHash, position, stored_bytes as storedBytes';
  return {
    beginReading: connection.prepare('savepoint reading'),
    endReading: connection.prepare('release reading'),
    vaultOf: connection.prepare<[string], VaultRow>(`select ${vaultColumns} from vault where member_id = ?`),
    heads: connection.prepare<[number], HeadRow>('select device, device_sequence as deviceSequence, hash from vault_device_head where vault_key = ?'),
    steps: connection.prepare<[number, number], Buffer>('select bytes from vault_roster_step where vault_key = ? and sequence > ? order by sequence').pluck(),
    keyring: connection.prepare<[number], Buffer>('select bytes from vault_keyring where vault_key = ?').pluck(),
    entry: connection.prepare<[number, Bytes], { readonly position: number; readonly hash: Buffer; readonly destroyed: number }>(
      'select position, hash, destroyed from vault_entry where vault_key = ? and entry_id = ?',
    ),
    entryBytes: connection.prepare<[number, number], Buffer>('select bytes from vault_entry where vault_key = ? and position = ?').pluck(),
    pull: connection.prepare<[number, number, number, number], { readonly position: number; readonly bytes: Buffer }>(
      'select position, bytes from vault_entry where vault_key = ? and position > ? and position <= ? order by position limit ?',
    ),
    addVault: connection.prepare<[Bytes, string, number, Bytes, number, number]>(
      'insert into vault (id, member_id, roster_sequence, roster_hash, position, stored_bytes) values (?, ?, ?, ?, ?, ?)',
    ),
    saveVault: connection.prepare<[number, Bytes, number, number, number]>('update vault set roster_sequence = ?, roster_hash = ?, position = ?, stored_bytes = ? where key = ?'),
    addStep: connection.prepare<[number, number, Bytes]>('insert into vault_roster_step (vault_key, sequence, bytes) values (?, ?, ?)'),
    saveKeyring: connection.prepare<[number, Bytes]>('insert into vault_keyring (vault_key, bytes) values (?, ?) on conflict (vault_key) do update set bytes = excluded.bytes'),
    saveHead: connection.prepare<[number, Bytes, number, Bytes]>(
      `insert into vault_device_head (vault_key, device, device_sequence, hash) values (?, ?, ?, ?)
       on conflict (vault_key, device) do update set device_sequence = excluded.device_sequence, hash = excluded.hash`,
    ),
    addEntry: connection.prepare<[number, number, Bytes, Bytes, number, Bytes, number, Bytes]>(
      'insert into vault_entry (vault_key, position, entry_id, device, device_sequence, hash, destroyed, bytes) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    changeContent: connection.prepare<[number, Bytes, number, number]>('update vault_entry set destroyed = ?, bytes = ? where vault_key = ? and position = ?'),
    hashAt: connection.prepare<[number, Bytes, number], Buffer>('select hash from vault_entry where vault_key = ? and device = ? and device_sequence = ?').pluck(),
    forgetBytes: connection.prepare<[number, Bytes, number, number]>(
      `update vault set stored_bytes = stored_bytes - (select coalesce(sum(length(bytes)), 0) from vault_entry where vault_key = ? and device = ? and device_sequence > ?)
       where key = ?`,
    ),
    cutChain: connection.prepare<[number, Bytes, number]>('delete from vault_entry where vault_key = ? and device = ? and device_sequence > ?'),
    forgetHead: connection.prepare<[number, Bytes]>('delete from vault_device_head where vault_key = ? and device = ?'),
    endSessions: connection.prepare<[string, Bytes]>('update session set is_device_removed = 1 where member_id = ? and vault_device = ?'),
  };
}
