/** The rules for pushed entries, applied to what is held at this moment: a plain function, run inside the transaction. */
import type { PushResult } from '@trusted-hands/contract';
import { equalBytes, whyNotInRoster, whyNotNextInChain, type Roster } from '@trusted-hands/envelope';
import { hex, type SentEntry } from './sent-entries.ts';
import type { EntryRow, Found, HeadRow, VaultRow, VaultWrite } from './vault-store.ts';

interface Push {
  /** One per entry as it was sent, null where it could not be read. */
  readonly sent: readonly (SentEntry | null)[];
  readonly roster: Roster;
}

interface DecidedPush {
  readonly results: readonly PushResult[];
  /** Absent where nothing is new. */
  readonly write?: VaultWrite;
}

interface Held {
  readonly position: number;
  readonly hash: Uint8Array;
  readonly bytes: Buffer | null;
}

export function decidePush({ heads, entries }: Pick<Found, 'heads' | 'entries'>, vault: VaultRow, { sent, roster }: Push): DecidedPush {
  const held = new Map<string, Held>(entries.map((entry) => [hex(entry.id), entry]));
  const headByDevice = new Map(heads.map((head) => [hex(head.device), head]));
  const movedHeads = new Map<string, HeadRow>();
  const rows: EntryRow[] = [];

  const decide = (one: SentEntry | null): PushResult => {
    if (one === null) return { type: 'refused', reason: 'malformed' };
    const { stored, bytes, id, device, isSigned } = one;
    const { entry, hash } = stored;
    if (!equalBytes(entry.vault, vault.id)) return { type: 'refused', reason: 'foreign' };
    const known = held.get(id);
    if (known !== undefined) return answerHeld(known, hash);
    const failure = whyNotInRoster(roster, stored) ?? whyNotNextInChain(entry, headByDevice.get(device));
    if (failure !== undefined) return { type: 'refused', reason: failure.type };
    if (!isSigned) return { type: 'refused', reason: 'signature-wrong' };

    const position = vault.position + rows.length + 1;
    const head = { device: entry.device, deviceSequence: entry.deviceSequence, hash };
    rows.push({ ...head, position, id: entry.id, isDestroyed: stored.type === 'destroyed', bytes });
    headByDevice.set(device, head);
    movedHeads.set(device, head);
    held.set(id, { position, hash, bytes });
    return { type: 'stored', position };
  };

  const results = sent.map(decide);
  if (rows.length === 0) return { results };
  const storedBytes = rows.reduce((sum, row) => sum + row.bytes.length, vault.storedBytes);
  return { results, write: { vault: { ...vault, position: vault.position + rows.length, storedBytes }, heads: [...movedHeads.values()], entries: rows } };
}

function answerHeld({ position, hash, bytes }: Held, sentHash: Uint8Array): PushResult {
  if (equalBytes(hash, sentHash)) return { type: 'stored', position };
  if (bytes === null) throw new Error('The bytes of an entry with another hash were not read.');
  return { type: 'held', position, entry: bytes.toString('base64') };
}
