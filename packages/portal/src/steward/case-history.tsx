/** Everything that was said and decided about a listing, newest first. */
import type { CaseEvent } from '@trusted-hands/contract';
import { eventLine } from './case-words.ts';

interface CaseHistoryProps {
  readonly history: readonly CaseEvent[];
}

export function CaseHistory({ history }: CaseHistoryProps) {
  if (history.length === 0) return null;
  return (
    <section className="case-history" aria-labelledby="case-history">
      <h2 id="case-history">What happened so far</h2>
      <ol className="case-events">
        {history.map((event) => (
          <li key={event.id}>
            <p>{eventLine(event)} <span className="quiet">· {new Date(event.atMs).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</span></p>
            {event.said !== '' && <p className="case-said">{event.said}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
