/** What two computers wrote down about one referral where it cannot both have been: the therapist says which holds. */
import { currentStep, stateLabel } from '@trusted-hands/referral';
import { Banner, Button } from '@trusted-hands/ui';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { Referral } from '../../platform/records/referral.record.ts';
import { useComputerName } from '../../platform/react/use-computer-name.ts';
import { formatMoment } from './local-dates.ts';
import { ReferralHistory } from './referral-history.tsx';

interface ReferralConflictProps {
  readonly referral: StoredRecord<Referral>;
  readonly busy: boolean;
  readonly onKeep: (entryId: string) => void;
}

export function ReferralConflict({ referral, busy, onKeep }: ReferralConflictProps) {
  const computerName = useComputerName();
  return (
    <section className="section" aria-label="Changed on two computers">
      <Banner live="none" title="Changed on two computers">
        They wrote down steps that do not follow each other. Choose which ones hold; the others are kept, and every time the letter was printed, saved or copied stays written down.
      </Banner>
      <div className="form-columns">
        {referral.tips.map(({ entryId, deviceId, atMs, body }) => (
          <section key={entryId} aria-label={`Steps of ${computerName(deviceId)}`}>
            <h3>{`${stateLabel(currentStep(body.history).state)}, by ${computerName(deviceId)}`}</h3>
            <p className="quiet">{`Written down ${formatMoment(atMs)}`}</p>
            <ReferralHistory referral={body} />
            <Button busy={busy} aria-label={`Keep the steps of ${computerName(deviceId)}`} onClick={() => onKeep(entryId)}>Keep these</Button>
          </section>
        ))}
      </div>
    </section>
  );
}
