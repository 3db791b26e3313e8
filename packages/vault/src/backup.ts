/**
 * The backup: one age file in passphrase mode (age-encryption.org/v1) with the recovery code as printed for its
 * passphrase, so that the public `age` program opens it too. Inside: length-prefixed fields, a label, the vault's keys
 * as JSON, then every sealed entry (or what is left of a destroyed one), every sealed draft, and the roster's steps with
 * their keyring. Device keys are not in it: a restored computer is a new device, which the recovery code lets in again.
 */
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Decrypter, Encrypter } from 'age-encryption';
import { applyRosterSteps, decodeFields, decodeKeyring, decodeRosterStep, decodeStoredEntry, encodeFields, equalBytes, isKeyringOf, isStoredEntrySigned, type RosterStep, type VerifyEd25519 } from '@trusted-hands/envelope';
import { z } from 'zod';
import { openBox, type BoxPlace } from './box.ts';
import type { Result } from './primitives.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import type { VaultSecrets } from './secrets.ts';
import { openEntry } from './v1/seal-entry.ts';

const label = utf8ToBytes('trusted-hands/backup/v1');
const boxLabel = utf8ToBytes('trusted-hands/backup/v1/box');
const rosterLabel = utf8ToBytes('trusted-hands/backup/v1/roster');
/** The code has 160 random bits, which no work factor could add to: a low one opens in a moment on a phone. */
const scryptLogN = 12;

/** A sealed box with where it belongs: an unfinished note. */
export interface KeptBox {
  readonly place: BoxPlace;
  readonly bytes: Uint8Array;
}

/** The history of the vault's devices and the keyring of its last step, all encoded: what a service that was wiped needs first. */
export interface KeptRoster {
  readonly rosterSteps: readonly Uint8Array[];
  readonly keyring: Uint8Array;
}

interface RestoredVault {
  readonly vault: Omit<VaultSecrets, 'device'>;
  /** Encoded entries in the order they were kept. */
  readonly entries: readonly Uint8Array[];
  readonly boxes: readonly KeptBox[];
  /** Undefined in a backup that was written before there was one. */
  readonly roster: KeptRoster | undefined;
  /** How many more the file holds that are damaged or not this vault's, and are left out. */
  readonly leftOut: number;
}

type RestoreFailure =
  | { readonly type: 'code-wrong'; readonly message: string }
  | { readonly type: 'file-broken'; readonly message: string };

