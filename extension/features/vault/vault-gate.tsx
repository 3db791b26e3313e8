/** Shows what is behind it only while unlocked; else the first step, the unlock screen, or a way to notes that exist already. */
import { Spinner, useLater } from '@trusted-hands/ui';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useVaultStatus } from '../../platform/react/use-port.ts';
import { CoverScreen } from './cover-screen.tsx';
import type { Door } from './door.ts';
import type { FirstRun as FirstRunComponent } from './first-run.tsx';
import type { SignInForm } from './sign-in-form.ts';
import { useNeeded } from './use-needed.ts';

// A popup whose notes are unlocked opens without either.
const loadLocked = () => import('./locked.tsx');
const loadFirstRun = () => import('./first-run.tsx');
// Seldom needed, and never in a popup: loaded behind their doors.
const Join = lazy(async () => ({ default: (await import('./join.tsx')).Join }));
const Recover = lazy(async () => ({ default: (await import('./recover.tsx')).Recover }));
const Restore = lazy(async () => ({ default: (await import('./restore.tsx')).Restore }));

const opening = <main className="vault-door vault-door-waiting"><Spinner label="Opening …" /></main>;

interface VaultGateProps {
  readonly children: ReactNode;
  /** Shows it already while many records are still being opened: its parts that need them wait by themselves. */
  readonly showsWhileOpening?: boolean;
  /** Is awaited before anything is shown, beside the notes themselves; never rejects. */
  readonly waitsFor?: Promise<void>;
  /** The door that another page led here for. */
  readonly startsAt?: Door | undefined;
  /** Told once new notes were begun here. */
  readonly onBegun?: () => void;
  /** What stands behind the doors, or where they lead: a popup closes as soon as a mail is looked at or a file is chosen. */
  readonly doors: { readonly type: 'here'; readonly SignInForm: SignInForm } | { readonly type: 'elsewhere'; readonly onDoor: (door: Door) => void };
}

export function VaultGate({ children, showsWhileOpening = false, waitsFor, startsAt, doors, onBegun }: VaultGateProps) {
  const { vault, unlocking } = usePlatform();
  const status = useVaultStatus();
  const [isReady, setReady] = useState(false);
  const [choice, setChoice] = useState<Door | 'fresh'>(startsAt ?? 'fresh');

  useEffect(() => {
    let stopped = false;
    void Promise.all([showsWhileOpening ? vault.drawable() : vault.ready(), unlocking.ready(), waitsFor]).then(() => !stopped && setReady(true));
    return () => {
      stopped = true;
    };
  }, [vault, unlocking, waitsFor, showsWhileOpening]);

  // What is still to be opened waits for the first words to be there.
  useEffect(() => {
    if (isReady && status.type === 'opening') requestAnimationFrame(() => requestAnimationFrame(() => vault.drawn()));
  }, [vault, isReady, status.type]);

  // There before it is needed: locking never waits for the disk.
  const lockedAhead = useLater(loadLocked, isReady);
  const locked = useNeeded(loadLocked, isReady && status.type === 'locked') ?? lockedAhead;
  const firstRun = useNeeded(loadFirstRun, isReady && status.type === 'absent');

  if (!isReady || (status.type === 'opening' && !showsWhileOpening)) return opening;
  switch (status.type) {
    case 'absent':
      return firstRun === undefined ? opening : (
        <Suspense fallback={opening}>
          <Absent FirstRun={firstRun.FirstRun} choice={choice} onChoice={setChoice} doors={doors} onBegun={onBegun} />
        </Suspense>
      );
    case 'locked':
      return locked === undefined ? opening : <locked.Locked />;
    case 'opening':
    case 'unlocked':
      return (
        <>
          {children}
          <CoverScreen />
        </>
      );
  }
}

interface AbsentProps {
  readonly FirstRun: typeof FirstRunComponent;
  readonly choice: Door | 'fresh';
  readonly onChoice: (choice: Door | 'fresh') => void;
  readonly doors: VaultGateProps['doors'];
  readonly onBegun: (() => void) | undefined;
}

function Absent({ FirstRun, choice, onChoice, doors, onBegun }: AbsentProps) {
  if (doors.type === 'elsewhere') return <FirstRun onDoor={doors.onDoor} isPopup onBegun={onBegun} />;
  const back = () => onChoice('fresh');
  switch (choice) {
    case 'fresh':
      return <FirstRun key={choice} onDoor={onChoice} isPopup={false} onBegun={onBegun} />;
    case 'own-computer':
      return <FirstRun key={choice} onDoor={onChoice} isOwn isPopup={false} onBegun={onBegun} />;
    case 'restore':
      return <Restore onCancel={back} />;
    case 'join':
      return <Join SignInForm={doors.SignInForm} onCancel={back} />;
    case 'recover':
      return <Recover SignInForm={doors.SignInForm} onCancel={back} />;
  }
}
