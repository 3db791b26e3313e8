/** The computers of this vault. Until it is wired, every change says that it cannot be made yet. */
import type { DeviceFailure, DevicesPort, SaveFailure } from '../platform.ts';

const failure: DeviceFailure & SaveFailure = { type: 'storage-failed', message: 'This version cannot change devices yet.' };
const fails = () => Promise.resolve({ ok: false, failure } as const);

export function createDevicesPort(): DevicesPort {
  return {
    devices: () => [],
    renameDevice: fails,
    addDevice: fails,
    removeDevice: fails,
    isKitKept: () => false,
    kit: () => ({ ok: false, failure }),
    confirmKit: fails,
    replaceKit: fails,
    changePassphrase: fails,
    subscribe: () => () => undefined,
  };
}
