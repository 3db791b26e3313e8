/** Computers that come and go: the real keys, steps and keyrings over a service that keeps the envelope's rules, in memory. */
import { decodeKeyring, encodeKeyring, encodeRosterStep, type VerifyEd25519 } from '@trusted-hands/envelope';
import { createEd25519, parseRecoveryCode } from '@trusted-hands/vault';
import { addDevice, adoptKeyring, createRoster, createVaultSecrets, type Making } from '@trusted-hands/vault/age';
import { expect, test } from 'vitest';
import type { Joining } from '../platform.ts';
import { createJoining } from './joining.ts';
import type { JoinedVault } from './offer.ts';
import { readRoster } from '../vault/read-roster.ts';
import { startComputer, type Computer } from './testing/computer.ts';
import { startRosterService, type RosterService } from './testing/roster-service.ts';

const making: Making = { random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)), ed25519: createEd25519(crypto.subtle) };
const verify: VerifyEd25519 = (...signed) => making.ed25519.verify(...signed);
const passphrase = 'four unrelated ordinary words';

async function startFirst(): Promise<{ readonly first: Computer; readonly service: RosterService }> {
  const made = await createRoster(await createVaultSecrets(making), making);
  const service = startRosterService(made, verify);
  return { service, first: startComputer({ secrets: made.secrets, rosterSteps: service.steps, keyring: service.keyring }, { service, making }) };
}

/** A new computer that keeps what it joins here, instead of on a disk. */
async function startJoining(service: RosterService): Promise<{ readonly joining: Joining; readonly joined: JoinedVault[]; readonly signedOut: () => number }> {
  const joined: JoinedVault[] = [];
  let signedOut = 0;
  const signOut = () => {
    signedOut += 1;
    return Promise.resolve();
  };
  const establish = (vault: JoinedVault) => {
    joined.push(vault);
    return Promise.resolve({ ok: true, value: undefined } as const);
  };
  return { joined, signedOut: () => signedOut, joining: await createJoining({ service, serviceUrl: 'https://service.example', making, establish, signOut, pause: () => Promise.resolve() }) };
}

async function joinBy(computer: Computer, service: RosterService): Promise<Computer> {
  const { joining, joined } = await startJoining(service);
  expect(await computer.devices.addDevice(joining.request, 'Home')).toMatchObject({ ok: true });
  expect(await joining.waitForApproval(AbortSignal.timeout(10_000))).toMatchObject({ ok: true });
  expect(await joining.confirm(passphrase, 'Home')).toMatchObject({ ok: true });
  const [vault] = joined;
  if (!vault) throw new Error('It joined nothing.');
  return startComputer(vault, { service, making });
}

const valueOf = <Value>(outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: { readonly message: string } }): Value => {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
};

test('a computer that is let in shows the same words, and has the notes’ keys once that is confirmed', async () => {
  const { first, service } = await startFirst();
  const { joining, joined } = await startJoining(service);
  const waiting = joining.waitForApproval(AbortSignal.timeout(10_000));
  expect(await joining.confirm(passphrase, 'Home')).toMatchObject({ ok: false, failure: { type: 'service' } });
  const { words } = valueOf(await first.devices.addDevice(joining.request, 'Home'));
  expect(words).toHaveLength(6);
  expect(valueOf(await waiting).words).toEqual(words);
  expect(joined).toEqual([]);
  expect(await joining.confirm('short', 'Home')).toMatchObject({ ok: false, failure: { type: 'passphrase-short' } });
  expect(await joining.confirm(passphrase, 'Home')).toMatchObject({ ok: true });
  expect(joined[0]?.secrets.vaultKeys).toEqual(first.secrets().vaultKeys);
  expect(joined[0]?.secrets.device.publicKey).not.toEqual(first.secrets().device.publicKey);
  expect(first.devices.devices().map(({ name, isThis, isActive }) => [name, isThis, isActive])).toEqual([['This computer', true, true], ['Home', false, true]]);
});

test('six words of the request are the same on both before anything is let in', async () => {
  const { first, service } = await startFirst();
  const { joining } = await startJoining(service);
  const other = await startJoining(service);
  expect(valueOf(await first.devices.readRequest(joining.request)).words).toEqual(joining.requestWords);
  expect(valueOf(await first.devices.readRequest(other.joining.request)).words).not.toEqual(joining.requestWords);
  expect(await first.devices.readRequest('TH1')).toMatchObject({ ok: false, failure: { type: 'request-malformed' } });
  expect(service.steps).toHaveLength(1);
});

