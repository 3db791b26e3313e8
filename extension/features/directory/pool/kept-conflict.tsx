/** What two computers wrote differently of one of the therapist's people. Tags are joined and never asked about. */
import { ContestedFields, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { fieldHistories } from '../../../platform/records/field-history.ts';
import { keptPractitionerRecord, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useWrittenWhere } from '../../../platform/react/use-written-where.ts';
import { keptFields } from './kept-fields.ts';

interface KeptConflictProps {
  readonly person: StoredRecord<KeptPractitioner>;
  readonly onSettled: () => void;
}

export function KeptConflict({ person, onSettled }: KeptConflictProps) {
  const { vault } = usePlatform();
  const where = useWrittenWhere();
  const { busy, during } = useBusy();
  const [failure, setFailure] = useState<string>();
  if (person.tips.length < 2) return null;
  const histories = fieldHistories(person.versions);
  const contested = keptFields.flatMap(([field, label]) => {
    const history = histories.get(field);
    if (field === 'tags' || history === undefined || history.offered.length === 0) return [];
    return [{ field, label, values: [history.shown, ...history.offered].map((one) => ({ key: one.entryId, value: one.value, words: one.value === '' ? 'nothing' : one.value, where: where(one) })) }];
  });

  async function save(choices: Readonly<Record<string, string>>) {
    setFailure(undefined);
    await during(async () => {
      const put = await vault.put(keptPractitionerRecord, { ...person.current.body, ...choices }, person.recordId);
      if (put.ok) onSettled();
      else setFailure(put.failure.message);
    });
  }

  return <ContestedFields fields={contested} busy={busy} failure={failure} onKeep={(choices) => void save(choices)} />;
}
