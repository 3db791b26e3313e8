/** On a computer that others use too: one's name in the list of people, and taking one's notes off this computer. */
import { Banner, Button, Field, StatusText, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import { checkPersonName, longestPersonName, shownName } from './person-name.ts';
import { RemoveFromComputer } from './remove-from-computer.tsx';
import { useUnlocking } from './use-unlocking.ts';

export function PeopleSection() {
  const { people, person } = usePlatform();
  const { isShared } = useUnlocking();
  usePort(people);
  const all = people.people();
  if (!isShared && all.length < 2) return null;
  const name = all.find(({ id }) => id === person)?.name ?? '';
  return (
    <section className="section" aria-labelledby="people-title">
      <h2 id="people-title">You and others on this computer</h2>
      <p className="quiet">Whoever uses this browser sees your name in a list, and that you have notes here. Nothing else of yours opens without your passphrase.</p>
      <NameInList key={name} name={name} />
      <RemoveFromComputer />
    </section>
  );
}

function NameInList({ name }: { readonly name: string }) {
  const { people, person } = usePlatform();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<{ readonly field: 'name' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();

  async function rename(event: FormEvent) {
    event.preventDefault();
    const wrong = checkPersonName(typed, people.people().filter(({ id }) => id !== person));
    setProblem(wrong === undefined ? undefined : { field: 'name', message: wrong });
    if (wrong !== undefined) return;
    await during(async () => {
      const renamed = await people.rename({ id: person, name: typed.trim() });
      if (!renamed.ok) setProblem({ field: 'page', message: renamed.failure.message });
    });
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void rename(event)}>
      <Field label="Your name in the list" error={problem?.field === 'name' && problem.message}>
        <TextInput autoComplete="off" spellCheck={false} maxLength={longestPersonName} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      {problem?.field === 'page' && <Banner tone="danger" title="Not changed">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" busy={busy} disabled={typed.trim() === name}>Keep this name</Button>
        {name === '' && <StatusText>{`Without one you are “${shownName({ id: person, name })}”`}</StatusText>}
      </div>
    </form>
  );
}
