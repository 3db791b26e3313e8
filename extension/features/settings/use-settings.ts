/** The therapist's own settings: one record, changed part by part, each change a version. */
import { useCallback } from 'react';
import type { Outcome, SaveFailure } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecord } from '../../platform/react/use-port.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { settingsRecord, settingsRecordId, settingsSchema, type Settings } from '../../platform/records/settings.record.ts';

export function useSettings(): { readonly settings: Settings; readonly save: (change: Partial<Settings>) => Promise<Outcome<StoredRecord<Settings>, SaveFailure>> } {
  const { vault } = usePlatform();
  const stored = useRecord(settingsRecord, settingsRecordId)?.current.body;
  const settings = stored ?? settingsSchema.parse({});
  const save = useCallback(
    (change: Partial<Settings>) => vault.change(settingsRecord, settingsRecordId, (now) => ({ ...(now ?? settingsSchema.parse({})), ...change })),
    [vault],
  );
  return { settings, save };
}
