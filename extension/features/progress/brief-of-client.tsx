/** Before the next visit: what to remember of the person, and a brief for each complaint that is still seen. */
import { Card } from '@trusted-hands/ui';
import type { ReactNode } from 'react';
import { SaidList } from './said-list.tsx';
import type { ClientProgress } from './use-client-progress.ts';
import { VisitBrief } from './visit-brief.tsx';

interface BriefOfClientProps {
  readonly progress: ClientProgress;
  /** Replies to referrals that came since, where there are any. */
  readonly replies?: ReactNode;
}

export function BriefOfClient({ progress, replies }: BriefOfClientProps) {
  const seen = progress.open.filter(({ visitDays }) => visitDays.length > 0);
  const [first, ...others] = seen;
  if (first === undefined) return null;
  const isSeveral = others.length > 0;
  return (
    <section className="section" aria-labelledby="brief-title">
      <h2 id="brief-title">Before the next visit</h2>
      {isSeveral && first.brief.remember.length > 0 && (
        <Card as="section" className="brief" aria-label="Remember">
          <h3>Remember</h3>
          <SaidList said={first.brief.remember} />
        </Card>
      )}
      {seen.map(({ complaint, brief }) => <VisitBrief key={complaint.complaintId} title={complaint.title} brief={brief} showsRemember={!isSeveral} {...(replies !== undefined && !isSeveral && { replies })} />)}
      {isSeveral && replies}
    </section>
  );
}
