/** Contacts of one kind, each to be taken or not, and where the directory has somebody like them, said to be the same or another. */
import { Button, Checkbox, LongList, Select } from '@trusted-hands/ui';
import { listedWords } from '../listed-people.ts';
import type { SortedContact } from './sort-contacts.ts';

interface ContactChoiceProps {
  readonly title: string;
  readonly contacts: readonly SortedContact[];
  /** Whether they are taken where nothing else was said. */
  readonly proposed: boolean;
  readonly isTaken: (contact: SortedContact, proposed: boolean) => boolean;
  readonly onTake: (line: number, isWanted: boolean) => void;
  readonly onAll: (isWanted: boolean) => void;
  /** Of the directory; empty for nobody. */
  readonly listingIdOf: (contact: SortedContact) => string;
  readonly onSame: (line: number, listingId: string) => void;
}

/** Of an everyday name there may be dozens. */
const offeredMost = 5;

export function ContactChoice({ title, contacts, proposed, isTaken, onTake, onAll, listingIdOf, onSame }: ContactChoiceProps) {
  if (contacts.length === 0) return null;
  return (
    <section aria-label={title}>
      <div className="row">
        <h3>{title}</h3>
        <span className="actions">
          <Button kind="quiet" onClick={() => onAll(true)}>All</Button>
          <Button kind="quiet" onClick={() => onAll(false)}>None</Button>
        </span>
      </div>
      <LongList
        className="list"
        shownFirst={50}
        entries={contacts.map((one) => {
          const { contact, profession, listed } = one;
          const isWanted = isTaken(one, proposed);
          const words = [profession || contact.occupation, contact.practice, contact.place, contact.phones[0], contact.emails[0]].filter((part) => part !== undefined && part !== '').join(' · ');
          return (
            <li key={contact.line} className="contact-line">
              <Checkbox label={contact.name} hint={`Line ${contact.line}${words === '' ? '' : `: ${words}`}${!isWanted && listed.length > 0 ? ' · The directory has somebody like this' : ''}`} checked={isWanted} onChange={(event) => onTake(contact.line, event.target.checked)} />
              {isWanted && listed.length > 0 && (
                <div className="contact-same">
                  <Select
                    aria-label={`Who of the directory ${contact.name} is`}
                    value={listingIdOf(one)}
                    options={[
                      { value: '', label: 'Nobody whom the directory has' },
                      ...listed.slice(0, offeredMost).map(({ listing, by }) => ({ value: listing.id, label: `Same as ${listing.name}, ${listedWords(listing)} (${by})` })),
                    ]}
                    onChange={(event) => onSame(contact.line, event.target.value)}
                  />
                </div>
              )}
            </li>
          );
        })}
      />
    </section>
  );
}
