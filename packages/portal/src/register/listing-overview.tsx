/** A listing once it was published: what is shown, how far it was checked, and what can be done with it. */
import { Banner, Button, Dialog, StatusText, useBusy } from '@trusted-hands/ui';
import { EyeOff, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { ApiFailure } from '../api/api.ts';
import { ChecksList } from './checks-list.tsx';
import { contentOfForm, formOfContent } from './listing-form.ts';
import { checksLine } from './listing-checks.ts';
import { ListingPreview } from './listing-preview.tsx';
import type { Stage } from './register-stage.ts';
import { StepHeading } from './step-heading.tsx';
import type { Register } from './use-register.ts';
import './listing-overview.css';

interface ListingOverviewProps {
  readonly stage: Extract<Stage, { at: 'overview' }>;
  readonly register: Register;
  readonly locale: string;
}

export function ListingOverview({ stage, register, locale }: ListingOverviewProps) {
  const { listing, warnings, unpublished } = stage;
  const [asking, setAsking] = useState(false);
  const publishing = useBusy();
  const withdrawing = useBusy();
  const [failure, setFailure] = useState<ApiFailure>();
  const published = listing.status === 'published';
  const content = contentOfForm(formOfContent(listing.content));

  async function run(work: Promise<ApiFailure | undefined>) {
    setFailure(undefined);
    setFailure(await work);
    setAsking(false);
  }

  return (
    <div className="overview">
      <section className="overview-text">
        <StepHeading>{published ? 'Your listing is published' : 'Your listing is withdrawn'}</StepHeading>
        <p>
          {published ? (
            <><StatusText tone="saved">Published</StatusText> <span className="quiet">· {checksLine(listing.updatedAtMs, listing.checks, locale)}</span></>
          ) : (
            <><StatusText tone="neutral">Withdrawn</StatusText> <span className="quiet">· nobody sees it; it is kept so that you can publish it again</span></>
          )}
        </p>
        {warnings.length > 0 && (
          <Banner tone="caution" title="Please look at this once more">
            {warnings.map((warning) => <p key={warning}>{warning}</p>)}
          </Banner>
        )}
        {unpublished && (
          <Banner tone="info" live="none" title="You have changes that are not published" actions={<><Button kind="primary" onClick={register.edit}>Go on with them</Button><Button onClick={() => register.backToOverview(undefined)}>Discard them</Button></>}>
            They are kept in this browser.
          </Banner>
        )}
        {failure && <Banner tone="danger" title="That did not work">{failure.message}</Banner>}
        {published && <ChecksList checks={listing.checks} locale={locale} />}
        <div className="overview-actions">
          {!published && <Button kind="primary" busy={publishing.busy} onClick={() => void publishing.during(() => run(register.publish(content)))}>Publish again</Button>}
          {unpublished === undefined && <Button kind={published ? 'primary' : 'secondary'} icon={<Pencil aria-hidden size={16} />} onClick={register.edit}>Change it</Button>}
          {published && <Button icon={<EyeOff aria-hidden size={16} />} onClick={() => setAsking(true)}>Withdraw …</Button>}
        </div>
      </section>
      <section aria-label="What others see" className="overview-preview">
        <p className="overline">{published ? 'What others see' : 'What others would see'}</p>
        <ListingPreview content={content} locale={locale} />
      </section>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Withdraw your listing?"
        description="Nobody finds you in the directory any more once their copy is brought up to date. What you wrote is kept here, and you can publish it again at any time."
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep it published</Button>
            <Button kind="danger" busy={withdrawing.busy} onClick={() => void withdrawing.during(() => run(register.withdraw()))}>Withdraw</Button>
          </>
        }
      />
    </div>
  );
}
