/** What stood in a client’s details before: every value ever written, when, and on which computer. */
import { Button } from '@trusted-hands/ui';
import { useMemo, useState } from 'react';
import type { Client } from '../../platform/records/client.record.ts';
import { formatDay, formatTime, localDay } from '../../platform/records/day.ts';
import { fieldHistories } from '../../platform/records/field-history.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { useComputerName } from '../../platform/react/use-computer-name.ts';
import { clientFields, formatField } from './client-fields.ts';

interface EarlierValuesProps {
  readonly client: StoredRecord<Client>;
}

export function EarlierValues({ client }: EarlierValuesProps) {
  const [isShown, setShown] = useState(false);
  const computerName = useComputerName();
  const histories = useMemo(() => fieldHistories(client.versions), [client.versions]);
  const earlier = clientFields.flatMap(([field, label]) => {
    const values = histories.get(field)?.earlier ?? [];
    return values.length === 0 ? [] : [{ field, label, values }];
  });
  if (earlier.length === 0) return null;
  return (
    <div>
      <Button kind="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>{isShown ? 'Hide earlier values' : 'Earlier values'}</Button>
      {isShown && (
        <dl className="details" aria-label="Earlier values">
          {earlier.map(({ field, label, values }) => (
            <div key={field}>
              <dt>{label}</dt>
              {values.map(({ value, entryId, atMs, deviceId }) => (
                <dd key={entryId} className="client-earlier">
                  {formatField(field, value)} <span className="quiet">{`${formatDay(localDay(atMs))}, ${formatTime(atMs)}, ${computerName(deviceId)}`}</span>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
