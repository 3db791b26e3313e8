/** How far a listing is checked: each step with who and how, and its date. */
import type { Check } from '@trusted-hands/directory';
import { Card, StatusText } from '@trusted-hands/ui';
import { shortDate, shownChecks } from './listing-checks.ts';
import './checks-list.css';

interface ChecksListProps {
  readonly checks: readonly Check[];
  readonly locale: string;
}

export function ChecksList({ checks, locale }: ChecksListProps) {
  return (
    <Card as="section" aria-labelledby="checks-title" className="checks">
      <h2 id="checks-title">How far it is checked</h2>
      {checks.length === 0 && <p className="quiet">Nobody checked it yet.</p>}
      <dl>
        {shownChecks(checks).map(({ title, atMs }) => (
          <div key={title}>
            <dt><StatusText tone="saved">{title}</StatusText></dt>
            <dd>{shortDate(atMs, locale)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
