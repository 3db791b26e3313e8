/** What went back and forth with somebody: counts of letters and answers, and clients whom they sent, written down by hand. */
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { formatDay, localDay } from '../../../platform/records/day.ts';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import { receivedReferralRecord, receivedReferralSchema, type ReceivedReferral } from '../../../platform/records/received-referral.record.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { referralRecord } from '../../../platform/records/referral.record.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useRecords } from '../../../platform/react/use-port.ts';
import { exchangeLine, exchangeWith } from './exchange.ts';

interface BackAndForthProps {
  readonly person: StoredRecord<KeptPractitioner>;
}

export function BackAndForth({ person }: BackAndForthProps) {
  const { vault, nowMs } = usePlatform();
  const referrals = useRecords(referralRecord);
  const received = useRecords(receivedReferralRecord);
  const { busy, during } = useBusy();
  const [failure, setFailure] = useState<string>();
  const today = localDay(nowMs());
  const standing = received.filter(({ current }) => current.body.practitionerId === person.recordId && current.body.takenBackOn === '').toReversed();

  async function add() {
    await during(async () => {
      const done = await vault.put(receivedReferralRecord, receivedReferralSchema.parse({ practitionerId: person.recordId, receivedOn: today }));
      setFailure(done.ok ? undefined : done.failure.message);
    });
  }

  async function change({ recordId, current: { body } }: StoredRecord<ReceivedReferral>, said: Partial<ReceivedReferral>) {
    await during(async () => {
      const done = await vault.change(receivedReferralRecord, recordId, (now) => ({ ...(now ?? body), ...said }));
      setFailure(done.ok ? undefined : done.failure.message);
    });
  }

  return (
    <section className="section" aria-labelledby="exchange-title">
      <h2 id="exchange-title">Back and forth</h2>
      {failure !== undefined && <Banner tone="danger" title="Not saved">{failure}</Banner>}
      <p>{exchangeLine(exchangeWith(person, referrals, received)) || 'Nothing yet.'}</p>
      <p className="quiet">Counted for you alone. It changes nothing in the order in which people are found.</p>
      {standing.length > 0 && (
        <ul className="list" aria-label="Clients they sent you">
          {standing.map((sent) => {
            const { body } = sent.current;
            return (
              <li key={sent.recordId} className="row pool-line">
                <span>{`Sent you a client: ${formatDay(body.receivedOn)}${body.repliedOn === '' ? '' : `; you wrote back ${formatDay(body.repliedOn)}`}`}</span>
                <span className="actions">
                  {body.repliedOn === '' && <Button kind="quiet" busy={busy} onClick={() => void change(sent, { repliedOn: today })}>I wrote back</Button>}
                  <Button kind="quiet" busy={busy} onClick={() => void change(sent, { takenBackOn: today })}>That was a mistake</Button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <div className="actions">
        <Button kind="quiet" busy={busy} onClick={() => void add()}>They sent me a client today</Button>
      </div>
    </section>
  );
}
