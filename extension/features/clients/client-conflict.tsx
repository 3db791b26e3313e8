/** The details of a client that two computers changed to different values: the newest stands, the other one is offered. */
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { clientRecord, type Client } from '../../platform/records/client.record.ts';
import { formatDay, formatTime, localDay } from '../../platform/records/day.ts';
import { fieldHistories, type FieldValue } from '../../platform/records/field-history.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useComputerName } from '../../platform/react/use-computer-name.ts';
import { clientFields, formatField } from './client-fields.ts';

interface ClientConflictProps {
  readonly client: StoredRecord<Client>;
  readonly onSettled: () => void;
}

export function ClientConflict({ client, onSettled }: ClientConflictProps) {
  const { vault } = usePlatform();
  const computerName = useComputerName();
  const { busy, during } = useBusy();
  const [choices, setChoices] = useState<Partial<Client>>({});
  const [failure, setFailure] = useState<string>();
  if (client.tips.length < 2) return null;
  const histories = fieldHistories(client.versions);
  const contested = clientFields.flatMap(([field, label]) => {
    const history = histories.get(field);
    return history === undefined || history.offered.length === 0 ? [] : [{ field, label, values: [history.shown, ...history.offered] }];
  });
  if (contested.length === 0) return null;
  const where = ({ deviceId, atMs }: FieldValue) => `${computerName(deviceId)}, ${formatDay(localDay(atMs))}, ${formatTime(atMs)}`;

  async function save() {
    setFailure(undefined);
    await during(async () => {
      const put = await vault.put(clientRecord, { ...client.current.body, ...choices }, client.recordId);
      if (put.ok) onSettled();
      else setFailure(put.failure.message);
    });
  }

  return (
    <section aria-label="Changed on two computers">
      <Banner live="none" title="Changed on two computers" actions={<Button busy={busy} onClick={() => void save()}>Keep what is chosen</Button>}>
        <p>Choose what holds. The other value stays readable under earlier values.</p>
        {contested.map(({ field, label, values }) => (
          <fieldset key={field} className="client-choice">
            <legend>{label}</legend>
            {values.map((one) => (
              <label key={one.entryId}>
                <input type="radio" autoComplete="off" name={`choice-${field}`} checked={(choices[field] ?? client.current.body[field]) === one.value} onChange={() => setChoices({ ...choices, [field]: one.value })} />
                <span>
                  {formatField(field, one.value)} <span className="quiet">{where(one)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        {failure !== undefined && <p role="alert">{failure}</p>}
      </Banner>
    </section>
  );
}
