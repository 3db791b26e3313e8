/**
 * A destruction statement: a device's signed word that the content of these entries is to be dropped, after the date to
 * which the client's file had to be kept. What it says of the client (name, period, date) stands in a sealed entry of its
 * own; the service sees only which entries.
 */
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesToInteger, decodeFields, encodeFields, equalBytes, integerToBytes } from '../bytes.ts';
import { entryLengths } from './entry.ts';
import { rosterDevice, type Roster } from './roster.ts';
import type { VerifyEd25519 } from './signature.ts';

export interface UnsignedDestruction {
  readonly v: 1;
  readonly vault: Uint8Array;
  /** By the device's clock, milliseconds since 1970. */
  readonly atMs: number;
  readonly entryIds: readonly Uint8Array[];
  /** The device that signs. */
  readonly writer: Uint8Array;
}

export interface Destruction extends UnsignedDestruction {
  readonly signature: Uint8Array;
}

type DecodedDestruction = { readonly ok: true; readonly value: Destruction } | { readonly ok: false; readonly failure: { readonly type: 'destruction-malformed'; readonly reason: string } };

/** Entry ids in one statement; a longer file takes several. */
export const maximumDestroyedEntries = 5000;

const label = utf8ToBytes('trusted-hands/destruction/v1');
const signatureLabel = utf8ToBytes('trusted-hands/destruction-signature/v1');

function unsignedBytes(statement: UnsignedDestruction): Uint8Array {
  return encodeFields([label, statement.vault, integerToBytes(statement.atMs), concatBytes(...statement.entryIds), statement.writer]);
}

export function destructionSignedBytes(statement: UnsignedDestruction): Uint8Array {
  return encodeFields([signatureLabel, unsignedBytes(statement)]);
}

export function encodeDestruction(statement: Destruction): Uint8Array {
  return concatBytes(unsignedBytes(statement), encodeFields([statement.signature]));
}

/** Reads a statement; any bytes give one or a failure, never an exception. `isDestructionAllowed` checks who signed it. */
export function decodeDestruction(bytes: Uint8Array): DecodedDestruction {
  const [name, vault, atBytes, ids, writer, signature] = decodeFields(bytes, 6) ?? [];
  if (!name || !vault || !atBytes || !ids || !writer || !signature || !equalBytes(name, label)) return malformed('It is cut short, too long, or not a statement of version 1.');
  const atMs = bytesToInteger(atBytes);
  const count = ids.length / entryLengths.id;
  if (atMs === undefined || vault.length !== entryLengths.vault || writer.length !== entryLengths.device || signature.length !== entryLengths.signature) return malformed('A field of it has the wrong length.');
  if (!Number.isInteger(count) || count < 1 || count > maximumDestroyedEntries) return malformed(`It names no entry, or more than ${maximumDestroyedEntries}.`);
  const entryIds = Array.from({ length: count }, (_, index) => ids.slice(index * entryLengths.id, (index + 1) * entryLengths.id));
  return { ok: true, value: { v: 1, vault, atMs, entryIds, writer, signature } };
}

export async function isDestructionAllowed(roster: Roster, statement: Destruction, verify: VerifyEd25519): Promise<boolean> {
  const isActive = rosterDevice(roster, statement.writer)?.isActive === true;
  return equalBytes(statement.vault, roster.vault) && isActive && verify(statement.writer, statement.signature, destructionSignedBytes(statement));
}

function malformed(reason: string): DecodedDestruction {
  return { ok: false, failure: { type: 'destruction-malformed', reason } };
}
