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

export function useDevices(): { readonly devices: readonly VaultDevice[]; readonly isKitKept: boolean } {
  const { devices } = usePlatform();
  usePort(devices);
  return { devices: devices.devices(), isKitKept: devices.isKitKept() };
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
