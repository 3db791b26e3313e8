/** What stood in a complaint before. */
import { EarlierValues } from '@trusted-hands/ui';
import { useMemo } from 'react';
import type { ComplaintBody } from '../../platform/records/complaint.record.ts';
import { fieldHistories } from '../../platform/records/field-history.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { useWrittenWhere } from '../../platform/react/use-written-where.ts';
import { complaintFields, complaintWords } from './complaint-fields.ts';

interface EarlierComplaintProps {
  readonly complaint: StoredRecord<ComplaintBody>;
}

export function EarlierComplaint({ complaint: { versions } }: EarlierComplaintProps) {
  const where = useWrittenWhere();
  const histories = useMemo(() => fieldHistories(versions), [versions]);
  const fields = complaintFields.flatMap(([field, label]) => {
    const earlier = histories.get(field)?.earlier ?? [];
    return earlier.length === 0 ? [] : [{ field, label, values: earlier.map((one) => ({ key: one.entryId, words: complaintWords(field, one.value), where: where(one) })) }];
  });
  return <EarlierValues fields={fields} />;
}
