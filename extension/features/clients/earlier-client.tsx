/** What stood in a client’s details before. */
import { EarlierValues } from '@trusted-hands/ui';
import { useMemo } from 'react';
import type { Client } from '../../platform/records/client.record.ts';
import { fieldHistories } from '../../platform/records/field-history.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { useWrittenWhere } from '../../platform/react/use-written-where.ts';
import { clientFields, formatField } from './client-fields.ts';

interface EarlierClientProps {
  readonly client: StoredRecord<Client>;
}

export function EarlierClient({ client: { versions } }: EarlierClientProps) {
  const where = useWrittenWhere();
  const histories = useMemo(() => fieldHistories(versions), [versions]);
  const fields = clientFields.flatMap(([field, label]) => {
    const earlier = histories.get(field)?.earlier ?? [];
    return earlier.length === 0 ? [] : [{ field, label, values: earlier.map((one) => ({ key: one.entryId, words: formatField(field, one.value), where: where(one) })) }];
  });
  return <EarlierValues fields={fields} />;
}
