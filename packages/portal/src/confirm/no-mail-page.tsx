/** Where an invitation leads whoever wants no such mails: one button, and nothing happens without it. */
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import type { Answer, Api } from '../api/api.ts';
import { Page } from '../shell/page.tsx';
import { useMailToken } from '../shell/use-mail-token.ts';
import './confirm.css';

interface NoMailPageProps {
  readonly api: Pick<Api, 'refuseMail'>;
}

export function NoMailPage({ api }: NoMailPageProps) {
  const token = useMailToken();
  const [answer, setAnswer] = useState<Answer<unknown>>();
  const noting = useBusy();
  return (
    <Page title="No more mails · Trusted Hands">
      <div className="confirm">
        <h1>No more mails like this one</h1>
        {answer?.ok === true
          ? <Banner tone="saved" title="That is noted">No more invitations are sent to your address, whoever asks for them.</Banner>
          : (
            <>
              <p>Press the button, and no more invitations are sent to the address that this one came to. A listing that a colleague made of you stays until you take it out: <a href="/listings">find it</a>.</p>
              {answer?.ok === false && <Banner tone="danger" title="That did not work">{answer.failure.message}</Banner>}
              <Button kind="primary" wide busy={noting.busy} onClick={() => void noting.during(async () => setAnswer(await api.refuseMail(token)))}>Send me no more</Button>
            </>
          )}
      </div>
    </Page>
  );
}
