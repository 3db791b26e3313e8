/** Where the mail that asks "still right?" leads: the listing and one button, without signing in. Opening it changes nothing. */
import type { Confirmable } from '@trusted-hands/contract';
import { Banner, Button, EmptyState, LinkButton, Spinner, useBusy } from '@trusted-hands/ui';
import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Answer, Api } from '../api/api.ts';
import { ChecksList } from '../register/checks-list.tsx';
import { ListingPreview } from '../register/listing-preview.tsx';
import { Page } from '../shell/page.tsx';
import { useMailToken } from '../shell/use-mail-token.ts';
import { daysWords } from './days-words.ts';
import './confirm.css';

interface ConfirmPageProps {
  readonly api: Pick<Api, 'lookByToken' | 'confirmByToken'>;
  readonly nowMs: () => number;
}

export function ConfirmPage({ api, nowMs }: ConfirmPageProps) {
  const token = useMailToken();
  const [looked, setLooked] = useState<Answer<Confirmable>>();
  const [confirmed, setConfirmed] = useState<Answer<Confirmable>>();
  const confirming = useBusy();

  useEffect(() => {
    void api.lookByToken(token).then(setLooked);
  }, [api, token]);

  return (
    <Page title="Is your listing still right? · Trusted Hands">
      <div className="confirm">
        {looked === undefined && <div className="waiting"><Spinner label="Fetching your listing …" /></div>}
        {looked?.ok === false && (
          <EmptyState icon={<CloudOff size={32} />} title="Your listing cannot be shown here" actions={<LinkButton kind="primary" href="/register">Sign in to your listing</LinkButton>}>
            {looked.failure.message}
          </EmptyState>
        )}
        {looked?.ok === true && (confirmed?.ok === true
          ? <Banner tone="saved" title="Thank you, that is noted">Your listing is marked as confirmed today. You are asked again in 90 days.</Banner>
          : (
            <>
              <h1>Is your listing still right?</h1>
              <p>{daysWords(looked.value.confirmedAtMs, nowMs())}</p>
              {confirmed?.ok === false && <Banner tone="danger" title="That did not work">{confirmed.failure.message}</Banner>}
              <Button kind="primary" wide busy={confirming.busy} onClick={() => void confirming.during(async () => setConfirmed(await api.confirmByToken(token)))}>Still right</Button>
            </>
          ))}
        {looked?.ok === true && (
          <>
            <ListingPreview content={looked.value.content} locale={navigator.language} />
            <ChecksList checks={looked.value.checks} locale={navigator.language} />
            <p className="quiet">Something changed, or it is to be taken out? <a href="/register">Sign in to your listing</a>.</p>
          </>
        )}
      </div>
    </Page>
  );
}
