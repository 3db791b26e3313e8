/** What was tried, on how many visits, and what no note tells of: side by side, so that the next choice is made with both in view. */
import type { TackKind, TackLog, TriedItem } from '@trusted-hands/progress';
import { formatDay } from '../../platform/records/day.ts';

interface WhatWasTriedProps {
  readonly log: TackLog;
}

const titles = { technique: 'Techniques', frequency: 'How often to come', homework: 'Homework', lifestyle: 'Daily life' } as const satisfies Record<TackKind, string>;
const order: readonly TackKind[] = ['technique', 'frequency', 'homework', 'lifestyle'];

export function WhatWasTried({ log }: WhatWasTriedProps) {
  const notNoted = log.notNoted.map((kind) => titles[kind].toLowerCase());
  const otherTechniques = log.tried.technique.length === 0 ? [] : log.techniqueKindsNotNoted;
  return (
    <div className="tried">
      <dl className="details">
        {order.filter((kind) => log.tried[kind].length > 0).map((kind) => (
          <div key={kind}>
            <dt>{titles[kind]}</dt>
            <dd>
              <ul>{log.tried[kind].map((item) => <li key={item.words}>{itemWords(item, log.visits)}</li>)}</ul>
            </dd>
          </div>
        ))}
        {log.usualDaysApart !== undefined && (
          <div>
            <dt>Visits</dt>
            <dd>{`${log.visits}, usually ${log.usualDaysApart === 1 ? '1 day' : `${log.usualDaysApart} days`} apart`}</dd>
          </div>
        )}
        {otherTechniques.length > 0 && (
          <div className="tried-not">
            <dt>Techniques not noted</dt>
            <dd>{otherTechniques.join(', ')}</dd>
          </div>
        )}
        {notNoted.length > 0 && (
          <div className="tried-not">
            <dt>In no note so far</dt>
            <dd>{notNoted.join(', ')}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function itemWords({ words, visits, minutes, lastOn }: TriedItem, all: number): string {
  const time = minutes === undefined ? '' : `, ${minutes} min in all`;
  return `${words}: ${visits} of ${all} ${all === 1 ? 'visit' : 'visits'}${time}, last on ${formatDay(lastOn)}`;
}
