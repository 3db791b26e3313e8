/** Lines of a file that were no client, each with its number and the reason. */
import { Button } from '@trusted-hands/ui';
import { useState } from 'react';
import type { LineProblem } from '../../../platform/files/read-table.ts';

interface ProblemLinesProps {
  readonly problems: readonly LineProblem[];
}

const shownFirst = 20;

export function ProblemLines({ problems }: ProblemLinesProps) {
  const [shown, setShown] = useState(shownFirst);
  if (problems.length === 0) return null;
  return (
    <section aria-label="Lines that cannot be read">
      <h3>Lines that cannot be read</h3>
      <p className="quiet">The others come in without them. Correct these in the booking system or the file, and bring the file in again: who is here already is left out.</p>
      <ul className="list">
        {problems.slice(0, shown).map(({ line, reason }) => (
          <li key={`${line} ${reason}`} className="client-line">{`Line ${line}: ${reason}`}</li>
        ))}
      </ul>
      {problems.length > shown && <Button kind="quiet" onClick={() => setShown(shown + 200)}>{`${problems.length - shown} more`}</Button>}
    </section>
  );
}
