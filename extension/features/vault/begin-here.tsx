/** The first step of one more person on a shared computer: new notes, or a way to those they have elsewhere. */
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { useEffect, useState } from 'react';
import { nothingHeld } from '../../platform/store/backed-up.ts';
import type { Person } from '../../platform/store/person.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { DoorPage } from './door-page.tsx';
import type { Door } from './door.ts';
import { FirstRunDoors } from './first-run-doors.tsx';

interface BeginHereProps {
  readonly person: Person;
  readonly onBegin: () => void;
  readonly onDoor: (door: Door) => void;
}

export function BeginHere({ person, onBegin, onDoor }: BeginHereProps) {
  const { people, unlocking } = usePlatform();
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();

  // Whoever is one of several said by that that others use this computer. Here and not at a door: the browser opens the
  // panel only within the click.
  useEffect(() => {
    let stopped = false;
    void unlocking.say(true).then((said) => !stopped && !said.ok && setProblem(said.failure.message));
    return () => {
      stopped = true;
    };
  }, [unlocking]);

  const begin = () =>
    during(async () => {
      const said = await unlocking.say(true);
      if (said.ok) onBegin();
      else setProblem(said.failure.message);
    });

  async function leave() {
    const removed = await people.remove(person.id, nothingHeld);
    if (!removed.ok) setProblem(removed.failure.message);
  }

  return (
    <DoorPage title={person.name === '' ? 'Your notes here' : `Notes of ${person.name}`} intro="They are kept apart from everybody else’s on this computer, locked. Nothing is sent anywhere, and you need no account.">
      <div className="vault-door-form">
        <div className="vault-answer">
          <Button kind="primary" wide busy={busy} onClick={() => void begin()} aria-describedby="begin-hint">Begin new notes</Button>
          <p id="begin-hint" className="quiet">Only a passphrase that you alone know opens them.</p>
        </div>
        {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
        <Button kind="quiet" onClick={() => void people.showList()}>Not you? Back to the list</Button>
        <Button kind="quiet" busy={busy} onClick={() => void during(leave)}>Take me off the list again</Button>
      </div>
      <FirstRunDoors onDoor={onDoor} />
    </DoorPage>
  );
}
