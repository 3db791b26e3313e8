/**
 * Asks for a passphrase once more that was typed once and hidden, while the notes are open and a slip in it costs nothing.
 * Takes no focus by itself: whoever writes goes on writing. Only whoever locks is led to the field first.
 */
import { lazy, Suspense, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import type { LockingNow } from './use-lock-now.ts';

// Seldom needed: the popup opens without it.
const ConfirmSteps = lazy(async () => ({ default: (await import('./confirm-steps.tsx')).ConfirmSteps }));

export function ConfirmPassphrase({ locking }: { readonly locking: LockingNow }) {
  const { unlocking } = usePlatform();
  usePort(unlocking);
  const [isAsked, setAsked] = useState(false);
  // Stays, to say that it was confirmed.
  if (!isAsked && !unlocking.isPassphraseConfirmed()) setAsked(true);
  return isAsked ? <Suspense><ConfirmSteps locking={locking} /></Suspense> : null;
}