test('that the six words were not compared is kept until the person says that they are alike, and the words can be seen again', async () => {
  const { first, service } = await startFirst();
  const { joining } = await startJoining(service);
  const compared = () => first.devices.devices().map(({ isCompared }) => isCompared);
  // Noted before the service hears of it: an answer that got lost, or a page that is closed, loses nothing of it.
  service.isAnswerLost = true;
  expect(await first.devices.addDevice(joining.request, 'Home')).toMatchObject({ ok: false });
  const { deviceId, words } = valueOf(await first.devices.addDevice(joining.request, 'Home'));
  expect(first.devices.devices()[1]?.id).toBe(deviceId);
  expect(compared()).toEqual([true, false]);
  expect(await first.devices.renameDevice(deviceId, 'Upstairs')).toMatchObject({ ok: true });
  expect(compared()).toEqual([true, false]);
  expect(await first.devices.matchingWords(deviceId)).toEqual(words);
  expect(await first.devices.noteCompared(deviceId)).toMatchObject({ ok: true });
  expect(compared()).toEqual([true, true]);
  expect(first.devices.devices()[1]?.name).toBe('Upstairs');
  expect(await first.devices.matchingWords('00'.repeat(32))).toBeUndefined();
});

test('one who goes no further gives back what signing in got, and one who joined keeps it', async () => {
  const { first, service } = await startFirst();
  const { joining, signedOut } = await startJoining(service);
  valueOf(await first.devices.addDevice(joining.request, 'Home'));
  valueOf(await joining.waitForApproval(AbortSignal.timeout(10_000)));
  expect(await joining.confirm('short', '')).toMatchObject({ ok: false });
  await joining.abandon();
  expect(signedOut()).toBe(1);
  const other = await startJoining(service);
  valueOf(await first.devices.addDevice(other.joining.request, 'Other'));
  valueOf(await other.joining.waitForApproval(AbortSignal.timeout(10_000)));
  expect(await other.joining.confirm(passphrase, '')).toMatchObject({ ok: true });
  await other.joining.abandon();
  expect(other.signedOut()).toBe(0);
});

test('the words stay those of the joining, whatever came between', async () => {
  const { first, service } = await startFirst();
  const { joining } = await startJoining(service);
  const { words } = valueOf(await first.devices.addDevice(joining.request, 'Home'));
  await joinBy(first, service);
  expect(valueOf(await joining.waitForApproval(AbortSignal.timeout(10_000))).words).toEqual(words);
});

test('a service that puts a computer of its own in the place of the new one shows in the words', async () => {
  const { first, service } = await startFirst();
  const { joining } = await startJoining(service);
  const other = await startJoining(service);
  const { words } = valueOf(await first.devices.addDevice(other.joining.request, 'Planted'));
  const again = valueOf(await first.devices.addDevice(joining.request, 'Home'));
  expect(again.words).not.toEqual(words);
  expect(valueOf(await joining.waitForApproval(AbortSignal.timeout(10_000))).words).not.toEqual(words);
});

test('a request that is cut short or of a removed computer is refused in words, and changes nothing', async () => {
  const { first, service } = await startFirst();
  const { joining } = await startJoining(service);
  expect(await first.devices.addDevice(joining.request.slice(0, -3), 'Home')).toMatchObject({ ok: false, failure: { type: 'request-malformed' } });
  expect(service.steps).toHaveLength(1);
  valueOf(await first.devices.addDevice(joining.request, 'Home'));
  const home = first.devices.devices()[1];
  expect(await first.devices.removeDevice(home?.id ?? '')).toMatchObject({ ok: true });
  expect(await first.devices.addDevice(joining.request, 'Home')).toMatchObject({ ok: false, failure: { type: 'already-there' } });
  expect(await joining.waitForApproval(AbortSignal.timeout(10_000))).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
});

test('two computers that let others in at the same time both succeed', async () => {
  const { first, service } = await startFirst();
  const second = await joinBy(first, service);
  const [one, other] = [await startJoining(service), await startJoining(service)];
  service.beforeChange = async () => void valueOf(await second.devices.addDevice(other.joining.request, 'Other'));
  expect(await first.devices.addDevice(one.joining.request, 'One')).toMatchObject({ ok: true });
  expect((await readRoster(service.steps, verify))?.devices).toHaveLength(4);
  expect(first.pinned().rosterSteps).toEqual(service.steps);
});

