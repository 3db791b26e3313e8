/** Who has notes in this browser: one picks oneself, or is added. Names only; what each of them keeps is locked. */
import { Banner, Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { UserPlus, UserRound } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { PeoplePort } from '../../platform/people/people-port.ts';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { DoorPage } from './door-page.tsx';
import { checkPersonName, longestPersonName, shownName } from './person-name.ts';

interface PeopleListProps {
  readonly people: PeoplePort;
}

export function PeopleList({ people }: PeopleListProps) {
  const [isAdding, setAdding] = useState(false);
  const { busy, during } = useBusy();
  const [isRefused, setRefused] = useState(false);
  const problem = people.problem();

  async function choose(id: string) {
    setRefused(false);
    await people.choose(id).catch(() => setRefused(true));
  }

  if (isAdding) return <AddPerson people={people} onCancel={() => setAdding(false)} />;
  return (
    <DoorPage title="Whose notes?" intro="Each person’s notes are locked by a passphrase of their own. Whoever uses this browser sees the names below, and nothing else.">
      {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
      {isRefused && <Banner tone="danger">The browser could not do that now. Try again.</Banner>}
      <ul className="list vault-people" aria-label="People with notes here">
        {people.people().map((person) => (
          <li key={person.id}>
            <Button wide icon={<UserRound aria-hidden size={18} />} busy={busy} onClick={() => void during(() => choose(person.id))}>{shownName(person)}</Button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" icon={<UserPlus aria-hidden size={18} />} onClick={() => setAdding(true)}>Somebody else</Button>
    </DoorPage>
  );
}

function AddPerson({ people, onCancel }: PeopleListProps & { readonly onCancel: () => void }) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<{ readonly field: 'name' | 'page'; readonly message: string }>();
  const { busy, during } = useBusy();
  const input = useInitialFocus<HTMLInputElement>();

  async function add(event: FormEvent) {
    event.preventDefault();
    const wrong = checkPersonName(name, people.people());
    setProblem(wrong === undefined ? undefined : { field: 'name', message: wrong });
    if (wrong !== undefined) {
      input.current?.focus();
      return;
    }
    await during(async () => {
      const added = await people.add(name.trim());
      if (!added.ok) setProblem({ field: 'page', message: added.failure.message });
    });
  }

  return (
    <main className="vault-door" aria-labelledby="add-person-title">
      <header className="vault-door-head">
        <h1 id="add-person-title">Your name</h1>
        <p>For the list of people in this browser. Everybody who uses it sees the name; nothing of it is sent anywhere.</p>
      </header>
      <form className="vault-door-form" noValidate onSubmit={(event) => void add(event)}>
        <Field label="Name or initials" error={problem?.field === 'name' && problem.message}>
          <TextInput ref={input} autoComplete="off" spellCheck={false} maxLength={longestPersonName} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        {problem?.field === 'page' && <Banner tone="danger" title="Not added">{problem.message}</Banner>}
        <Button type="submit" kind="primary" wide busy={busy}>Go on</Button>
        <Button kind="quiet" onClick={onCancel}>Back</Button>
      </form>
    </main>
  );
}
