/** A file with words and tests of the therapist's own is taken in, or refused with the line and the reason; nothing else changes then. */
import { contentOfPacks, type Pack, type PackFault } from '@trusted-hands/packs';
import { decodeFile } from '../../platform/files/decode-file.ts';
import type { VaultPort } from '../../platform/platform.ts';
import { mostPackCharacters, packRecord, packsInUse, packsThere } from '../../platform/records/pack.record.ts';

export type PackAdded =
  | { readonly type: 'added'; readonly pack: Pack; /** The version that it stands instead of. */ readonly insteadOf: string | undefined }
  | { readonly type: 'refused'; readonly faults: readonly PackFault[] }
  | { readonly type: 'not-saved'; readonly message: string };

/** One of a name that is there already stands instead of it. */
export async function addPack(vault: VaultPort, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<PackAdded> {
  const { text } = decodeFile(file.bytes);
  if (text.length > mostPackCharacters) return refusedFor(`This file is too long: it may have up to ${mostPackCharacters.toLocaleString()} characters.`);
  const records = packsThere(vault.records(packRecord));
  const [named] = contentOfPacks([{ name: 'new', text }]).taken;
  const same = records.find(({ recordId, current }) => contentOfPacks([{ name: recordId, text: current.body.text }]).taken[0]?.pack.name === named?.pack.name && named !== undefined);
  // It may name what an earlier file has, so it is tried behind those in use.
  const others = packsInUse(records.filter((record) => record !== same));
  const { taken, refused } = contentOfPacks([...others, { name: 'new', text }]);
  const faults = refused.find(({ name }) => name === 'new')?.faults;
  const pack = taken.find(({ name }) => name === 'new')?.pack;
  if (faults !== undefined || pack === undefined) return { type: 'refused', faults: faults ?? [] };
  const body = { fileName: file.name.slice(0, 200), text, isOff: false };
  const put = same === undefined ? await vault.put(packRecord, body) : await vault.change(packRecord, same.recordId, () => body);
  if (!put.ok) return { type: 'not-saved', message: put.failure.message };
  const before = same === undefined ? undefined : contentOfPacks([{ name: 'before', text: same.current.body.text }]).taken[0]?.pack.version;
  return { type: 'added', pack, insteadOf: before };
}

function refusedFor(reason: string): PackAdded {
  return { type: 'refused', faults: [{ line: 1, path: '', reason }] };
}
