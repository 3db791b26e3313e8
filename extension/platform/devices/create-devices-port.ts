/** The computers of this vault, its recovery kit, and the passphrase of this computer. */
import { equalBytes, rosterDevice, type Roster, type RosterFailure, type VerifyEd25519 } from '@trusted-hands/envelope';
import { bytesToHex, hexToBytes, recoveryCodeMark, type Result } from '@trusted-hands/vault';
import type { Making, VaultChange } from '@trusted-hands/vault/age';
import { createListeners } from '../listeners.ts';
import type { DeviceFailure, DevicesPort, Outcome, SaveFailure, ServicePort, SyncPort, VaultPort } from '../platform.ts';
import { deviceRecord, deviceRecordId } from '../records/device.record.ts';
import { recoveryKitRecord, recoveryKitRecordId } from '../records/recovery-kit.record.ts';
import { lockedFailure } from '../store/write.ts';
import type { Session } from '../vault/session.ts';
import { deviceFailures, keptFailure } from './device-failures.ts';
import { listDevices } from './device-list.ts';
import { readRoster, readRosterOfJoining } from '../vault/read-roster.ts';
import { createRosterChanges, type Newest, type Plan, type RosterChangesParts } from './roster-changes.ts';

interface DevicesPortParts extends Pick<RosterChangesParts, 'syncStore' | 'openService'> {
  readonly session: Pick<Session, 'secrets' | 'replace' | 'subscribe'>;
  readonly vault: Pick<VaultPort, 'ready' | 'record' | 'put' | 'lastWroteAtMs' | 'subscribe'>;
  readonly service: Pick<ServicePort, 'connection' | 'subscribe'>;
  readonly sync: SyncPort;
  readonly changePassphrase: DevicesPort['changePassphrase'];
  readonly making: Making;
  readonly nowMs: () => number;
}

