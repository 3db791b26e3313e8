/**
 * Jotting without unlocking: one field that looks nothing like the passphrase's, and is never on the screen with it. What
 * was jotted can't be read again here before unlocking.
 */
import { Banner, Button, Field, StatusText, TextArea, useBusy } from '@trusted-hands/ui';
import { PencilLine } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { OpenLockedJot } from '../../platform/jots/locked-jot-port.ts';
import { takeFirstKeys } from '../../platform/pages/first-keys.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { usePort } from '../../platform/react/use-port.ts';

interface LockedJotProps {
  /** Unlocking, shown while nothing is being jotted. */
  readonly children: ReactNode;
}

export function LockedJot({ children }: LockedJotProps) {
  const { lockedJots, pages } = usePlatform();
  const [jot, setJot] = useState<OpenLockedJot>();
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();
  usePort(lockedJots);
  const waiting = lockedJots.waiting();

  // Unlocked in another page: what was typed is handed over.
  useEffect(() => () => void jot?.interrupt(), [jot]);

  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  async function begin(words = '') {
    setProblem(undefined);
    const opened = await lockedJots.open();
    if (opened.ok && words !== '') opened.value.edit(words);
    // Unlocked in another page while it opened.
    if (isGone.current) return void (opened.ok && (await opened.value.interrupt()));
    if (opened.ok) setJot(opened.value);
    else setProblem(opened.failure.message);
  }

  // Locked in the moment in which a popup opened: what was typed into it is kept.
  useEffect(
    () =>
      takeFirstKeys((keys) => {
        const words = [keys.client.value, keys.text.value].filter(Boolean).join('\n');
        if (words !== '') void begin(words);
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- once: it is taken away
    [],
  );

  const leave = useCallback(() => setJot(undefined), []);
  if (jot !== undefined) return <JotField jot={jot} onClosed={leave} onCopy={() => void pages.copyText(jot.text())} />;
  return (
    <>
      {children}
      <section className="vault-jot-door" aria-label="While locked">
        {waiting > 0 && <p className="quiet">{waiting === 1 ? '1 jot is waiting. Unlock to read and file it.' : `${waiting} jots are waiting. Unlock to read and file them.`}</p>}
        {lockedJots.isPossible() && (
          <Button icon={<PencilLine aria-hidden size={16} />} busy={busy} onClick={() => void during(() => begin())}>
            Jot while locked
          </Button>
        )}
        {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
      </section>
    </>
  );
}

interface JotFieldProps {
  readonly jot: OpenLockedJot;
  /** Everything is on the disk: by “Done”, or because nobody typed any more. */
  readonly onClosed: () => void;
  readonly onCopy: () => void;
}

function JotField({ jot, onClosed, onCopy }: JotFieldProps) {
  const again = usePort(jot);
  const field = useInitialFocus<HTMLTextAreaElement>();
  const { busy, during } = useBusy();
  const isOpen = jot.isOpen();
  useEffect(() => {
    if (!isOpen) onClosed();
  }, [isOpen, onClosed]);
  // Where one left off: a text area starts with the caret before its text.
  useEffect(() => field.current?.setSelectionRange(jot.text().length, jot.text().length), [field, jot]);
  const state = jot.saveState();
  return (
    <main className="vault-jot" aria-labelledby="jot-title">
      <h1 id="jot-title">Jot</h1>
      <Field label="Note for later" hint="Kept sealed as you type. After unlocking it is an unfinished note. Your passphrase does not belong here.">
        <TextArea
          ref={field}
          rows={8}
          value={jot.text()}
          onChange={(event) => {
            jot.edit(event.target.value);
            // The field must hold what was typed before React looks at it again.
            again();
          }}
          onBlur={() => void jot.flush()}
        />
      </Field>
      {state.type === 'failed' ? (
        <Banner tone="danger" title="Not saved" actions={<Button onClick={onCopy}>Copy the jot</Button>}>
          {state.failure.message}
        </Banner>
      ) : (
        jot.text() !== '' && <StatusText {...(state.type === 'saved' && { tone: 'saved' as const })}>{state.type === 'saved' ? 'Saved on this computer, sealed' : 'Saving …'}</StatusText>
      )}
      <div className="actions">
        {/* Where it is not saved it stays, and says so above. */}
        <Button kind="primary" busy={busy} onClick={() => void during(async () => void (await jot.finish()))}>
          Done
        </Button>
      </div>
    </main>
  );
}
