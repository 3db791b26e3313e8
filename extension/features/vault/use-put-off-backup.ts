/** Puts the reminder of a new backup off for a week. Where that cannot be kept, it is reminded of again: nothing is lost by it. */
import { useCallback } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { settingsRecord, settingsRecordId, settingsSchema } from '../../platform/records/settings.record.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

export function usePutOffBackup(): () => Promise<void> {
  const { vault, nowMs } = usePlatform();
  return useCallback(async () => {
    await vault.change(settingsRecord, settingsRecordId, (now) => ({ ...(now ?? settingsSchema.parse({})), backupPutOffUntilMs: nowMs() + weekMs }));
  }, [vault, nowMs]);
}