export function createDevicesPort({ session, vault, service, sync, syncStore, openService, changePassphrase, making, nowMs }: DevicesPortParts): DevicesPort {
  const listeners = createListeners();
  const verify: VerifyEd25519 = (...signed) => making.ed25519.verify(...signed);
  const changes = createRosterChanges({ syncStore, session, sync, openService, verify });
  let roster: Roster | undefined;

  for (const port of [vault, service]) port.subscribe(() => listeners.tell());
  // What was pinned is read again whenever syncing tells of something, on whichever page it went on.
  sync.subscribe(() => void readPinnedRoster());
  session.subscribe(() => {
    // Another recovery code may have come with other secrets.
    listeners.tell();
    void readPinnedRoster();
  });
  void vault.ready().then(readPinnedRoster);

  async function readPinnedRoster(): Promise<void> {
    // A disk that fails now takes nothing from what is known; a computer that is locked shows nothing anyway.
    const steps = session.secrets() ? await syncStore.pinned().then(({ rosterSteps }) => rosterSteps, () => undefined) : undefined;
    if (!steps || steps.length === roster?.sequence) return;
    // Checked when it was pinned; here it is only read.
    roster = await readRoster(steps, () => Promise.resolve(true));
    listeners.tell();
  }

  function nameOf(deviceId: string): string | undefined {
    return vault.record(deviceRecord, deviceRecordId(deviceId))?.current.body.name || undefined;
  }

  /** By the newest that says so; what the computer wrote itself is no answer, since it may be a stranger's. */
  function comparisonOf(deviceId: string): 'open' | 'alike' | undefined {
    const said = vault.record(deviceRecord, deviceRecordId(deviceId))?.versions.findLast((version) => version.deviceId !== deviceId && version.body.comparison !== undefined);
    return said?.body.comparison;
  }

  async function noteDevice(deviceId: string, { name, comparison }: { readonly name: string; readonly comparison?: 'open' | 'alike' }): Promise<Outcome<undefined, SaveFailure>> {
    const recordId = deviceRecordId(deviceId);
    const known = vault.record(deviceRecord, recordId)?.current.body;
    if (known?.name === name.trim() && (comparison === undefined || comparison === comparisonOf(deviceId))) return { ok: true, value: undefined };
    const saved = await vault.put(deviceRecord, { deviceId, name, addedAtMs: known?.addedAtMs ?? nowMs(), ...(comparison && { comparison }) }, recordId);
    return saved.ok ? { ok: true, value: undefined } : saved;
  }

  /** A change that begins an epoch. */
  async function makeEpoch(plan: (newest: Newest) => Promise<Plan<undefined>>): Promise<Outcome<undefined, DeviceFailure>> {
    const made = await changes.make(plan);
    await afterChange();
    return made;
  }

  /** What waits to be sent is sealed again under the new key, and other pages hear of it. */
  async function afterChange(): Promise<void> {
    await readPinnedRoster();
    listeners.tell();
    void sync.syncNow();
  }

  return {
    devices() {
      const secrets = session.secrets();
      return secrets ? listDevices({ roster, thisDeviceId: bytesToHex(secrets.device.publicKey), nameOf, lastWroteAtMs: (deviceId) => vault.lastWroteAtMs(deviceId), isCompared: (deviceId) => comparisonOf(deviceId) !== 'open' }) : [];
    },
    renameDevice: (deviceId, name) => noteDevice(deviceId, { name }),
    async readRequest(request) {
      const { parseJoinRequest, requestWords } = await loadAge();
      const parsed = parseJoinRequest(request);
      return parsed.ok ? { ok: true, value: { words: requestWords(parsed.value) } } : { ok: false, failure: parsed.failure };
    },
    async addDevice(request, name) {
      const { addDevice, matchingWords, parseJoinRequest } = await loadAge();
      const parsed = parseJoinRequest(request);
      if (!parsed.ok) return { ok: false, failure: parsed.failure };
      const joining = parsed.value;
      const deviceId = bytesToHex(joining.verifyingKey);
      /** Noted before it is let in, so that no closed page and no lock loses that the words are to be compared. */
      const note = () => noteDevice(deviceId, { name: name.trim() === '' ? (nameOf(deviceId) ?? '') : name, comparison: 'open' });
      const added = await changes.make<{ readonly deviceId: string; readonly words: readonly string[] }>(async ({ roster: newest, steps, secrets }) => {
        const known = rosterDevice(newest, joining.verifyingKey);
        if (known?.isActive === false) return { type: 'fail', failure: deviceFailures.removedBefore };
        if (known) {
          // Let in by a try whose answer got lost, or asked a second time: the words are those of the step that did it.
          const then = await readRosterOfJoining(steps, joining.verifyingKey, verify);
          if (!then) return { type: 'fail', failure: deviceFailures.alreadyThere };
          const noted = await note();
          return noted.ok ? { type: 'nothing-to-do', value: { deviceId, words: matchingWords(joining, then) } } : { type: 'fail', failure: keptFailure(noted.failure) };
        }
        const plan = sent(await addDevice(secrets, newest, joining, making), (change) => ({ deviceId, words: matchingWords(joining, change.roster) }));
        const noted = plan.type === 'send' ? await note() : undefined;
        return noted?.ok === false ? { type: 'fail', failure: keptFailure(noted.failure) } : plan;
      });
      if (!added.ok) return added;
      await afterChange();
      return added;
    },
    async matchingWords(deviceId) {
      const { matchingWords } = await loadAge();
      const key = hexToBytes(deviceId);
      const then = await readRosterOfJoining((await syncStore.pinned()).rosterSteps, key, verify);
      const joining = then && rosterDevice(then, key);
      return joining && matchingWords(joining, then);
    },
    noteCompared: (deviceId) => noteDevice(deviceId, { name: nameOf(deviceId) ?? '', comparison: 'alike' }),
    async removeDevice(deviceId) {
      const { removeDevice } = await loadAge();
      const device = hexToBytes(deviceId);
      return makeEpoch(async ({ roster: newest, heads, secrets }) => {
        if (equalBytes(device, secrets.device.publicKey)) return { type: 'fail', failure: deviceFailures.thisOne };
        const known = rosterDevice(newest, device);
        if (!known) return { type: 'fail', failure: deviceFailures.gone };
        if (!known.isActive) return { type: 'nothing-to-do', value: undefined };
        return sent(await removeDevice(secrets, newest, device, heads, making), () => undefined);
      });
    },
    isKitKept() {
      const secrets = session.secrets();
      const mark = secrets && recoveryCodeMark(secrets.recoveryCode);
      return vault.record(recoveryKitRecord, recoveryKitRecordId)?.versions.some(({ body }) => body.kit === mark) ?? false;
    },
    kit() {
      const secrets = session.secrets();
      if (!secrets) return { ok: false, failure: deviceFailures.locked };
      const connection = service.connection();
      const where = connection.type === 'connected' ? { serviceUrl: connection.serviceUrl, email: connection.member.email } : { serviceUrl: undefined, email: undefined };
      return { ok: true, value: { recoveryCode: secrets.recoveryCode, ...where } };
    },
    async confirmKit() {
      const secrets = session.secrets();
      if (!secrets) return { ok: false, failure: lockedFailure };
      const saved = await vault.put(recoveryKitRecord, { kit: recoveryCodeMark(secrets.recoveryCode) }, recoveryKitRecordId);
      return saved.ok ? { ok: true, value: undefined } : saved;
    },
    async replaceKit() {
      const { replaceRecoveryKit } = await loadAge();
      return makeEpoch(async ({ roster: newest, heads, secrets }) => sent(await replaceRecoveryKit(secrets, newest, heads, making), () => undefined));
    },
    changePassphrase,
    subscribe: (listener) => listeners.add(listener),
  };
}

function sent<Value>(made: Result<VaultChange, RosterFailure>, toValue: (change: VaultChange) => Value): Plan<Value> {
  if (made.ok) return { type: 'send', change: made.value, value: toValue(made.value) };
  // Not next: the keyring of the newest step is still on its way.
  return made.failure.type === 'roster-not-next' ? { type: 'again' } : { type: 'fail', failure: deviceFailures.tooMany };
}

/** Large, and needed on three days in a year: the popup opens without it. */
const loadAge = () => import('@trusted-hands/vault/age');
