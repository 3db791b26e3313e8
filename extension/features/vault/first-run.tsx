/** What stands before the first note: whose computer this is, and then its lock. No account, no address. */
import { useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import type { Door } from './door.ts';
import { BeginHere } from './begin-here.tsx';
import { FirstPassphrase } from './first-passphrase.tsx';
import { LockByComputer } from './lock-by-computer.tsx';
import { WhoseComputer } from './whose-computer.tsx';

interface FirstRunProps {
  /** Leads to notes that exist already, or, from a popup, to a page that stays while the computer asks who is there. */
  readonly onDoor: (door: Door) => void;
  /** Answered in the popup, which led here. */
  readonly isOwn?: boolean;
  readonly isPopup: boolean;
  /** Told once the notes are begun. */
  readonly onBegun?: (() => void) | undefined;
}

type Step = 'whose' | 'computer' | 'own-passphrase' | 'shared-passphrase';

export function FirstRun({ onDoor, isOwn = false, isPopup, onBegun }: FirstRunProps) {
  const { unlocking, people, person } = usePlatform();
  const [step, setStep] = useState<Step>(isOwn ? 'computer' : 'whose');
  const [problem, setProblem] = useState<string>();
  usePort(people);

  async function choose(isShared: boolean) {
    setProblem(undefined);
    const said = await unlocking.say(isShared);
    if (!said.ok) return setProblem(said.failure.message);
    if (isShared) return setStep('shared-passphrase');
    if (!(await unlocking.isPossible())) return setStep('own-passphrase');
    if (isPopup) return onDoor('own-computer');
    return setStep('computer');
  }

  const self = people.people().find(({ id }) => id === person) ?? { id: person, name: '' };
  const isOneOfSeveral = people.people().length > 1;
  const back = () => setStep('whose');
  switch (step) {
    case 'whose':
      return isOneOfSeveral ? (
        <BeginHere person={self} onBegin={() => setStep('shared-passphrase')} onDoor={onDoor} />
      ) : (
        <WhoseComputer onChoose={choose} onDoor={onDoor} problem={problem} />
      );
    case 'computer':
      return <LockByComputer onPassphrase={() => setStep('own-passphrase')} onBack={back} onBegun={onBegun} />;
    case 'own-passphrase':
      return <FirstPassphrase isShared={false} onBack={back} onBegun={onBegun} />;
    case 'shared-passphrase':
      return <FirstPassphrase isShared onBack={back} onBegun={onBegun} />;
  }
}
