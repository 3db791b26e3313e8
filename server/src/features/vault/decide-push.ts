/** The rules for pushed entries, applied to what is held at this moment: a plain function, run inside the transaction. */
import type { PushResult } from '@trusted-hands/contract';
import { destroyEntry, encodeDestroyedEntry, equalBytes, whyNotInRoster, whyNotNextInChain, type Entry, type Roster } from '@trusted-hands/envelope';
import { hex, type SentEntry } from './sent-entries.ts';
import type { EntryRow, Found, HeadRow, VaultRow, VaultWrite } from './vault-store.ts';

interface DecidedPush {
  readonly results: readonly PushResult[];
  /** Absent where nothing is new. */
  readonly write?: VaultWrite;
}

interface Held {
  readonly position: number;
  readonly hash: Uint8Array;
  readonly content: EntryRow['content'];
}

interface Asked {
  /** The vault's newest. */
  readonly roster: Roster;
  /** One per entry, null where it could not be read. */
  readonly sent: readonly (SentEntry | null)[];
}

export function decidePush({ heads, entries }: Pick<Found, 'heads' | 'entries'>, vault: VaultRow, { roster, sent }: Asked): DecidedPush {
  const held = new Map<string, Held>(entries.map((entry) => [hex(entry.id), entry]));
  const headByDevice = new Map(heads.map((head) => [hex(head.device), head]));
  const movedHeads = new Map<string, HeadRow>();
  const rows = new Map<number, EntryRow>();
  const filled = new Map<number, NonNullable<VaultWrite['contents']>[number]>();
  let { storedBytes } = vault;

  const decide = (one: SentEntry | null): PushResult => {
    if (one === null) return { type: 'refused', reason: 'malformed' };
    const { stored, bytes, id, device, isSigned } = one;
    const { entry, hash } = stored;
    if (!equalBytes(entry.vault, vault.id)) return { type: 'refused', reason: 'foreign' };
    const known = held.get(id);
    if (known !== undefined && !equalBytes(known.hash, hash)) return { type: 'held', position: known.position };
    if (known !== undefined) {
      // Whoever sent less than the whole entry before keeps nobody from sending all of it.
      if (known.content === 'missing' && stored.type === 'whole') fill(known, stored.entry, bytes);
      return { type: 'stored', position: known.position };
    }
    const failure = whyNotInRoster(roster, stored) ?? whyNotNextInChain(entry, headByDevice.get(device));
    if (failure !== undefined) return { type: 'refused', reason: failure.type };
    if (!isSigned) return { type: 'refused', reason: 'signature-wrong' };

    const position = vault.position + rows.size + 1;
    const head = { device: entry.device, deviceSequence: entry.deviceSequence, hash };
    const content = stored.type === 'whole' ? 'whole' : 'missing';
    rows.set(position, { ...head, position, id: entry.id, content, bytes });
    storedBytes += bytes.length;
    headByDevice.set(device, head);
    movedHeads.set(device, head);
    held.set(id, { position, hash, content });
    return { type: 'stored', position };
  };

  const fill = (known: Held, entry: Entry, bytes: Buffer) => {
    const { position } = known;
    const row = rows.get(position);
    if (row === undefined) filled.set(position, { position, content: 'whole', bytes });
    else rows.set(position, { ...row, content: 'whole', bytes });
    held.set(hex(entry.id), { ...known, content: 'whole' });
    storedBytes += bytes.length - encodeDestroyedEntry(destroyEntry(entry)).length;
  };

  const results = sent.map(decide);
  if (rows.size === 0 && filled.size === 0) return { results };
  return {
    results,
    write: { vault: { ...vault, position: vault.position + rows.size, storedBytes }, heads: [...movedHeads.values()], entries: [...rows.values()], contents: [...filled.values()] },
  };
}
