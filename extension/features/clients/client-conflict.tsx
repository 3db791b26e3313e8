/** The details of a client that two computers changed to different values: the newest stands, the other one is offered. */
import { ContestedFields, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { clientRecord, type Client } from '../../platform/records/client.record.ts';
import { fieldHistories } from '../../platform/records/field-history.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useWrittenWhere } from '../../platform/react/use-written-where.ts';
import { clientFields, formatField } from './client-fields.ts';

interface ClientConflictProps {
  readonly client: StoredRecord<Client>;
  readonly onSettled: () => void;
}

export function ClientConflict({ client, onSettled }: ClientConflictProps) {
  const { vault } = usePlatform();
  const where = useWrittenWhere();
  const { busy, during } = useBusy();
  const [failure, setFailure] = useState<string>();
  if (client.tips.length < 2) return null;
  const histories = fieldHistories(client.versions);
  const contested = clientFields.flatMap(([field, label]) => {
    const history = histories.get(field);
    if (history === undefined || history.offered.length === 0) return [];
    return [{ field, label, values: [history.shown, ...history.offered].map((one) => ({ key: one.entryId, value: one.value, words: formatField(field, one.value), where: where(one) })) }];
  });

  async function save(choices: Readonly<Record<string, string>>) {
    setFailure(undefined);
    await during(async () => {
      const put = await vault.put(clientRecord, { ...client.current.body, ...choices }, client.recordId);
      if (put.ok) onSettled();
      else setFailure(put.failure.message);
    });
  }

  return <ContestedFields fields={contested} busy={busy} failure={failure} onKeep={(choices) => void save(choices)} />;
}