const keysSchema = z.object({
  vault: z.string().regex(/^[0-9a-f]{32}$/),
  vaultKeys: z.array(z.object({ epoch: z.number().int().min(1), key: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
});

/** `entries` encoded and in the order in which each device wrote them. */
export async function writeBackup(secrets: VaultSecrets, entries: readonly Uint8Array[], kept: { readonly boxes?: readonly KeptBox[]; readonly roster?: KeptRoster | undefined } = {}): Promise<Uint8Array> {
  const keys: z.infer<typeof keysSchema> = {
    vault: bytesToHex(secrets.vault),
    vaultKeys: secrets.vaultKeys.map(({ epoch, key }) => ({ epoch, key: bytesToHex(key) })),
  };
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(scryptLogN);
  encrypter.setPassphrase(secrets.recoveryCode);
  const others = [...(kept.boxes ?? []).map(encodeKeptBox), ...(kept.roster ? [encodeKeptRoster(kept.roster)] : [])];
  return encrypter.encrypt(encodeFields([label, utf8ToBytes(JSON.stringify(keys)), ...entries, ...others]));
}

/**
 * Opens a backup and checks every entry in it, its seal and its device's signature. One that does not pass is left out
 * and counted: a record that went bad on the disk years ago must not take all the others with it.
 */
export async function readBackup(file: Uint8Array, typedCode: string, verify: VerifyEd25519): Promise<Result<RestoredVault, RestoreFailure>> {
  const code = parseRecoveryCode(typedCode);
  if (!code.ok) return { ok: false, failure: { type: 'code-wrong', message: code.failure.message } };
  const opened = await decryptFile(file, code.value);
  if (!opened.ok) return opened;
  const [name, keysText, ...items] = decodeFields(opened.value) ?? [];
  if (!name || !keysText || !equalBytes(name, label)) return broken('It was not written by this version of Trusted Hands.');
  const keys = parseKeys(keysText);
  if (!keys) return broken('Its keys cannot be read.');
  const vault: RestoredVault['vault'] = {
    vault: hexToBytes(keys.vault),
    vaultKeys: keys.vaultKeys.map(({ epoch, key }) => ({ epoch, key: hexToBytes(key) })),
    recoveryCode: code.value,
  };
  const entries: Uint8Array[] = [];
  const boxes: KeptBox[] = [];
  let roster: KeptRoster | undefined;
  for (const bytes of items) {
    const box = decodeKeptBox(bytes);
    const keptRoster = decodeKeptRoster(bytes);
    if (box && openBox(box.bytes, box.place, vault) !== undefined) boxes.push(box);
    else if (keptRoster && (await isRosterOf(keptRoster, vault, verify))) roster = keptRoster;
    else if (!box && !keptRoster && (await isEntryOf(bytes, vault, verify))) entries.push(bytes);
  }
  const leftOut = items.length - entries.length - boxes.length - (roster ? 1 : 0);
  if (leftOut > 0 && leftOut === items.length) return broken(leftOut === 1 ? 'Record 1 of 1 in it was altered.' : `All ${leftOut} records in it were altered.`);
  return { ok: true, value: { vault, entries, boxes, roster, leftOut } };
}

function encodeKeptBox({ place, bytes }: KeptBox): Uint8Array {
  return encodeFields([boxLabel, utf8ToBytes(place.kind), utf8ToBytes(place.name), bytes]);
}

function decodeKeptBox(item: Uint8Array): KeptBox | undefined {
  const [name, kind, boxName, bytes] = decodeFields(item, 4) ?? [];
  if (!name || !kind || !boxName || !bytes || !equalBytes(name, boxLabel)) return undefined;
  return { place: { kind: bytesToUtf8(kind), name: bytesToUtf8(boxName) }, bytes };
}

function encodeKeptRoster({ rosterSteps, keyring }: KeptRoster): Uint8Array {
  return encodeFields([rosterLabel, keyring, ...rosterSteps]);
}

function decodeKeptRoster(item: Uint8Array): KeptRoster | undefined {
  const [name, keyring, ...rosterSteps] = decodeFields(item) ?? [];
  return name && keyring && equalBytes(name, rosterLabel) ? { rosterSteps, keyring } : undefined;
}

async function isRosterOf(kept: KeptRoster, vault: RestoredVault['vault'], verify: VerifyEd25519): Promise<boolean> {
  const steps: RosterStep[] = [];
  for (const bytes of kept.rosterSteps) {
    const step = decodeRosterStep(bytes);
    if (!step.ok) return false;
    steps.push(step.value);
  }
  const roster = await applyRosterSteps(undefined, steps, verify);
  const keyring = decodeKeyring(kept.keyring);
  return roster.ok && keyring.ok && equalBytes(roster.value.vault, vault.vault) && (await isKeyringOf(roster.value, keyring.value, verify));
}

async function decryptFile(file: Uint8Array, code: string): Promise<Result<Uint8Array, RestoreFailure>> {
  if (!bytesToUtf8(file.slice(0, 22)).startsWith('age-encryption.org/v1')) return broken('It is not a backup file.');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(code);
  try {
    await decrypter.decryptHeader(file);
  } catch {
    // The library throws alike for another code and for a damaged header; a code without a slip is the likelier cause.
    return { ok: false, failure: { type: 'code-wrong', message: 'This recovery code has no slip in it, but it does not open this file. Choose the backup file that belongs to it.' } };
  }
  try {
    return { ok: true, value: await decrypter.decrypt(file) };
  } catch {
    return broken('The recovery code fits, but the file is damaged or cut short.');
  }
}

async function isEntryOf(bytes: Uint8Array, vault: RestoredVault['vault'], verify: VerifyEd25519): Promise<boolean> {
  const stored = decodeStoredEntry(bytes);
  if (!stored.ok || !equalBytes(stored.value.entry.vault, vault.vault)) return false;
  const isSealed = stored.value.type === 'destroyed' || openEntry(stored.value.entry, vault).ok;
  return isSealed && isStoredEntrySigned(stored.value, verify);
}

function parseKeys(bytes: Uint8Array): z.infer<typeof keysSchema> | undefined {
  try {
    return keysSchema.safeParse(JSON.parse(bytesToUtf8(bytes))).data;
  } catch {
    return undefined;
  }
}

function broken(why: string): { readonly ok: false; readonly failure: RestoreFailure } {
  return { ok: false, failure: { type: 'file-broken', message: `This file cannot be restored. ${why} Try another backup.` } };
}
