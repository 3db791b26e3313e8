/** What matters before the next visit, in the order in which one needs it at the door. */
import type { SaidOn, VisitBrief as Brief } from '@trusted-hands/progress';
import { Card } from '@trusted-hands/ui';
import type { ReactNode } from 'react';
import { SaidList } from './said-list.tsx';
import { formatDay } from '../../platform/records/day.ts';

interface VisitBriefProps {
  readonly title: string;
  readonly brief: Brief;
  /** False where it stands above several briefs already: it is about the person. */
  readonly showsRemember?: boolean;
  /** Replies to referrals that came since; the workbench puts them in. */
  readonly replies?: ReactNode;
}

export function VisitBrief({ title, brief, showsRemember = true, replies }: VisitBriefProps) {
  if (brief.lastSeenOn === undefined) return null;
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['Remember', showsRemember ? listOf(brief.remember) : null],
    ['Last seen', `${formatDay(brief.lastSeenOn)}, visit ${brief.visits}`],
    ['Mood then', listOf(brief.mood)],
    ['Goals', listOf(brief.goals)],
    ['Done last time', listOf(brief.done)],
    ['Ask about', listOf(brief.homework)],
    ['Measure again', brief.toRepeat.length === 0 ? null : <ul>{brief.toRepeat.map(({ label, lastValue, on }) => <li key={label}>{`${label}: ${lastValue}`}{on !== brief.lastSeenOn && <span className="quiet">{`, ${formatDay(on)}`}</span>}</li>)}</ul>],
    ['Replies', replies ?? null],
  ];
  return (
    <Card as="section" className="brief" aria-label={`Before the next visit: ${title}`}>
      <h3>{title}</h3>
      <dl className="details">
        {rows.filter(([, value]) => value !== null).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function listOf(said: readonly SaidOn[]): ReactNode {
  return said.length === 0 ? null : <SaidList said={said} />;
}
