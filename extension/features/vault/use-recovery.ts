/** What is known of syncing, the computers and recovery, rendered again whenever one of the ports says that it changed. */
import type { SyncStatus, VaultDevice } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort, useRecord, useVaultStatus } from '../../platform/react/use-port.ts';
import { settingsRecord, settingsRecordId } from '../../platform/records/settings.record.ts';
import { recoveryAdvice, type RecoveryAdvice } from './recoverability.ts';

export function useSyncStatus(): SyncStatus {
  const { sync } = usePlatform();
  usePort(sync);
  return sync.status();
}

/** When the service was found to lack what it once had, until somebody has read it. */
export function useLossAtMs(): number | undefined {
  const { sync } = usePlatform();
  usePort(sync);
  return sync.lossAtMs();
}

export function useDevices(): { readonly devices: readonly VaultDevice[]; readonly isKitKept: boolean } {
  const { devices } = usePlatform();
  usePort(devices);
  return { devices: devices.devices(), isKitKept: devices.isKitKept() };
}

/** This computer was removed by another one, or is not let in: it can change nothing of the others, and its recovery code opens nothing new. */
export function useIsShutOut(): boolean {
  const sync = useSyncStatus();
  const { devices } = useDevices();
  return (sync.type === 'problem' && sync.isShutOut === true) || devices.some(({ isThis, isActive }) => isThis && !isActive);
}

/** `none` while locked as well: then there is nobody to advise. */
export function useRecoveryAdvice(): RecoveryAdvice {
  const { nowMs } = usePlatform();
  const vault = useVaultStatus();
  const sync = useSyncStatus();
  const known = useDevices();
  const putOffUntilMs = useRecord(settingsRecord, settingsRecordId)?.current.body.backupPutOffUntilMs;
  if (vault.type !== 'unlocked') return { type: 'none' };
  return recoveryAdvice({ ...known, sync, backedUpAtMs: vault.backedUpAtMs, nowMs: nowMs() }, putOffUntilMs);
}
