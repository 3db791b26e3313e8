/** What happened to a referral, in order: its states and each time the letter left this computer. */
import { stateLabel, stateMeaning } from '@trusted-hands/referral';
import { localDay } from '../../platform/records/day.ts';
import type { Disclosure, Referral } from '../../platform/records/referral.record.ts';
import { formatDayOf, formatMoment } from './local-dates.ts';

interface ReferralHistoryProps {
  readonly referral: Referral;
}

interface Line {
  readonly atMs: number;
  readonly title: string;
  readonly when: string;
  readonly detail: string;
}

const disclosureWords: Readonly<Record<Disclosure['how'], string>> = { printed: 'Print opened', 'saved-as-pdf': 'Saved as PDF', copied: 'Text copied' };

export function ReferralHistory({ referral }: ReferralHistoryProps) {
  return (
    <ol className="referral-history">
      {historyLines(referral).map((line, index) => (
        <li key={index}>
          <p>
            <strong>{line.title}</strong> <span className="quiet">{line.when}</span>
          </p>
          {line.detail !== '' && <p className="referral-history-detail">{line.detail}</p>}
        </li>
      ))}
    </ol>
  );
}

/** Oldest first; a step keeps its place even where a disclosure of the same day came before it. */
function historyLines({ history, disclosures, recipient }: Referral): readonly Line[] {
  const steps = history.map(({ state, atMs, recordedAtMs, reason }) => ({
    atMs,
    title: state === 'draft' ? 'Begun' : stateLabel(state),
    when: localDay(atMs) === localDay(recordedAtMs) ? formatMoment(atMs) : `${formatDayOf(atMs)}, written down ${formatDayOf(recordedAtMs)}`,
    detail: reason === '' && state === 'sent' ? `To ${recipient.name}` : reason === '' && state === 'consented' ? stateMeaning(state) : reason,
  }));
  const disclosed = disclosures.map(({ how, atMs }) => ({ atMs, title: disclosureWords[how], when: formatMoment(atMs), detail: '' }));
  return [...steps, ...disclosed].toSorted((one, other) => one.atMs - other.atMs);
}