test('where something moves every time it is said, and nothing is changed', async () => {
  const { first, service } = await startFirst();
  const before = { steps: service.steps, code: first.secrets().recoveryCode };
  service.change = () => Promise.resolve(false);
  expect(await first.devices.replaceKit()).toMatchObject({ ok: false, failure: { type: 'moved-meanwhile' } });
  expect({ steps: first.pinned().rosterSteps, code: first.secrets().recoveryCode }).toEqual(before);
});

test('a try whose answer got lost is told, and the next one finds it done', async () => {
  const { first, service } = await startFirst();
  const { joining } = await startJoining(service);
  service.isAnswerLost = true;
  expect(await first.devices.addDevice(joining.request, 'Home')).toMatchObject({ ok: false, failure: { type: 'service' } });
  const { words } = valueOf(await first.devices.addDevice(joining.request, 'Home'));
  expect(service.steps).toHaveLength(2);
  expect(valueOf(await joining.waitForApproval(AbortSignal.timeout(10_000))).words).toEqual(words);
});

test('a removed computer gets no new key, is told so, and can change nothing; the kit it knew is worthless and to be kept anew', async () => {
  const { first, service } = await startFirst();
  const second = await joinBy(first, service);
  valueOf(await first.devices.confirmKit());
  expect(first.devices.isKitKept()).toBe(true);
  const known = second.secrets();
  expect(await first.devices.removeDevice(first.id)).toMatchObject({ ok: false });
  expect(await first.devices.removeDevice(second.id)).toMatchObject({ ok: true });
  expect(first.secrets().vaultKeys.map(({ epoch }) => epoch)).toEqual([1, 2]);
  expect(first.devices.isKitKept()).toBe(false);
  expect(valueOf(first.devices.kit()).recoveryCode).not.toBe(known.recoveryCode);
  const roster = await readRoster(service.steps, verify);
  const keyring = decodeKeyring(service.keyring);
  if (!roster || !keyring.ok) throw new Error('The service lost them.');
  expect(await adoptKeyring(known, roster, keyring.value, verify)).toMatchObject({ ok: false });
  expect(await second.devices.replaceKit()).toMatchObject({ ok: false, failure: { type: 'service' } });
  expect(second.devices.devices().find(({ isThis }) => isThis)?.isActive).toBe(false);
  // Asked again, as after a lost answer, it is done already.
  expect(await first.devices.removeDevice(second.id)).toMatchObject({ ok: true });
  expect(service.steps).toHaveLength(3);
  const { joining } = await startJoining(service);
  expect(await joining.recover(known.recoveryCode, passphrase, 'Thief')).toMatchObject({ ok: false, failure: { type: 'code-wrong' } });
});

test('a removal names where the chains stand on the service, also where an entry came in the last moment', async () => {
  const { first, service } = await startFirst();
  const second = await joinBy(first, service);
  const head = { device: second.secrets().device.publicKey, deviceSequence: 1, hash: new Uint8Array(32).fill(1) };
  service.beforeChange = () => {
    service.heads = [head];
    return Promise.resolve();
  };
  expect(await first.devices.removeDevice(second.id)).toMatchObject({ ok: true });
  expect((await readRoster(service.steps, verify))?.epochEnds).toEqual([[head]]);
});

test('without keys or without a service nothing is tried, and it is said', async () => {
  const { first, service } = await startFirst();
  const { joining } = await startJoining(service);
  first.disconnect();
  expect(await first.devices.addDevice(joining.request, 'Home')).toMatchObject({ ok: false, failure: { type: 'not-connected' } });
  first.lock();
  expect(await first.devices.replaceKit()).toMatchObject({ ok: false, failure: { type: 'locked' } });
  expect(first.devices.kit()).toMatchObject({ ok: false, failure: { type: 'locked' } });
  expect(first.devices.devices()).toEqual([]);
  expect(service.steps).toHaveLength(1);
});

