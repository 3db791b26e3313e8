/** Tells what the directory says otherwise than when somebody was kept, until the therapist has seen it. */
import { Banner, Button } from '@trusted-hands/ui';
import { formatDay } from '../../../platform/records/day.ts';
import type { ListedChanges } from './listed-changes.ts';

interface ListedChangesBannerProps extends ListedChanges {
  readonly busy: boolean;
  readonly onTakeOver: () => void;
}

export function ListedChangesBanner({ since, changes, busy, onTakeOver }: ListedChangesBannerProps) {
  return (
    <Banner live="none" title={`The directory changed since ${formatDay(since)}`} actions={<Button busy={busy} onClick={onTakeOver}>Use the new details</Button>}>
      <ul className="list" aria-label="What changed">
        {changes.map(({ field, label, was, now }) => (
          <li key={field} className="pool-line">{was === '' ? `${label}: ${now}, new` : `${label}: ${now}, was ${was}`}</li>
        ))}
      </ul>
    </Banner>
  );
}
