/** Another passphrase for this computer; the others keep theirs. */
import { Banner, Button, Field, useBusy } from '@trusted-hands/ui';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { NewPassphraseFields, type NewPassphrase } from './new-passphrase-fields.tsx';
import { checkNewPassphrase } from './passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import { useFocusReturn } from '../../platform/react/use-focus-return.ts';
import { useProblemFocus } from './use-problem-focus.ts';
import { useAsking, useUnlocking } from './use-unlocking.ts';

const empty: NewPassphrase = { passphrase: '', repeated: '' };

export function ChangePassphrase() {
  const { devices, unlocking } = usePlatform();
  const hasPassphrase = useUnlocking().passphrase;
  const ask = useAsking();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(empty);
  const [problem, setProblem] = useState<{ readonly field: 'current' | 'passphrase' | 'repeated' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const form = useProblemFocus(problem);
  const opener = useFocusReturn<HTMLButtonElement>(isOpen);

  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) fields.current?.querySelector('input')?.focus();
  }, [isOpen]);

  function close() {
    setOpen(false);
    setCurrent('');
    setNext(empty);
    setProblem(undefined);
  }

  async function change(event: FormEvent) {
    event.preventDefault();
    if (hasPassphrase && current === '') return setProblem({ field: 'current', message: 'Type the passphrase that you use now.' });
    const wrong = checkNewPassphrase(next.passphrase, next.repeated);
    if (wrong !== undefined) return setProblem(wrong);
    return during(async () => {
      setProblem(undefined);
      const changed = hasPassphrase ? await devices.changePassphrase(current, next.passphrase) : await unlocking.addPassphrase(next.passphrase, ask());
      if (changed.ok) {
        close();
        return setDone(true);
      }
      const { type, message } = changed.failure;
      return setProblem({ field: type === 'passphrase-wrong' ? 'current' : type === 'passphrase-short' ? 'passphrase' : 'page', message });
    });
  }

  return (
    <section className="section" aria-labelledby="passphrase-title">
      <h2 id="passphrase-title">Passphrase of this computer</h2>
      {!hasPassphrase && <p className="quiet">There is none yet. With one, your notes open here even when your fingerprint, face or PIN does not.</p>}
      {isDone && <Banner tone="saved" title="Passphrase kept">It opens this computer from now on. Your other computers keep theirs.</Banner>}
      {isOpen ? (
        <form ref={form} className="form vault-panel" aria-labelledby="passphrase-title" noValidate onSubmit={(event) => void change(event)}>
          <div ref={fields} className="form">
            {hasPassphrase && (
              <Field label="Passphrase now" error={problem?.field === 'current' && problem.message}>
                <PassphraseInput what="passphrase you use now" value={current} onChange={setCurrent} />
              </Field>
            )}
            <NewPassphraseFields label="New passphrase" value={next} onChange={setNext} errorAt={(field) => problem?.field === field && problem.message} />
          </div>
          {problem?.field === 'page' && <Banner tone="danger" title={hasPassphrase ? 'Not changed' : 'Not added'}>{problem.message}</Banner>}
          <div className="actions">
            <Button type="submit" kind="primary" busy={busy}>{hasPassphrase ? (busy ? 'Changing …' : 'Change it') : busy ? 'Adding …' : 'Add it'}</Button>
            <Button kind="quiet" onClick={close}>Cancel</Button>
          </div>
        </form>
      ) : (
        <div className="actions">
          <Button
            ref={opener}
            onClick={() => {
              setDone(false);
              setOpen(true);
            }}
          >
            {hasPassphrase ? 'Change the passphrase' : 'Add a passphrase'}
          </Button>
        </div>
      )}
    </section>
  );
}
