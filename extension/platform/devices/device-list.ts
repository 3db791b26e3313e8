/** The computers of a vault as a person is shown them: from the roster, the names given, and what each wrote. Pure. */
import type { Roster } from '@trusted-hands/envelope';
import { bytesToHex } from '@trusted-hands/vault';
import type { VaultDevice } from '../platform.ts';

interface Known {
  /** Undefined until it was read. A computer restored from a backup is not in it before it synced once. */
  readonly roster: Roster | undefined;
  /** Hex. */
  readonly thisDeviceId: string;
  readonly nameOf: (deviceId: string) => string | undefined;
  readonly lastWroteAtMs: (deviceId: string) => number | undefined;
  readonly isCompared: (deviceId: string) => boolean;
}

const unnamedThis = 'This computer';

/** This one first, then by name, those without one behind; removed ones last. */
export function listDevices({ roster, thisDeviceId, nameOf, lastWroteAtMs, isCompared }: Known): readonly VaultDevice[] {
  const listed = (roster?.devices ?? []).map(({ verifyingKey, isActive }) => ({ id: bytesToHex(verifyingKey), isActive }));
  const all = listed.some(({ id }) => id === thisDeviceId) ? listed : [{ id: thisDeviceId, isActive: true }, ...listed];
  const devices = all.map(({ id, isActive }): VaultDevice => {
    const isThis = id === thisDeviceId;
    return { id, isThis, isActive, name: nameOf(id) ?? (isThis ? unnamedThis : undefined), lastWroteAtMs: lastWroteAtMs(id), isCompared: isCompared(id) };
  });
  return devices.toSorted((left, right) => rank(left) - rank(right) || (left.name ?? '').localeCompare(right.name ?? ''));
}

function rank(device: VaultDevice): number {
  if (device.isThis) return 0;
  return (device.isActive ? 1 : 3) + (device.name === undefined ? 1 : 0);
}
