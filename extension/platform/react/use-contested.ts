/** The details of a record that two computers changed to different values, ready to be shown and chosen from. */
import { useState } from 'react';
import { fieldHistories } from '../records/field-history.ts';
import type { RecordType, StoredRecord } from '../records/record.ts';
import { usePlatform } from './platform-context.tsx';
import { useWrittenWhere } from './use-written-where.ts';

interface ContestedOptions<Body> {
  /** In the order in which they are shown; a field that is not named is not asked about. */
  readonly fields: readonly (readonly [string & keyof Body, string])[];
  /** A value as a person reads it. */
  readonly words: (field: string & keyof Body, value: string) => string;
  readonly onSettled: () => void;
}

/** As `ContestedFields` of the interface takes it. */
interface Contested {
  readonly fields: readonly { readonly field: string; readonly label: string; readonly values: readonly { readonly key: string; readonly value: string; readonly words: string; readonly where: string }[] }[];
  readonly busy: boolean;
  readonly failure: string | undefined;
  readonly onKeep: (choices: Readonly<Record<string, string>>) => void;
}

export function useContested<Body extends Readonly<Record<string, string>>>(type: RecordType<Body>, record: StoredRecord<Body>, { fields, words, onSettled }: ContestedOptions<Body>): Contested {
  const { vault } = usePlatform();
  const where = useWrittenWhere();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  // Most records have one tip, and then there is nothing to ask about.
  const histories = record.tips.length < 2 ? undefined : fieldHistories(record.versions);
  const contested = fields.flatMap(([field, label]) => {
    const history = histories?.get(field);
    if (history === undefined || history.offered.length === 0) return [];
    return [{ field, label, values: [history.shown, ...history.offered].map((one) => ({ key: one.entryId, value: one.value, words: words(field, one.value), where: where(one) })) }];
  });

  async function keep(choices: Readonly<Record<string, string>>) {
    setFailure(undefined);
    setBusy(true);
    const put = await vault.change(type, record.recordId, (now) => ({ ...(now ?? record.current.body), ...choices }));
    setBusy(false);
    if (put.ok) onSettled();
    else setFailure(put.failure.message);
  }

  return { fields: contested, busy, failure, onKeep: (choices) => void keep(choices) };
}
