/** Letting another computer in: its text is pasted here, six words of it are compared, and only then it is let in. */
import { Banner, Button, Field, TextArea, TextInput, useBusy } from '@trusted-hands/ui';
import { Camera } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { DeviceFailure } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { MatchingWords } from './matching-words.tsx';
import { ScanCode } from './scan-code.tsx';
import { useProblemFocus } from './use-problem-focus.ts';

interface AddComputerProps {
  readonly onClose: () => void;
  /** Six words are to be compared next. */
  readonly onLetIn: (added: { readonly id: string; readonly name: string }) => void;
}

export function AddComputer({ onClose, onLetIn }: AddComputerProps) {
  const { devices } = usePlatform();
  const [request, setRequest] = useState('');
  const [name, setName] = useState('');
  const [isScanning, setScanning] = useState(false);
  const [asked, setAsked] = useState<readonly string[]>();
  const [problem, setProblem] = useState<{ readonly field: 'request' | 'name' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const form = useProblemFocus(problem);
  const errorAt = (field: 'request' | 'name') => problem?.field === field && problem.message;

  async function ask(event: FormEvent) {
    event.preventDefault();
    if (request.trim() === '') return setProblem({ field: 'request', message: 'Paste the text that the other computer shows.' });
    if (name.trim() === '') return setProblem({ field: 'name', message: 'Give it a name, such as “Clinic” or “Home”.' });
    return during(async () => {
      setProblem(undefined);
      const read = await devices.readRequest(request.trim());
      if (read.ok) setAsked(read.value.words);
      else setProblem({ field: 'request', message: read.failure.message });
    });
  }

  async function add() {
    const done = await devices.addDevice(request.trim(), name.trim());
    if (done.ok) return onLetIn({ id: done.value.deviceId, name: name.trim() });
    setAsked(undefined);
    return setProblem({ field: isOfRequest(done.failure) ? 'request' : 'page', message: done.failure.message });
  }

  if (asked !== undefined) return <CompareRequest words={asked} busy={busy} onSame={() => void during(add)} onBack={() => setAsked(undefined)} />;
  return (
    <form ref={form} className="form vault-panel" aria-labelledby="add-computer-title" noValidate onSubmit={(event) => void ask(event)}>
      <h3 id="add-computer-title">Add a computer</h3>
      <ol className="vault-steps">
        <li>On the other computer add Trusted Hands and choose “I use it on another computer”.</li>
        <li>Sign in there. It then shows a text.</li>
        <li>Bring that text here, by mail or message as you like, or scan its picture: it holds no secret.</li>
      </ol>
      {isScanning ? (
        <ScanCode
          label="Hold the picture that the other computer shows before the camera."
          onClose={() => setScanning(false)}
          onRead={(text) => {
            setRequest(text);
            setScanning(false);
          }}
        />
      ) : (
        <PasteRequest value={request} error={errorAt('request')} busy={busy} onChange={setRequest} onScan={() => setScanning(true)} />
      )}
      <Field label="Name for it" hint="Such as “Clinic” or “Home”. You can change it later." error={errorAt('name')}>
        <TextInput value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      </Field>
      {problem?.field === 'page' && <Banner tone="danger" title="Not added">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Let it in</Button>
        <Button kind="quiet" disabled={busy} onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

interface PasteRequestProps {
  readonly value: string;
  readonly error: string | false | undefined;
  readonly busy: boolean;
  readonly onChange: (value: string) => void;
  readonly onScan: () => void;
}

function PasteRequest({ value, error, busy, onChange, onScan }: PasteRequestProps) {
  const input = useInitialFocus<HTMLTextAreaElement>();
  return (
    <>
      <Field label="Text of the other computer" error={error}>
        <TextArea ref={input} rows={3} value={value} className="vault-code-input" onChange={(event) => onChange(event.target.value)} />
      </Field>
      <Button icon={<Camera aria-hidden size={16} />} disabled={busy} onClick={onScan}>Scan it with the camera</Button>
    </>
  );
}

function isOfRequest({ type }: DeviceFailure): boolean {
  return type === 'request-malformed' || type === 'already-there';
}

interface CompareRequestProps {
  readonly words: readonly string[];
  readonly busy: boolean;
  readonly onSame: () => void;
  readonly onBack: () => void;
}

/** Nothing is given away before. */
function CompareRequest({ words, busy, onSame, onBack }: CompareRequestProps) {
  const title = useInitialFocus<HTMLHeadingElement>();
  return (
    <section className="form vault-panel" aria-labelledby="request-words-title">
      <h3 id="request-words-title" ref={title} tabIndex={-1}>Compare six words first</h3>
      <p>The other computer shows six words beside its text. They have to be these, in this order.</p>
      <MatchingWords words={words} />
      <p className="quiet">If one differs, this is the text of another computer: go back, and take it from the other computer’s own screen.</p>
      <div className="actions">
        <Button kind="primary" busy={busy} onClick={onSame}>They are the same: let it in</Button>
        {/* What is sent cannot be called back. */}
        <Button kind="quiet" disabled={busy} onClick={onBack}>They differ: back</Button>
      </div>
    </section>
  );
}
