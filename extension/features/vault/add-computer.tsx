/** Letting another computer in: its text is pasted here, then six words are compared on both. */
import { Banner, Button, Field, TextArea, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import type { DeviceFailure } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { MatchingWords } from './matching-words.tsx';
import { useProblemFocus } from './use-problem-focus.ts';

interface AddComputerProps {
  readonly onClose: () => void;
}

interface Added {
  readonly deviceId: string | undefined;
  readonly words: readonly string[];
}

export function AddComputer({ onClose }: AddComputerProps) {
  const { devices } = usePlatform();
  const [request, setRequest] = useState('');
  const [name, setName] = useState('');
  const [added, setAdded] = useState<Added>();
  const [problem, setProblem] = useState<{ readonly field: 'request' | 'name' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const requestInput = useInitialFocus<HTMLTextAreaElement>();
  const form = useProblemFocus(problem);
  const errorAt = (field: 'request' | 'name') => problem?.field === field && problem.message;

  async function add(event: FormEvent) {
    event.preventDefault();
    if (request.trim() === '') return setProblem({ field: 'request', message: 'Paste the text that the other computer shows.' });
    if (name.trim() === '') return setProblem({ field: 'name', message: 'Give it a name, such as “Clinic” or “Home”.' });
    return during(async () => {
      setProblem(undefined);
      const before = new Set(devices.devices().map(({ id }) => id));
      const done = await devices.addDevice(request.trim(), name.trim());
      if (!done.ok) return setProblem({ field: isOfRequest(done.failure) ? 'request' : 'page', message: done.failure.message });
      return setAdded({ words: done.value.words, deviceId: devices.devices().find(({ id, isActive }) => isActive && !before.has(id))?.id });
    });
  }

  if (added !== undefined) return <CompareWords added={added} name={name.trim()} onClose={onClose} />;
  return (
    <form ref={form} className="form vault-panel" aria-labelledby="add-computer-title" noValidate onSubmit={(event) => void add(event)}>
      <h3 id="add-computer-title">Add a computer</h3>
      <ol className="vault-steps">
        <li>On the other computer add Trusted Hands and choose “I use it on another computer”.</li>
        <li>Sign in there. It then shows a text.</li>
        <li>Bring that text here, by mail or message as you like: it holds no secret.</li>
      </ol>
      <Field label="Text of the other computer" error={errorAt('request')}>
        <TextArea ref={requestInput} rows={3} value={request} className="vault-code-input" onChange={(event) => setRequest(event.target.value)} />
      </Field>
      <Field label="Name for it" hint="Such as “Clinic” or “Home”. You can change it later." error={errorAt('name')}>
        <TextInput value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      </Field>
      {problem?.field === 'page' && <Banner tone="danger" title="Not added">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Let it in</Button>
        <Button kind="quiet" onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

function isOfRequest({ type }: DeviceFailure): boolean {
  return type === 'request-malformed' || type === 'already-there';
}

function CompareWords({ added, name, onClose }: { readonly added: Added; readonly name: string; readonly onClose: () => void }) {
  const { devices } = usePlatform();
  const [problem, setProblem] = useState<string>();
  const [isRemoved, setRemoved] = useState(false);
  const { busy, during } = useBusy();
  const title = useInitialFocus<HTMLHeadingElement>();

  async function remove() {
    setProblem(undefined);
    if (added.deviceId === undefined) return setProblem('It is in the list above: remove it there.');
    const removed = await devices.removeDevice(added.deviceId);
    if (removed.ok) setRemoved(true);
    else setProblem(removed.failure.message);
  }

  if (isRemoved) {
    return (
      <div className="vault-panel form">
        <Banner tone="caution" title={`${name} is removed again`} actions={<Button onClick={onClose}>Close</Button>}>
          It gets nothing more. If it was a stranger’s, it may have seen notes in the minutes between. Your recovery kit was replaced with the removal: keep the new one, below. To try again, take the text from the other computer’s own screen.
        </Banner>
      </div>
    );
  }
  return (
    <section className="form vault-panel" aria-labelledby="compare-title">
      <h3 id="compare-title" ref={title} tabIndex={-1}>Compare the six words</h3>
      <p>{`${name} shows six words too, in a moment. They have to be these, in this order.`}</p>
      <MatchingWords words={added.words} />
      <p className="quiet">If one differs, somebody put another computer in its place. Remove it at once, and do not go on over there.</p>
      {problem !== undefined && <Banner tone="danger" title="Not removed">{problem}</Banner>}
      <div className="actions">
        <Button kind="primary" onClick={onClose}>They are the same</Button>
        <Button kind="danger" busy={busy} onClick={() => void during(remove)}>They differ: remove it</Button>
      </div>
    </section>
  );
}
