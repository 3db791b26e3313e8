/** The practitioners whom the therapist keeps: found by anything she knows of them, or by a tag. */
import { Button, Chip, EmptyState, Field, LongList, TextInput } from '@trusted-hands/ui';
import { ChevronRight, ContactRound, FileUp, UserRoundPlus } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { tagsOf } from '../../../platform/records/kept-practitioner.record.ts';
import { exchangeLine } from './exchange.ts';
import { shortLine } from './kept-fields.ts';
import { findPeople, tagsInUse } from './known-people.ts';
import { usePool } from './use-pool.ts';

interface PoolViewProps {
  /** The way back to the whole directory. */
  readonly tabs: ReactNode;
  readonly onOpen: (recordId: string) => void;
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onDirectory: () => void;
}

export function PoolView({ tabs, onOpen, onAdd, onImport, onDirectory }: PoolViewProps) {
  const { people, exchangeOf } = usePool();
  const [typed, setTyped] = useState('');
  const [chosenTag, setTag] = useState<string>();
  const tags = useMemo(() => tagsInUse(people), [people]);
  const tag = tags.find((one) => one === chosenTag);
  const found = useMemo(() => findPeople(people, typed, tag), [people, typed, tag]);
  return (
    <div className="page">
      <header className="page-head">
        <h1>My people</h1>
      </header>
      {tabs}
      <div className="actions">
        <Button icon={<UserRoundPlus aria-hidden size={16} />} onClick={onAdd}>Add someone</Button>
        <Button kind="quiet" icon={<FileUp aria-hidden size={16} />} onClick={onImport}>From my contacts</Button>
      </div>
      {people.length === 0 ? (
        <EmptyState icon={<ContactRound size={24} />} title="Nobody here yet" actions={<Button kind="primary" onClick={onDirectory}>Look in the directory</Button>}>
          Keep the practitioners whom you trust: from the directory, from the contacts of your phone or mail program, or written by hand. What you remark of them stays on your computers.
        </EmptyState>
      ) : (
        <>
          <Field label="Find one of my people" hideLabel>
            <TextInput type="search" value={typed} placeholder="Name, profession, place or tag" onChange={(event) => setTyped(event.target.value)} />
          </Field>
          {tags.length > 0 && (
            <fieldset className="pool-tags">
              <legend className="th-visually-hidden">Only with the tag</legend>
              {tags.map((one) => (
                <button key={one} type="button" className={`th-chip th-chip-pressable ${one === tag ? 'th-tone-accent' : 'th-tone-neutral'}`} aria-pressed={one === tag} onClick={() => setTag(one === tag ? undefined : one)}>{one}</button>
              ))}
            </fieldset>
          )}
          <output className="quiet">{`${found.length} of ${people.length} ${people.length === 1 ? 'practitioner' : 'practitioners'}`}</output>
          {found.length === 0 ? (
            <EmptyState title="Nobody fits" actions={<Button onClick={() => { setTyped(''); setTag(undefined); }}>Show everyone</Button>}>Try the beginning of a name, or fewer words.</EmptyState>
          ) : (
            <LongList
              className="list"
              shownFirst={200}
              aria-label="My people"
              entries={found.map((person) => {
                const { body } = person.current;
                const exchange = exchangeLine(exchangeOf(person));
                return (
                  <li key={person.recordId}>
                    <button type="button" className="list-row" onClick={() => onOpen(person.recordId)}>
                      <span className="list-row-text">
                        <span className="list-row-title">{body.name}</span>
                        {shortLine(body) !== '' && <span>{shortLine(body)}</span>}
                        {exchange !== '' && <span className="quiet">{exchange}</span>}
                        {body.tags !== '' && <span className="pool-row-tags">{tagsOf(body).map((one) => <Chip key={one}>{one}</Chip>)}</span>}
                      </span>
                      <ChevronRight aria-hidden size={16} />
                    </button>
                  </li>
                );
              })}
            />
          )}
        </>
      )}
    </div>
  );
}
