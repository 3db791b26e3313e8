/** How this computer is unlocked: by itself beside the passphrase, turned on and off, and whose computer it is. */
import { Banner, Button, Field, StatusText, useBusy } from '@trusted-hands/ui';
import { Fingerprint } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import type { Outcome } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { usePort } from '../../platform/react/use-port.ts';
import type { UnlockingFailure } from '../../platform/unlocking/unlocking-port.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import { useFocusReturn } from '../../platform/react/use-focus-return.ts';
import { useProblemFocus } from './use-problem-focus.ts';
import { useAsking, useUnlocking } from './use-unlocking.ts';

export function UnlockingSection() {
  const { unlocking, pages, people } = usePlatform();
  usePort(people);
  const isOneOfSeveral = people.people().length > 1;
  const { passphrase, computer, isShared, isPossible } = useUnlocking();
  const [isOpen, setOpen] = useState(false);
  const [isTab, setTab] = useState(true);
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();
  const title = useFocusReturn<HTMLHeadingElement>(isOpen);
  useEffect(() => void pages.isTab().then(setTab), [pages]);

  const change = (work: () => Promise<Outcome<undefined, UnlockingFailure>>) =>
    during(async () => {
      setProblem(undefined);
      const changed = await work();
      if (!changed.ok) setProblem(changed.failure.message);
    });

  async function shareNow() {
    const turnedOff = computer ? await unlocking.turnOff() : undefined;
    return turnedOff?.ok === false ? turnedOff : unlocking.say(true);
  }

  return (
    <section className="section" aria-labelledby="unlocking-title">
      <h2 id="unlocking-title" ref={title} tabIndex={-1}>Unlocking this computer</h2>
      <p className="quiet">{`You said that ${isShared ? 'others use this computer too, so only your passphrase opens your notes here' : 'only you use this computer'}.`}</p>
      {computer ? (
        <StatusText tone="saved">{passphrase ? 'Your fingerprint, face or PIN opens your notes here, and so does your passphrase' : 'Only your fingerprint, face or PIN opens your notes here'}</StatusText>
      ) : (
        !isShared && <StatusText>{isPossible === false ? 'Your passphrase opens your notes here; this browser or computer cannot use fingerprint, face or PIN for them' : 'Your passphrase opens your notes here'}</StatusText>
      )}
      {problem !== undefined && <Banner tone="danger" title="Not changed">{problem}</Banner>}
      {isOpen && !computer ? (
        <TurnOn onClose={() => setOpen(false)} />
      ) : (
        <div className="actions">
          {!computer && !isShared && isPossible === true && (
            // The computer's own question closes a popup, and may close a panel.
            <Button icon={<Fingerprint aria-hidden size={16} />} onClick={() => (isTab ? setOpen(true) : void pages.openWorkbenchTab({ type: 'computers' }))}>Use fingerprint, face or PIN</Button>
          )}
          {computer && passphrase && <Button busy={busy} onClick={() => void change(() => unlocking.turnOff())}>Turn fingerprint, face or PIN off</Button>}
          {isShared && !isOneOfSeveral && <Button kind="quiet" busy={busy} onClick={() => void change(() => unlocking.say(false))}>Only I use it now</Button>}
          {!isShared && passphrase && <Button kind="quiet" busy={busy} onClick={() => void change(shareNow)}>Others use it too now</Button>}
        </div>
      )}
    </section>
  );
}

function TurnOn({ onClose }: { readonly onClose: () => void }) {
  const { unlocking } = usePlatform();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<{ readonly field: 'passphrase' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const ask = useAsking();
  const input = useInitialFocus<HTMLInputElement>();
  const form = useProblemFocus(problem);

  async function turnOn(event: FormEvent) {
    event.preventDefault();
    if (passphrase === '') return setProblem({ field: 'passphrase', message: 'Type the passphrase that you use now.' });
    return during(async () => {
      setProblem(undefined);
      const signal = ask();
      const turnedOn = await unlocking.turnOn(passphrase, signal);
      if (signal.aborted) return;
      if (turnedOn.ok) return onClose();
      setProblem({ field: turnedOn.failure.type === 'passphrase-wrong' ? 'passphrase' : 'page', message: turnedOn.failure.message });
    });
  }

  return (
    <form ref={form} className="form vault-panel" aria-labelledby="unlocking-title" noValidate onSubmit={(event) => void turnOn(event)}>
      <Field label="Passphrase now" hint="Then your computer asks for your fingerprint, face or PIN." error={problem?.field === 'passphrase' && problem.message}>
        <PassphraseInput what="passphrase you use now" value={passphrase} onChange={setPassphrase} inputRef={input} />
      </Field>
      {problem?.field === 'page' && <Banner tone="danger" title="Not turned on">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>{busy ? 'Turning on …' : 'Turn on'}</Button>
        <Button kind="quiet" onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
