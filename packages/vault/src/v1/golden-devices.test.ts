/** Steps, keyrings, requests and recovery codes of version 1 are read for ever. */
import { applyRosterSteps, decodeKeyring, decodeRosterStep, encodeKeyring, encodeRosterStep } from '@trusted-hands/envelope';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { adoptJoined, adoptKeyring, createRoster, publicKeysOf, recoverDevice } from '../devices.ts';
import { encodeJoinRequest, matchingWords, parseJoinRequest } from '../join-request.ts';
import { deriveRecoveryKeys } from '../recovery-keys.ts';
import { parseSecrets } from '../secrets-text.ts';
import { type VaultSecrets } from '../secrets.ts';
import { ed25519, seededRandom } from '../testing/primitives.ts';
import { goldenFirstStepHex, goldenJoinedSecrets, goldenJoinRequest, goldenKeyringHex, goldenMatchingWords, goldenRecoveryKeys, goldenRosterHashHex, goldenSecondStepHex } from './golden-devices.ts';
import { goldenSecrets } from './golden-entry.ts';

const verify = ed25519.verify.bind(ed25519);
const making = { random: seededRandom(1), ed25519 };

function secretsOf(text: string): VaultSecrets {
  const secrets = parseSecrets(text);
  if (!secrets) throw new Error('The golden secrets do not parse.');
  return secrets;
}

async function goldenVault() {
  const [first, second, keyring] = [decodeRosterStep(hexToBytes(goldenFirstStepHex)), decodeRosterStep(hexToBytes(goldenSecondStepHex)), decodeKeyring(hexToBytes(goldenKeyringHex))];
  if (!first.ok || !second.ok || !keyring.ok) throw new Error('They do not decode.');
  const roster = await applyRosterSteps(undefined, [first.value, second.value], verify);
  if (!roster.ok) throw new Error(roster.failure.reason);
  return { steps: [first.value, second.value], roster: roster.value, keyring: keyring.value };
}

test('the steps give the roster of that day, and encode to the same bytes', async () => {
  const { steps, roster } = await goldenVault();
  expect(bytesToHex(roster.hash)).toBe(goldenRosterHashHex);
  expect(steps.map((step) => bytesToHex(encodeRosterStep(step)))).toEqual([goldenFirstStepHex, goldenSecondStepHex]);
});

test('the first step would be made alike today: nothing in it is by chance', async () => {
  const { steps } = await createRoster(secretsOf(goldenSecrets), making);
  expect(steps.map((step) => bytesToHex(encodeRosterStep(step)))).toEqual([goldenFirstStepHex]);
});

test('the keyring opens for both computers and by the recovery code, and encodes to the same bytes', async () => {
  const { roster, keyring } = await goldenVault();
  const [first, joined] = [secretsOf(goldenSecrets), secretsOf(goldenJoinedSecrets)];
  expect(await adoptKeyring(first, roster, keyring, verify)).toEqual({ ok: true, value: first });
  expect(await adoptJoined(joined.device, roster, keyring, verify)).toEqual({ ok: true, value: joined });
  expect(await recoverDevice(first.recoveryCode, roster, keyring, making)).toMatchObject({ ok: true, value: { secrets: { vaultKeys: first.vaultKeys } } });
  expect(bytesToHex(encodeKeyring(keyring))).toBe(goldenKeyringHex);
});

test('the request reads as the second computer’s keys, with the same words', async () => {
  const { roster } = await goldenVault();
  const keys = await publicKeysOf(secretsOf(goldenJoinedSecrets));
  expect(parseJoinRequest(goldenJoinRequest)).toEqual({ ok: true, value: keys });
  expect(encodeJoinRequest(keys)).toBe(goldenJoinRequest);
  expect(matchingWords(keys, roster).join(' ')).toBe(goldenMatchingWords);
});

test('the recovery code stands for the same keys', async () => {
  const { publicKeys } = await deriveRecoveryKeys(secretsOf(goldenSecrets).recoveryCode);
  expect([bytesToHex(publicKeys.verifyingKey), publicKeys.ageRecipient]).toEqual(goldenRecoveryKeys);
});
