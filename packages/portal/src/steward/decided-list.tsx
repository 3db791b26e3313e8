/** The log, newest first; a decision that nothing came after can be taken back, with a reason. */
import type { DecidedEvent } from '@trusted-hands/contract';
import { Button, Card, Dialog, EmptyState, Field, TextArea, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { z } from 'zod';
import { useWritten } from '../session/writing.tsx';
import { caseTitles, eventLine } from './case-words.ts';

interface DecidedListProps {
  readonly events: readonly DecidedEvent[];
  readonly undo: (eventId: string, said: string) => Promise<boolean>;
}

export function DecidedList({ events, undo }: DecidedListProps) {
  const [asking, setAsking] = useState<DecidedEvent>();
  // By the decision: one that could not be taken back is asked about with what was written.
  const [reasons, writeReasons] = useWritten({ place: 'taking back', schema: z.record(z.string(), z.string()), empty: {} });
  const reason = reasons[asking?.id ?? ''] ?? '';
  const undoing = useBusy();
  if (events.length === 0) return <EmptyState title="Nothing was decided yet">Each decision is kept here with its reason, and can be taken back.</EmptyState>;
  return (
    <>
      <ul className="queue" aria-label="What was decided">
        {events.map((event) => (
          <Card key={event.id} as="li" className="queue-case">
            <div>
              <h2>{event.name}</h2>
              <p>{eventLine(event)} <span className="quiet">· {new Date(event.atMs).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</span></p>
              <p className="quiet">{caseTitles[event.kindOfCase]}</p>
              {event.said !== '' && <p className="case-said">{event.said}</p>}
            </div>
            {event.canBeUndone && <Button onClick={() => setAsking(event)} aria-label={`Take back what was decided about ${event.name}`}>Take it back …</Button>}
          </Card>
        ))}
      </ul>
      <Dialog
        open={asking !== undefined}
        onOpenChange={(open) => !open && setAsking(undefined)}
        title="Take this decision back?"
        description="The listing is put back as it was before it, and the case waits in the queue again. Both stay in the log."
        actions={
          <>
            <Button onClick={() => setAsking(undefined)}>Leave it</Button>
            <Button
              kind="primary"
              busy={undoing.busy}
              disabled={reason.trim().length < 3}
              onClick={() => void undoing.during(async () => {
                if (asking !== undefined && (await undo(asking.id, reason.trim()))) writeReasons(() => ({}));
                setAsking(undefined);
              })}
            >
              Take it back
            </Button>
          </>
        }
      >
        <Field label="Why" hint="For the log; other stewards read it.">
          <TextArea rows={2} maxLength={1000} value={reason} onChange={({ target }) => writeReasons((before) => ({ ...before, [asking?.id ?? '']: target.value }))} />
        </Field>
      </Dialog>
    </>
  );
}
