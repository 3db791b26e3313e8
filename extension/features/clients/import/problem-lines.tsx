/** Lines of a file that were no client, each with its number and the reason. */
import { LongList } from '@trusted-hands/ui';
import type { LineProblem } from '../../../platform/files/read-table.ts';

interface ProblemLinesProps {
  readonly problems: readonly LineProblem[];
}

export function ProblemLines({ problems }: ProblemLinesProps) {
  if (problems.length === 0) return null;
  return (
    <section aria-label="Lines that cannot be read">
      <h3>Lines that cannot be read</h3>
      <p className="quiet">The others come in without them. Correct these in the booking system or the file, and bring the file in again: who is here already is left out.</p>
      <LongList className="list" entries={problems.map(({ line, reason }) => <li key={`${line} ${reason}`} className="client-line">{`Line ${line}: ${reason}`}</li>)} />
    </section>
  );
}
