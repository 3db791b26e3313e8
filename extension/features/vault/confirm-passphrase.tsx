/**
 * Asks for a passphrase once more that was typed once and hidden, while the notes are open and a slip in it costs nothing.
 * Takes no focus by itself: whoever writes goes on writing. Only whoever locks is led to the field first.
 */
import { Banner, Button } from '@trusted-hands/ui';
import { lazy, Suspense, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { usePort } from '../../platform/react/use-port.ts';
import type { LockingNow } from './use-lock-now.ts';

// Seldom needed: the popup opens without them.
const forms = () => import('./confirm-passphrase-forms.tsx');
const TypeOnceMore = lazy(async () => ({ default: (await forms()).TypeOnceMore }));
const ChooseAgain = lazy(async () => ({ default: (await forms()).ChooseAgain }));

interface ConfirmPassphraseProps {
  readonly locking: LockingNow;
}

export function ConfirmPassphrase({ locking }: ConfirmPassphraseProps) {
  const { unlocking } = usePlatform();
  const [chosen, setStep] = useState<'offer' | 'confirm' | 'again' | 'done'>('offer');
  usePort(unlocking);
  if (unlocking.isPassphraseConfirmed()) return chosen === 'done' ? <Confirmed onSeen={() => setStep('offer')} /> : null;
  const step = chosen === 'offer' && locking.isAsking ? 'confirm' : chosen;
  const later = () => {
    setStep('offer');
    locking.onNotNow();
  };
  const done = () => (locking.isAsking ? locking.lockNow() : setStep('done'));
  return (
    <section className="vault-download" aria-label="Passphrase once more">
      {locking.isAsking && (
        <Banner className="vault-not-locked" tone="caution" title="Not locked yet" actions={<Button onClick={locking.lockNow}>Lock all the same</Button>}>
          Type your passphrase once more first: after a slip in it nobody could open what you wrote here.
        </Banner>
      )}
      {step === 'offer' && (
        <Banner live="none" tone={locking.hasWritten ? 'caution' : 'info'} title={locking.hasWritten && 'Is your passphrase what you think?'} actions={<Button onClick={() => setStep('confirm')}>Type it once more</Button>}>
          {locking.hasWritten
            ? 'You typed it once, hidden, and it is all that opens what you wrote here. Type it once more before you leave: a slip in it would shut you out, and nobody could open your notes again.'
            : 'You typed your passphrase once. Type it once more before you lock, so that a slip does not shut you out.'}
        </Banner>
      )}
      <Suspense>
        {step === 'confirm' && <TypeOnceMore locking={locking} onAgain={() => setStep('again')} onLater={later} onDone={done} />}
        {step === 'again' && <ChooseAgain onLater={later} onDone={done} />}
      </Suspense>
    </section>
  );
}

/** What is pressed must not move away between the finger's going down and up. */
const goneAfterMs = 500;

/** Where the field was, so that neither eyes nor the focus are left with nothing; gone when one goes on. */
function Confirmed({ onSeen }: { readonly onSeen: () => void }) {
  const self = useInitialFocus<HTMLDivElement>();
  return (
    <div ref={self} tabIndex={-1} className="vault-download" onBlur={() => setTimeout(onSeen, goneAfterMs)}>
      <Banner tone="saved">Your passphrase is right, and opens your notes here from now on.</Banner>
    </div>
  );
}
