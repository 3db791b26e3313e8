/** What this computer believes of its vault, as rows of the `vault` store: roster, keyring, and how far it has pulled. */
import { bytesToInteger, decodeFields, encodeFields, integerToBytes, type DeviceHead } from '@trusted-hands/envelope';
import { bytesToHex, hexToBytes, type PinnedVault } from '@trusted-hands/vault';
import type { Reading, Writing } from './entry-rows.ts';

const rosterName = 'roster';
const keyringName = 'keyring';
const pulledName = 'pulled';
const seenHeadsName = 'seen-heads';
const withheldName = 'withheld';
export const nothingSeen: Pick<PinnedVault, 'pulledPosition' | 'seenHeads' | 'withheld'> = { pulledPosition: 0, seenHeads: [], withheld: [] };

/** Without a roster there are no steps, and the keyring is empty: a vault of the time before syncing, until its next unlock. */
export async function readPinned(transaction: Reading): Promise<PinnedVault> {
  const vault = transaction.objectStore('vault');
  const [roster, keyring, pulled, seenHeads, withheld] = await Promise.all([rosterName, keyringName, pulledName, seenHeadsName, withheldName].map((name) => vault.get(name)));
  return {
    rosterSteps: (roster && decodeFields(roster.bytes)) ?? [],
    keyring: keyring?.bytes ?? new Uint8Array(0),
    pulledPosition: (pulled && bytesToInteger(pulled.bytes)) ?? 0,
    seenHeads: seenHeads ? decodeHeads(seenHeads.bytes) : [],
    withheld: ((withheld && decodeFields(withheld.bytes)) ?? []).map(bytesToHex),
  };
}

/** The roster alone, oldest step first: most who ask need nothing else of what is pinned. */
export async function readRosterSteps(transaction: Reading): Promise<PinnedVault['rosterSteps']> {
  const roster = await transaction.objectStore('vault').get(rosterName);
  return (roster && decodeFields(roster.bytes)) ?? [];
}

/** Only requests, so that the caller may commit at once. */
export function requestPin(transaction: Writing, { rosterSteps, keyring, pulledPosition, seenHeads, withheld }: Partial<PinnedVault>): Promise<unknown> {
  const rows = [
    ...(rosterSteps ? [{ name: rosterName, bytes: encodeFields(rosterSteps) }] : []),
    ...(keyring ? [{ name: keyringName, bytes: keyring }] : []),
    ...(pulledPosition === undefined ? [] : [{ name: pulledName, bytes: integerToBytes(pulledPosition) }]),
    ...(seenHeads ? [{ name: seenHeadsName, bytes: encodeHeads(seenHeads) }] : []),
    ...(withheld ? [{ name: withheldName, bytes: encodeFields(withheld.map(hexToBytes)) }] : []),
  ];
  return Promise.all(rows.map((row) => transaction.objectStore('vault').put(row)));
}

function encodeHeads(heads: readonly DeviceHead[]): Uint8Array {
  return encodeFields(heads.map(({ device, deviceSequence, hash }) => encodeFields([device, integerToBytes(deviceSequence), hash])));
}

/** What cannot be read is taken for not seen: it is pulled again. */
function decodeHeads(bytes: Uint8Array): readonly DeviceHead[] {
  return (decodeFields(bytes) ?? []).flatMap((head) => {
    const [device, sequence, hash] = decodeFields(head, 3) ?? [];
    const deviceSequence = sequence && bytesToInteger(sequence);
    return device && hash && deviceSequence !== undefined ? [{ device, deviceSequence, hash }] : [];
  });
}
