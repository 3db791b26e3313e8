/** Brings the notes of another computer here: sign in, let it be let in, compare six words, choose a passphrase. */
import { Banner, Button, Field, Spinner, TextArea, useBusy } from '@trusted-hands/ui';
import { Copy } from 'lucide-react';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import type { Joining } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { DoorPage } from './door-page.tsx';
import { MatchingWords } from './matching-words.tsx';
import { NewPassphraseFields, type NewPassphrase } from './new-passphrase-fields.tsx';
import { checkNewPassphrase } from './passphrase.ts';
import { QrCode } from './qr-code.tsx';
import type { SignInForm } from './sign-in-form.ts';
import { useJoining } from './use-joining.ts';
import { useProblemFocus } from './use-problem-focus.ts';

interface JoinProps {
  readonly SignInForm: SignInForm;
  readonly onCancel: () => void;
}

type Step =
  | { readonly type: 'sign-in' }
  | { readonly type: 'request'; readonly joining: Joining }
  | { readonly type: 'compare'; readonly joining: Joining; readonly words: readonly string[] }
  | { readonly type: 'differ' }
  | { readonly type: 'passphrase'; readonly joining: Joining };

export function Join({ SignInForm, onCancel }: JoinProps) {
  const { joining: port } = usePlatform();
  const [step, setStep] = useState<Step>({ type: 'sign-in' });
  const noteJoining = useJoining();
  const cancel = <Button kind="quiet" onClick={onCancel}>Not now</Button>;

  switch (step.type) {
    case 'sign-in':
      return (
        <DoorPage key="sign-in" title="Bring your notes to this computer" intro="Have your other computer at hand: it lets this one in. Sign in here with the same service and e-mail address as there.">
          <SignInForm
            port={port}
            onSignedIn={(joining) => {
              noteJoining(joining);
              setStep({ type: 'request', joining });
            }}
          />
          {cancel}
        </DoorPage>
      );
    case 'request':
      return <ShowRequest key="request" joining={step.joining} onStep={setStep} cancel={cancel} />;
    case 'compare':
      return (
        <DoorPage key="compare" title="Compare the six words" intro="Your other computer shows six other words now. They have to be these, in this order.">
          <MatchingWords words={step.words} />
          <Button kind="primary" wide onClick={() => setStep({ type: 'passphrase', joining: step.joining })}>They are the same</Button>
          <Button
            wide
            onClick={() => {
              noteJoining(undefined);
              setStep({ type: 'differ' });
            }}
          >
            They differ
          </Button>
        </DoorPage>
      );
    case 'differ':
      return (
        <DoorPage key="differ" title="Stop here" intro="Something stands between your two computers, or another text was pasted. This computer took nothing.">
          <ol className="vault-steps">
            <li>On your other computer press “They differ: remove it”.</li>
            <li>Then begin again here, and bring the text over by another way, such as from screen to screen.</li>
          </ol>
          <Button kind="primary" wide onClick={() => setStep({ type: 'sign-in' })}>Begin again</Button>
          {cancel}
        </DoorPage>
      );
    case 'passphrase':
      return <ChoosePassphrase key="passphrase" joining={step.joining} onCancel={onCancel} />;
  }
}

interface ShowRequestProps {
  readonly joining: Joining;
  readonly onStep: (step: Step) => void;
  readonly cancel: ReactNode;
}

function ShowRequest({ joining, onStep, cancel }: ShowRequestProps) {
  const { pages } = usePlatform();
  const [problem, setProblem] = useState<string>();
  const [copied, setCopied] = useState<string>();

  async function copy() {
    setCopied(await pages.copyText(joining.request).then(() => 'Copied.', () => 'The browser did not let it be copied. Select the text and copy it by hand.'));
  }

  return (
    <DoorPage title="Let this computer in" intro="Bring the text below to your other computer, by mail or message as you like. It holds no secret.">
      <ol className="vault-steps">
        <li>On your other computer open Settings, then “Computers and recovery”.</li>
        <li>Press “Add a computer”, and paste the text there or scan its picture.</li>
        <li>It shows six words, which have to be those below. Then let this one in there.</li>
        <li>Come back here: six other words appear to compare.</li>
      </ol>
      <Field label="Text for the other computer">
        <TextArea readOnly rows={3} value={joining.request} className="vault-code-input" onFocus={(event) => event.target.select()} />
      </Field>
      <p>Your other computer asks whether these are its words too:</p>
      <MatchingWords words={joining.requestWords} />
      <div className="actions">
        <Button kind="primary" icon={<Copy aria-hidden size={16} />} onClick={() => void copy()}>Copy the text</Button>
        <output className="quiet">{copied}</output>
      </div>
      <QrCode text={joining.request} label="The text as a QR code, for the camera of the other computer, or a phone that sends it on" />
      {problem === undefined ? (
        <WaitForApproval joining={joining} onStep={onStep} onProblem={setProblem} />
      ) : (
        <Banner tone="danger" title="Not let in yet" actions={<Button onClick={() => setProblem(undefined)}>Wait again</Button>}>{problem}</Banner>
      )}
      {cancel}
    </DoorPage>
  );
}

interface WaitForApprovalProps {
  readonly joining: Joining;
  readonly onStep: (step: Step) => void;
  readonly onProblem: (message: string) => void;
}

/** Waits as long as it is shown. */
function WaitForApproval({ joining, onStep, onProblem }: WaitForApprovalProps) {
  useEffect(() => {
    const controller = new AbortController();
    const wait = async () => {
      const approved = await joining.waitForApproval(controller.signal);
      if (controller.signal.aborted) return;
      if (approved.ok) onStep({ type: 'compare', joining, words: approved.value.words });
      else onProblem(approved.failure.message);
    };
    void wait();
    return () => controller.abort();
  }, [joining, onStep, onProblem]);
  return <p><Spinner label="Waiting for your other computer …" /></p>;
}

function ChoosePassphrase({ joining, onCancel }: { readonly joining: Joining; readonly onCancel: () => void }) {
  const [chosen, setChosen] = useState<NewPassphrase>({ passphrase: '', repeated: '' });
  const [problem, setProblem] = useState<{ readonly field: 'passphrase' | 'repeated' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const form = useProblemFocus(problem);
  const errorAt = (field: 'passphrase' | 'repeated') => problem?.field === field && problem.message;

  async function confirm(event: FormEvent) {
    event.preventDefault();
    const wrong = checkNewPassphrase(chosen.passphrase, chosen.repeated);
    if (wrong !== undefined) return setProblem(wrong);
    return during(async () => {
      setProblem(undefined);
      // Its name was given on the other computer.
      const confirmed = await joining.confirm(chosen.passphrase, '');
      if (!confirmed.ok) setProblem({ field: confirmed.failure.type === 'passphrase-short' ? 'passphrase' : 'page', message: confirmed.failure.message });
    });
  }

  return (
    <DoorPage title="Choose a passphrase for this computer" intro="It locks your notes here. It may be another one than on your other computer.">
      <form ref={form} className="vault-door-form" noValidate onSubmit={(event) => void confirm(event)}>
        <NewPassphraseFields label="Passphrase" value={chosen} onChange={setChosen} errorAt={errorAt} />
        {problem?.field === 'page' && <Banner tone="danger" title="Not done yet">{problem.message}</Banner>}
        <Button type="submit" kind="primary" wide busy={busy}>{busy ? 'Locking with your passphrase …' : 'Bring my notes here'}</Button>
      </form>
      <Button kind="quiet" disabled={busy} onClick={onCancel}>Not now</Button>
    </DoorPage>
  );
}
