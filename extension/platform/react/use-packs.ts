/** The packs that notes are read with on this computer; the same list until one changes. */
import type { PackText } from '@trusted-hands/packs';
import { useMemo } from 'react';
import { packRecord, packsInUse } from '../records/pack.record.ts';
import { useRecords } from './use-port.ts';

const none: readonly PackText[] = [];

export function usePacks(): readonly PackText[] {
  const records = useRecords(packRecord);
  return useMemo(() => (records.length === 0 ? none : packsInUse(records)), [records]);
}
