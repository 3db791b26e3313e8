/** What waits, the longest first; a case that somebody else has before them cannot be opened. */
import type { CaseSummary } from '@trusted-hands/contract';
import { professionTitle } from '@trusted-hands/packs';
import { Button, Card, StatusText, useBusy } from '@trusted-hands/ui';
import { caseTitles, sinceWords } from './case-words.ts';

interface QueueListProps {
  readonly cases: readonly CaseSummary[];
  readonly nowMs: number;
  readonly open: (caseId: string) => Promise<void>;
}

export function QueueList({ cases, nowMs, open }: QueueListProps) {
  const opening = useBusy();
  return (
    <ul className="queue" aria-label="To check">
      {cases.map(({ id, kind, name, profession, place, openedAtMs, held }) => (
        <Card key={id} as="li" className="queue-case">
          <div>
            <h2>{name}</h2>
            <p className="quiet">{professionTitle(profession)} · {place}</p>
            <p>{caseTitles[kind]} <span className="quiet">· {sinceWords(openedAtMs, nowMs)}</span></p>
            {held !== null && !held.byMe && <StatusText tone="caution">Another steward has it</StatusText>}
          </div>
          <Button disabled={held !== null && !held.byMe} busy={opening.busy} onClick={() => void opening.during(() => open(id))} aria-label={`Look at ${name}`}>Look at it</Button>
        </Card>
      ))}
    </ul>
  );
}
