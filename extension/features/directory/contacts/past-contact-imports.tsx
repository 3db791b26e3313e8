/** What was brought in from contacts before, each to be taken back as a whole; nothing is erased, so that can be undone too. */
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { contactImportIdOf, contactImportRecord, type ContactImport } from '../../../platform/records/contact-import.record.ts';
import { formatDay, formatTime, localDay } from '../../../platform/records/day.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useRecords } from '../../../platform/react/use-port.ts';
import { usePool } from '../pool/use-pool.ts';
import { changeImport } from './import-contacts.ts';

export function PastContactImports() {
  const { vault, nowMs } = usePlatform();
  const imports = useRecords(contactImportRecord).toReversed();
  const { people } = usePool();
  const { busy, during } = useBusy();
  const [problem, setProblem] = useState<string>();
  if (imports.length === 0) return null;

  async function change(stored: StoredRecord<ContactImport>) {
    await during(async () => {
      const done = await changeImport(vault, stored, nowMs());
      setProblem(done.ok ? undefined : done.failure.message);
    });
  }

  return (
    <section className="section" aria-labelledby="imports-title">
      <h2 id="imports-title">Brought in before</h2>
      {problem !== undefined && <Banner tone="danger" title="Not changed">{problem}</Banner>}
      <ul className="list">
        {imports.map((stored) => {
          const { importedAtMs, takenBackAtMs } = stored.current.body;
          const count = people.filter(({ recordId }) => contactImportIdOf(recordId) === stored.recordId).length;
          const when = `${formatDay(localDay(importedAtMs))}, ${formatTime(importedAtMs)}`;
          return (
            <li key={stored.recordId} className="row pool-line">
              <span>
                {takenBackAtMs === undefined
                  ? `${when}: ${count} ${count === 1 ? 'person' : 'people'}`
                  : `${when}: taken back ${formatDay(localDay(takenBackAtMs))}${count === 0 ? '' : `; ${count} ${count === 1 ? 'stays' : 'stay'}, because something was done with them since`}`}
              </span>
              <Button kind="quiet" busy={busy} onClick={() => void change(stored)}>{takenBackAtMs === undefined ? 'Take this import back' : 'Bring it in again'}</Button>
            </li>
          );
        })}
      </ul>
      <p className="quiet">Taking back hides those whom you did not change and with whom nothing was done since. Nothing is erased.</p>
    </section>
  );
}
