/** What stood before in what the therapist keeps of somebody. */
import { EarlierValues } from '@trusted-hands/ui';
import { useMemo } from 'react';
import { fieldHistories } from '../../../platform/records/field-history.ts';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { useWrittenWhere } from '../../../platform/react/use-written-where.ts';
import { keptFields } from './kept-fields.ts';

interface EarlierKeptProps {
  readonly person: StoredRecord<KeptPractitioner>;
}

export function EarlierKept({ person: { versions } }: EarlierKeptProps) {
  const where = useWrittenWhere();
  const histories = useMemo(() => fieldHistories(versions), [versions]);
  const fields = keptFields.flatMap(([field, label]) => {
    const earlier = histories.get(field)?.earlier ?? [];
    return earlier.length === 0 ? [] : [{ field, label, values: earlier.map((one) => ({ key: one.entryId, words: field === 'tags' ? one.value.replaceAll('\n', ', ') : one.value, where: where(one) })) }];
  });
  return <EarlierValues fields={fields} />;
}
