/** Sealed rows as what they hold. Pure, so that a page opens a few of them itself and leaves many to a worker. */
import { readStoredEntry, type Entry } from '@trusted-hands/envelope';
import { bytesToHex, openEntry, type VaultSecrets } from '@trusted-hands/vault';
import type { OpenedEntry } from './record-index.ts';

/** No more of the secrets than opening asks for: nothing signs and nothing seals there. */
export type OpeningKeys = Pick<VaultSecrets, 'vault' | 'vaultKeys'>;

export interface RowsToOpen {
  readonly rows: readonly Uint8Array[];
  readonly keys: OpeningKeys;
  /** Devices (hex) whose entries are looked at before they are opened. */
  readonly apartFrom: readonly string[];
}

/** Which entry of which device a row is. */
export interface RowName {
  /** Hex, as the device's. */
  readonly id: string;
  readonly deviceId: string;
  readonly deviceSequence: number;
}

export interface OpenedRows {
  readonly opened: readonly (RowName & OpenedEntry)[];
  /** Whole, and sealed still: their key is not here, they were altered, or they are of a device that was left out. */
  readonly unopened: readonly (RowName & { readonly entry: Entry })[];
  /** What is left of destroyed ones. */
  readonly destroyed: readonly RowName[];
  /** How many rows are no entries any more. */
  readonly damaged: number;
}

/** Opens many rows away from the page; rejects where that is not possible or was broken off. */
export type OpenAside = (request: RowsToOpen, signal: AbortSignal) => Promise<OpenedRows>;

export function openRows({ rows, keys, apartFrom }: RowsToOpen): OpenedRows {
  const opened: OpenedRows['opened'][number][] = [];
  const unopened: OpenedRows['unopened'][number][] = [];
  const destroyed: RowName[] = [];
  for (const bytes of rows) {
    const read = readStoredEntry(bytes);
    if (!read.ok) continue;
    const { entry } = read.value;
    const name = { id: bytesToHex(entry.id), deviceId: bytesToHex(entry.device), deviceSequence: entry.deviceSequence };
    if (read.value.type === 'destroyed') {
      destroyed.push(name);
      continue;
    }
    const content = apartFrom.includes(name.deviceId) ? undefined : openEntry(read.value.entry, keys);
    if (content?.ok === true) opened.push({ ...name, content: content.value });
    else unopened.push({ ...name, entry: read.value.entry });
  }
  return { opened, unopened, destroyed, damaged: rows.length - opened.length - unopened.length - destroyed.length };
}
