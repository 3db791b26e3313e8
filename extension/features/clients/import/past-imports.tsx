/** What was brought in from files, each to be taken back as a whole; nothing is erased, so that can be undone too. */
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { clientImportRecord, importIdOf, type ClientImport } from '../../../platform/records/client-import.record.ts';
import { formatDay, formatTime, localDay } from '../../../platform/records/day.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useClients } from '../../../platform/react/use-clients.ts';
import { useRecords } from '../../../platform/react/use-port.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { bringImportBack, takeBackImport } from './import-clients.ts';

export function PastImports() {
  const platform = usePlatform();
  const imports = useRecords(clientImportRecord).toReversed();
  const clients = useClients();
  const { busy, during } = useBusy();
  const [problem, setProblem] = useState<string>();
  if (imports.length === 0) return null;
  const counts = Map.groupBy(clients, ({ recordId }) => importIdOf(recordId));

  async function change(stored: StoredRecord<ClientImport>) {
    await during(async () => {
      const done = stored.current.body.takenBackAtMs === undefined ? await takeBackImport(platform, stored) : await bringImportBack(platform.vault, stored);
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
          const count = counts.get(stored.recordId)?.length ?? 0;
          const when = `${formatDay(localDay(importedAtMs))}, ${formatTime(importedAtMs)}`;
          return (
            <li key={stored.recordId} className="row client-line">
              <span>
                {takenBackAtMs === undefined
                  ? `${when}: ${count.toLocaleString()} ${count === 1 ? 'client' : 'clients'}`
                  : `${when}: taken back ${formatDay(localDay(takenBackAtMs))}${count === 0 ? '' : `; ${count.toLocaleString()} ${count === 1 ? 'stays' : 'stay'}, because something was written for them since`}`}
              </span>
              <Button kind="quiet" busy={busy} onClick={() => void change(stored)}>{takenBackAtMs === undefined ? 'Take this import back' : 'Bring it in again'}</Button>
            </li>
          );
        })}
      </ul>
      <p className="quiet">Taking back hides the clients for whom nothing was written since. Nothing is erased: it stays sealed on your computers, and can be brought in again.</p>
    </section>
  );
}
