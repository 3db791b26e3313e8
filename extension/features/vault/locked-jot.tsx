/**
 * Jotting without unlocking: one field that looks nothing like the passphrase's, and is never on the screen with it. What
 * was jotted can't be read again here before unlocking.
 */
import { Banner, Button, Field, StatusText, TextArea, useBusy } from '@trusted-hands/ui';
import { PencilLine } from 'lucide-react';
import { useEffect, useReducer, useState, type ReactNode } from 'react';
import type { OpenJot } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { usePort } from '../../platform/react/use-port.ts';

interface LockedJotProps {
  /** Unlocking, shown while nothing is being jotted. */
  readonly children: ReactNode;
}

export function LockedJot({ children }: LockedJotProps) {
  const { jots, pages } = usePlatform();
  const [jot, setJot] = useState<OpenJot>();
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();
  usePort(jots);
  const waiting = jots.waiting();

  // Unlocked in another page, or closed: what was typed is kept and handed over.
  useEffect(() => () => void jot?.close(), [jot]);

  async function begin() {
    setProblem(undefined);
    const opened = await jots.open();
    if (opened.ok) setJot(opened.value);
    else setProblem(opened.failure.message);
  }

  if (jot !== undefined) return <JotField jot={jot} onDone={() => setJot(undefined)} onCopy={() => void pages.copyText(jot.text())} />;
  return (
    <>
      {children}
      <section className="vault-jot-door" aria-label="While locked">
        {waiting > 0 && <p className="quiet">{waiting === 1 ? '1 jot is waiting. Unlock to read and file it.' : `${waiting} jots are waiting. Unlock to read and file them.`}</p>}
        {jots.isPossible() && (
          <Button icon={<PencilLine aria-hidden size={16} />} busy={busy} onClick={() => void during(begin)}>
            Jot while locked
          </Button>
        )}
        {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
      </section>
    </>
  );
}

interface JotFieldProps {
  readonly jot: OpenJot;
  readonly onDone: () => void;
  readonly onCopy: () => void;
}

function JotField({ jot, onDone, onCopy }: JotFieldProps) {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const field = useInitialFocus<HTMLTextAreaElement>();
  useEffect(() => jot.subscribe(again), [jot]);
  // Where one left off: a text area starts with the caret before its text.
  useEffect(() => field.current?.setSelectionRange(jot.text().length, jot.text().length), [field, jot]);
  const state = jot.saveState();
  return (
    <main className="vault-jot" aria-labelledby="jot-title">
      <h1 id="jot-title">Jot</h1>
      <Field label="Note for later" hint="Kept sealed as you type. After unlocking it is an unfinished note. Your passphrase does not belong here.">
        <TextArea ref={field} rows={8} value={jot.text()} onChange={(event) => jot.edit(event.target.value)} onBlur={() => void jot.flush()} />
      </Field>
      {state.type === 'failed' ? (
        <Banner tone="danger" title="Not saved" actions={<Button onClick={onCopy}>Copy the jot</Button>}>
          {state.failure.message}
        </Banner>
      ) : (
        jot.text() !== '' && <StatusText {...(state.type === 'saved' && { tone: 'saved' as const })}>{state.type === 'saved' ? 'Saved on this computer, sealed' : 'Saving …'}</StatusText>
      )}
      <div className="actions">
        <Button kind="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </main>
  );
}
