/** One of the therapist's people: how to reach them, what she knows of them, and what went back and forth. */
import type { Recipient } from '@trusted-hands/letter';
import { Banner, Button, Chip, EmptyState, useBusy } from '@trusted-hands/ui';
import { ArrowLeft, Mail, Pencil, Send } from 'lucide-react';
import { useState } from 'react';
import { formatDay, localDay } from '../../../platform/records/day.ts';
import { isContested } from '../../../platform/records/field-history.ts';
import { keptPractitionerRecord, tagsOf, withNotListed, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import { useInterruptedForm } from '../../../platform/react/kept-form.ts';
import { useFocusReturn } from '../../../platform/react/use-focus-return.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useDirectoryState, useRecord } from '../../../platform/react/use-port.ts';
import { listedPeople } from '../listed-people.ts';
import { AsListed } from './as-listed.tsx';
import { BackAndForth } from './back-and-forth.tsx';
import { EarlierKept } from './earlier-kept.tsx';
import { InviteForm } from './invite-form.tsx';
import { KeptConflict } from './kept-conflict.tsx';
import { KeptDetails } from './kept-details.tsx';
import { askedFields, shortLine } from './kept-fields.ts';
import { keptFromListing } from './kept-from-listing.ts';
import { KeptForm } from './kept-form.tsx';
import { ListedChangesBanner } from './listed-changes-banner.tsx';
import { listedChanges, withListedChanges } from './listed-changes.ts';
import { MaybeListed } from './maybe-listed.tsx';
import { recipientFromKept } from './recipient-from-kept.ts';

interface KeptPageProps {
  readonly recordId: string;
  readonly onBack: () => void;
  readonly onRefer: (recipient: Recipient) => void;
}

export function KeptPage({ recordId, onBack, onRefer }: KeptPageProps) {
  const person = useRecord(keptPractitionerRecord, recordId);
  const { vault, nowMs } = usePlatform();
  const directory = useDirectoryState();
  const wasInForm = useInterruptedForm('kept-person', { recordId }) !== undefined;
  const wasInInvitation = useInterruptedForm('invitation', { recordId }) !== undefined;
  const [open, setOpen] = useState<'form' | 'invitation' | undefined>(wasInForm ? 'form' : wasInInvitation ? 'invitation' : undefined);
  const [failure, setFailure] = useState<string>();
  const { busy, during } = useBusy();
  const heading = useFocusReturn<HTMLHeadingElement>(open !== undefined);
  if (person === undefined) {
    return (
      <div className="page">
        <EmptyState title="This practitioner is not on this computer" actions={<Button onClick={onBack}>My people</Button>} />
      </div>
    );
  }
  const { body } = person.current;
  const listing = listedPeople(directory).byId(body.listingId);
  const changed = listing && listedChanges(person, listing);
  const isOut = body.takenOutOn !== '';

  async function change(changes: Partial<KeptPractitioner>) {
    await during(async () => {
      const latest = vault.record(keptPractitionerRecord, recordId);
      if (latest !== undefined && isContested(latest, askedFields)) return setFailure('Two computers changed the same detail. Choose below which value holds, then try again.');
      const put = await vault.change(keptPractitionerRecord, recordId, (now) => ({ ...(now ?? body), ...changes }));
      return setFailure(put.ok ? undefined : put.failure.message);
    });
  }

  /** What the directory says of them on that day is what later changes are told against. */
  async function linkTo(listingId: string) {
    const same = listedPeople(directory).byId(listingId);
    await change({ listingId, ...(same !== undefined && { listedAs: keptFromListing(same, same.locations[0], localDay(nowMs())).listedAs }) });
  }

  return (
    <div className="page">
      <nav aria-label="Back" className="page-back">
        <Button kind="quiet" icon={<ArrowLeft aria-hidden size={16} />} onClick={onBack}>My people</Button>
      </nav>
      <header className="page-head">
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>{body.name}</h1>
          {shortLine(body) !== '' && <p className="quiet">{shortLine(body)}</p>}
        </div>
      </header>
      {failure !== undefined && <Banner tone="danger" title="Not saved">{failure}</Banner>}
      {isOut && <Banner title={`Taken out of your people on ${formatDay(body.takenOutOn)}`} actions={<Button busy={busy} onClick={() => void change({ takenOutOn: '' })}>Take them in again</Button>}>Nothing is erased.</Banner>}
      <KeptConflict person={person} onSettled={() => heading.current?.focus()} />
      {open === 'form' ? (
        <KeptForm recordId={recordId} initial={body} onDone={() => setOpen(undefined)} onCancel={() => setOpen(undefined)} />
      ) : (
        <>
          <div className="actions">
            <Button kind="primary" icon={<Send aria-hidden size={16} />} onClick={() => onRefer(recipientFromKept(person, listing))}>Refer a client</Button>
            <Button icon={<Pencil aria-hidden size={16} />} onClick={() => setOpen('form')}>Edit</Button>
            {listing === undefined && open !== 'invitation' && <Button kind="quiet" icon={<Mail aria-hidden size={16} />} onClick={() => setOpen('invitation')}>Invite to the directory</Button>}
          </div>
          {body.tags !== '' && <ul className="chips" aria-label="Tags">{tagsOf(body).map((tag) => <li key={tag}><Chip>{tag}</Chip></li>)}</ul>}
          {open === 'invitation' && <InviteForm recordId={recordId} person={body} onInvited={() => void change({ invitedOn: localDay(nowMs()) })} onClose={() => setOpen(undefined)} />}
          {listing === undefined && <MaybeListed person={body} people={listedPeople(directory)} busy={busy} onSame={(listingId) => void linkTo(listingId)} onNone={(listingIds) => void change({ notListedAs: withNotListed(body, listingIds) })} />}
          {listing === undefined && body.listingId !== '' && directory.type === 'ready' && <p className="quiet">They are not in the directory on this computer any more. This is what you kept.</p>}
          {listing !== undefined && changed !== undefined && <ListedChangesBanner {...changed} busy={busy} onTakeOver={() => void change(withListedChanges(body, changed, listing, localDay(nowMs())))} />}
          <KeptDetails person={body} listing={listing} />
          <EarlierKept person={person} />
          {listing !== undefined && <AsListed listing={listing} />}
          <BackAndForth person={person} />
          {!isOut && (
            <div className="actions">
              <Button kind="quiet" busy={busy} onClick={() => void change({ takenOutOn: localDay(nowMs()) })}>Take out of my people</Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
