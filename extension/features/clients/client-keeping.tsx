/** How long this client’s file is kept, and the file as a whole. */
import { Button } from '@trusted-hands/ui';
import { useState } from 'react';
import type { Client } from '../../platform/records/client.record.ts';
import { formatDay } from '../../platform/records/day.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { retentionRecord, retentionRecordId } from '../../platform/records/retention.record.ts';
import { useInterruptedForm } from '../../platform/react/kept-form.ts';
import { useFocusReturn } from '../../platform/react/use-focus-return.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecord } from '../../platform/react/use-port.ts';
import { isDestroyable } from './destroy-client.ts';
import { DestroyClientFile } from './destroy-client-file.tsx';
import { RetentionForm } from './retention-form.tsx';
import { SaveClientFile } from './save-client-file.tsx';
import { useClientRecords, useClientRetention } from './use-client-records.ts';

interface ClientKeepingProps {
  readonly client: StoredRecord<Client>;
}

export function ClientKeeping({ client }: ClientKeepingProps) {
  const { nowMs } = usePlatform();
  const records = useClientRecords(client);
  const retention = useClientRetention(records);
  const rule = useRecord(retentionRecord, retentionRecordId)?.current.body;
  const [isChoosing, setChoosing] = useState(useInterruptedForm('retention', { clientId: client.recordId }) !== undefined);
  const title = useFocusReturn<HTMLHeadingElement>(isChoosing);
  return (
    <section className="section" aria-labelledby="keeping-title">
      <h2 id="keeping-title" ref={title} tabIndex={-1}>Keeping this file</h2>
      {isChoosing ? (
        <RetentionForm clientId={client.recordId} initial={rule} onDone={() => setChoosing(false)} />
      ) : retention === undefined ? (
        <p>How long a client’s file has to be kept depends on where you practise. Say so once, and every client’s page tells its date.</p>
      ) : (
        <>
          <p>{`Keep until ${formatDay(retention.until)}: ${retention.reason}.`}</p>
          {retention.source !== undefined && (
            <p className="quiet">
              {retention.source.url === '' ? `You chose the period: ${retention.source.title}` : <a href={retention.source.url} target="_blank" rel="noreferrer">{retention.source.title}</a>}
              {retention.source.remark !== '' && `. ${retention.source.remark}`}
              {client.current.body.dateOfBirth === '' && ' The date of birth is not written down; a child’s file is often kept longer.'}
            </p>
          )}
        </>
      )}
      <div className="actions">
        {!isChoosing && <Button kind="quiet" onClick={() => setChoosing(true)}>{retention === undefined ? 'Choose the period' : 'Change the period'}</Button>}
        {!isChoosing && retention !== undefined && isDestroyable(retention, nowMs()) && <DestroyClientFile records={records} retention={retention} />}
        <SaveClientFile records={records} retention={retention} />
      </div>
    </section>
  );
}
