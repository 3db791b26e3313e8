/** Claiming one: at once where the address is one's own, by a code that goes to the address in it, or through a steward. */
import type { FoundListing } from '@trusted-hands/contract';
import { Banner, Button, Field, LinkButton, TextArea, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { z } from 'zod';
import type { Api, ApiFailure } from '../api/api.ts';
import { useWritten } from '../session/writing.tsx';

interface ClaimFormProps {
  readonly listing: FoundListing;
  readonly api: Pick<Api, 'claim' | 'claimByCode' | 'askForListing'>;
  readonly ended: () => void;
}

type At = 'choice' | 'code' | 'steward' | 'claimed' | 'asked';

export function ClaimForm({ listing: { number, mailHint }, api, ended }: ClaimFormProps) {
  const [code, setCode] = useState('');
  const [said, setSaid] = useWritten({ place: `claim ${String(number)}`, schema: z.string(), empty: '' });
  const [at, setAt] = useState<At>(said === '' ? 'choice' : 'steward');
  const [failure, setFailure] = useState<ApiFailure>();
  const working = useBusy();

  async function run<T>(asked: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ApiFailure }>, next: (value: T) => At) {
    setFailure(undefined);
    const answer = await asked;
    if (!answer.ok) {
      if (answer.failure.code === 'not-signed-in') ended();
      else setFailure(answer.failure);
      return;
    }
    setCode('');
    if (at === 'steward') setSaid(() => '');
    setAt(next(answer.value));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void working.during(() => (at === 'code' ? run(api.claimByCode(number, code), () => 'claimed') : run(api.askForListing(number, said.trim()), () => 'asked')));
  }

  if (at === 'claimed') return <Banner tone="saved" title="It is yours now" actions={<LinkButton kind="primary" href="/register">Look at it and change it</LinkButton>}>You can put it right, and take it out.</Banner>;
  if (at === 'asked') return <Banner tone="saved" title="A steward looks at it">You get a mail when it is decided.</Banner>;
  return (
    <div className="case-form">
      {failure && <Banner tone="danger" title="That did not work">{failure.message}</Banner>}
      {at === 'choice' && (
        <>
          {mailHint === null ? <p>It has no e-mail address that a code could go to, so a steward looks.</p> : <p>Its e-mail address is {mailHint}. If you can read mail there, a code proves that it is yours.</p>}
          <div className="desk-ways">
            {mailHint !== null && <Button kind="primary" busy={working.busy} onClick={() => void working.during(() => run(api.claim(number), ({ state }) => (state === 'claimed' ? 'claimed' : 'code')))}>Claim it</Button>}
            <Button onClick={() => setAt('steward')}>Ask a steward</Button>
          </div>
        </>
      )}
      {(at === 'code' || at === 'steward') && (
        <form noValidate className="case-form" onSubmit={submit}>
          {at === 'code'
            ? <Field label="Code from the mail" hint={`Sent to ${mailHint ?? ''}; eight digits, good for 30 minutes.`}><TextInput inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.target.value)} /></Field>
            : <Field label="How a steward can tell that it is you" hint="Such as where you work, or a phone number they may call. Only stewards read it."><TextArea rows={2} maxLength={1000} value={said} onChange={({ target }) => setSaid(() => target.value)} /></Field>}
          <div className="desk-ways"><Button kind="primary" type="submit" busy={working.busy} disabled={(at === 'code' ? code : said).trim().length < 3}>{at === 'code' ? 'It is mine' : 'Send'}</Button></div>
        </form>
      )}
    </div>
  );
}
