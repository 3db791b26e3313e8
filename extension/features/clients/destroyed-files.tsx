/** The files that were destroyed after their date: what the law asks to be kept of them. */
import { Button } from '@trusted-hands/ui';
import { useState } from 'react';
import { formatDay, localDay } from '../../platform/records/day.ts';
import { destructionRecord } from '../../platform/records/destruction.record.ts';
import { useRecords } from '../../platform/react/use-port.ts';

export function DestroyedFiles() {
  const destroyed = useRecords(destructionRecord);
  const [isShown, setShown] = useState(false);
  if (destroyed.length === 0) return null;
  return (
    <section className="section" aria-label="Destroyed files">
      <div className="actions">
        <Button kind="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>{isShown ? 'Hide destroyed files' : `Destroyed files (${destroyed.length})`}</Button>
      </div>
      {isShown && (
        <ul className="list">
          {destroyed.map(({ recordId, current: { body } }) => (
            <li key={recordId} className="list-row-text client-destroyed">
              <span className="list-row-title">{body.clientName}</span>
              <span className="quiet">{`Entries from ${formatDay(body.firstEntryOn)} to ${formatDay(body.lastEntryOn)}. Destroyed ${formatDay(localDay(body.destroyedAtMs))}; kept until ${formatDay(body.keptUntil)}: ${body.period}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