test('the recovery code alone brings the notes back; a slip is told with its group, another code as another one', async () => {
  const { first, service } = await startFirst();
  const { joining, joined } = await startJoining(service);
  const { recoveryCode } = valueOf(first.devices.kit());
  const slip = recoveryCode.replace(/^(.{12})(.)/, (_all, before: string, letter: string) => before + (letter === 'A' ? 'B' : 'A'));
  const told = await joining.recover(slip, passphrase, 'Home');
  expect(told).toMatchObject({ ok: false, failure: { type: 'code-wrong', message: expect.stringContaining('group 3') } });
  const another = (await createVaultSecrets(making)).recoveryCode;
  expect(await joining.recover(another, passphrase, 'Home')).toMatchObject({ ok: false, failure: { type: 'code-wrong' } });
  expect(service.steps).toHaveLength(1);
  expect(await joining.recover(recoveryCode.toLowerCase(), passphrase, 'Home')).toMatchObject({ ok: true });
  expect(joined[0]?.secrets.vaultKeys).toEqual(first.secrets().vaultKeys);
  expect(joined[0]?.rosterSteps).toEqual(service.steps);
  expect(parseRecoveryCode(joined[0]?.secrets.recoveryCode ?? '')).toEqual({ ok: true, value: recoveryCode });
});

test('a recovery whose answer got lost goes on as the computer that was let in, and never by a roster the service made up', async () => {
  const { first, service } = await startFirst();
  const { joining, joined } = await startJoining(service);
  const { recoveryCode } = valueOf(first.devices.kit());
  service.isAnswerLost = true;
  expect(await joining.recover(recoveryCode, passphrase, 'Home')).toMatchObject({ ok: false, failure: { type: 'service' } });
  expect(service.steps).toHaveLength(2);

  // A service that knows the key of the computer it let in makes a vault of its own with it, to have notes sealed to itself.
  const honest = { steps: service.steps, keyring: service.keyring };
  const letIn = (await readRoster(service.steps, verify))?.devices[1];
  const forgedVault = await createRoster(await createVaultSecrets(making), making);
  const planted = letIn && (await addDevice(forgedVault.secrets, forgedVault.roster, letIn, making));
  if (!planted?.ok) throw new Error('It could not be planted.');
  service.steps = [...forgedVault.steps, ...planted.value.steps].map(encodeRosterStep);
  service.keyring = encodeKeyring(planted.value.keyring);
  expect(await joining.recover(recoveryCode, passphrase, 'Home')).toMatchObject({ ok: false });
  expect(joined).toEqual([]);

  Object.assign(service, honest);
  expect(await joining.recover(recoveryCode, passphrase, 'Home')).toMatchObject({ ok: true });
  expect(service.steps).toHaveLength(2);
  expect(joined[0]?.secrets.vaultKeys).toEqual(first.secrets().vaultKeys);
});

test('recovering goes on where another computer was quicker with a change', async () => {
  const { first, service } = await startFirst();
  const { joining, joined } = await startJoining(service);
  const other = await startJoining(service);
  const { recoveryCode } = valueOf(first.devices.kit());
  service.beforeChange = async () => void valueOf(await first.devices.addDevice(other.joining.request, 'Other'));
  expect(await joining.recover(recoveryCode, passphrase, 'Home')).toMatchObject({ ok: true });
  expect(joined[0]?.rosterSteps).toEqual(service.steps);
  expect(service.steps).toHaveLength(3);
});

test('whoever waits to be let in is told of a service that went away, and may stop', async () => {
  const { service } = await startFirst();
  const { joining } = await startJoining(service);
  const stop = new AbortController();
  const waiting = joining.waitForApproval(stop.signal);
  stop.abort();
  expect(await waiting).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  service.state = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await joining.waitForApproval(AbortSignal.timeout(10_000))).toMatchObject({ ok: false, failure: { code: 'unavailable', message: expect.stringContaining('did not answer') } });
});

test('a replaced kit is the one in force on every computer, and kept is said of that one alone', async () => {
  const { first, service } = await startFirst();
  const second = await joinBy(first, service);
  valueOf(await second.devices.confirmKit());
  valueOf(await first.devices.replaceKit());
  // The other computer hears of it with its next sync.
  expect(await second.devices.addDevice('TH1', 'nothing')).toMatchObject({ ok: false });
  const { joining } = await startJoining(service);
  valueOf(await second.devices.addDevice(joining.request, 'Third'));
  expect(second.secrets().recoveryCode).toBe(first.secrets().recoveryCode);
  expect(second.devices.isKitKept()).toBe(false);
  valueOf(await second.devices.confirmKit());
  expect(second.devices.isKitKept()).toBe(true);
});
