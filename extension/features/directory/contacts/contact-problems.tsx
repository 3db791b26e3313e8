/** What of a file is not taken: who is here already, and lines that cannot be read, each with its number and the reason. */
import { LongList } from '@trusted-hands/ui';
import type { LineProblem } from '../../../platform/files/read-table.ts';
import type { SortedContacts } from './sort-contacts.ts';

interface ContactProblemsProps {
  readonly here: SortedContacts['here'];
  readonly problems: readonly LineProblem[];
}

export function ContactProblems({ here, problems }: ContactProblemsProps) {
  return (
    <>
      {here.length > 0 && (
        <section aria-label="Left out">
          <h3>Left out</h3>
          <LongList className="list" entries={here.map(({ contact, as }) => <li key={contact.line} className="contact-line">{`Line ${contact.line}: ${contact.name}, ${as}`}</li>)} />
        </section>
      )}
      {problems.length > 0 && (
        <section aria-label="Lines that cannot be read">
          <h3>Lines that cannot be read</h3>
          <p className="quiet">The others come in without them.</p>
          <LongList className="list" entries={problems.map(({ line, reason }) => <li key={`${line} ${reason}`} className="contact-line">{`Line ${line}: ${reason}`}</li>)} />
        </section>
      )}
    </>
  );
}
