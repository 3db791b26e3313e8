/** People from the contacts of a phone or mail program: a file chosen, looked through, and only then written. It is read on this computer. */
import { Banner, Button, Field, FileInput, Progress, useBusy } from '@trusted-hands/ui';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { localDay } from '../../../platform/records/day.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useDirectoryState } from '../../../platform/react/use-port.ts';
import { isSure } from '../find-listed.ts';
import { listedPeople } from '../listed-people.ts';
import { usePool } from '../pool/use-pool.ts';
import type { ReadContacts } from './contact.ts';
import { ContactChoice } from './contact-choice.tsx';
import { ContactProblems } from './contact-problems.tsx';
import { importContacts, keptFromContact } from './import-contacts.ts';
import { PastContactImports } from './past-contact-imports.tsx';
import { sortContacts, type SortedContact } from './sort-contacts.ts';

interface ContactsViewProps {
  readonly onDone: () => void;
}

interface Said {
  readonly tone: 'saved' | 'danger';
  readonly title: string;
  readonly message: string;
}

const longestBytes = 100_000_000;

export function ContactsView({ onDone }: ContactsViewProps) {
  const { vault, nowMs } = usePlatform();
  const directory = useDirectoryState();
  const { people } = usePool();
  const [read, setRead] = useState<ReadContacts>();
  // By line: what she said otherwise than it was proposed.
  const [taken, setTaken] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [same, setSame] = useState<ReadonlyMap<number, string>>(new Map());
  const [progress, setProgress] = useState<number>();
  const [said, setSaid] = useState<Said>();
  const { busy, during } = useBusy();
  const listed = listedPeople(directory);

  // While it is written, what is written must not be found to be there already.
  const isWriting = progress !== undefined;
  const sorted = useMemo(() => (read === undefined || isWriting ? undefined : sortContacts(read.contacts, listed, people.map(({ current }) => current.body))), [read, listed, people, isWriting]);
  const listingIdOf = ({ contact: { line }, listed: [best] }: SortedContact) => same.get(line) ?? (best !== undefined && isSure(best) ? best.listing.id : '');
  const isTaken = ({ contact: { line } }: SortedContact, proposed: boolean) => taken.get(line) ?? proposed;
  const chosen = sorted === undefined ? [] : [...sorted.likely.filter((one) => isTaken(one, true)), ...sorted.others.filter((one) => isTaken(one, false))];

  async function open(picked: File | undefined) {
    setSaid(undefined);
    setRead(undefined);
    if (picked === undefined) return;
    await during(async () => {
      try {
        if (picked.size > longestBytes) return setSaid({ tone: 'danger', title: 'Not opened', message: 'This file is larger than an address book is. Export your contacts without pictures.' });
        const bytes = new Uint8Array(await picked.arrayBuffer());
        const { readContacts } = await import('./read-contacts.ts');
        const outcome = readContacts(bytes);
        if (!outcome.ok) return setSaid({ tone: 'danger', title: 'Not opened', message: outcome.message });
        setRead(outcome.value);
        setTaken(new Map());
        setSame(new Map());
      } catch {
        setSaid({ tone: 'danger', title: 'Not opened', message: 'The file could not be read. Close it in other programs and choose it again.' });
      }
    });
  }

  async function write() {
    await during(async () => {
      setProgress(0);
      const imported = await importContacts(vault, chosen.map((one) => keptFromContact(one, listed.byId(listingIdOf(one)), localDay(nowMs()))), { nowMs: nowMs(), onProgress: setProgress });
      setProgress(undefined);
      if (imported.ok) {
        setRead(undefined);
        setSaid({ tone: 'saved', title: `${counted(imported.value.added)} brought in`, message: 'The whole import can be taken back below.' });
      } else setSaid({ tone: 'danger', title: `${imported.failure.added} of ${counted(chosen.length)} brought in`, message: imported.failure.message });
    });
  }

  const choices = { isTaken, onTake: (line: number, isWanted: boolean) => setTaken(new Map([...taken, [line, isWanted]])), listingIdOf, onSame: (line: number, listingId: string) => setSame(new Map([...same, [line, listingId]])) };
  const takeAll = (group: readonly SortedContact[], isWanted: boolean) => setTaken(new Map([...taken, ...group.map(({ contact }) => [contact.line, isWanted] as const)]));

  return (
    <div className="page">
      <nav aria-label="Back" className="page-back">
        <Button kind="quiet" icon={<ArrowLeft aria-hidden size={16} />} onClick={onDone}>My people</Button>
      </nav>
      <header className="page-head">
        <h1>Bring people in from your contacts</h1>
      </header>
      <p>Export the contacts of your phone, of Google or of Outlook as vCard or CSV and choose the file. It is read on this computer and goes nowhere; nothing is written before you say so.</p>
      <Field label={read === undefined ? 'Contacts file' : 'Another contacts file'}>
        <FileInput accept=".vcf,.vcard,.csv,text/vcard,text/x-vcard,text/csv" disabled={busy} onFile={(picked) => void open(picked)} />
      </Field>
      {said !== undefined && <Banner tone={said.tone} title={said.title}>{said.message}</Banner>}
      {progress !== undefined && <Progress label="Bringing people in …" share={progress} />}
      {read !== undefined && sorted !== undefined && (
        <section className="section" aria-labelledby="check-title">
          <h2 id="check-title">Before anything is written</h2>
          <ul className="contact-counts">
            <li>{`${counted(chosen.length)} to bring in, of ${read.contacts.length.toLocaleString()} in the file`}</li>
            {sorted.here.length > 0 && <li>{`${counted(sorted.here.length)} left out: in your people already, or twice in the file`}</li>}
            {read.problems.length > 0 && <li>{`${read.problems.length} ${read.problems.length === 1 ? 'line' : 'lines'} that cannot be read`}</li>}
          </ul>
          <ContactChoice title="Likely practitioners" contacts={sorted.likely} proposed onAll={(isWanted) => takeAll(sorted.likely, isWanted)} {...choices} />
          <ContactChoice title="Everyone else in the file" contacts={sorted.others} proposed={false} onAll={(isWanted) => takeAll(sorted.others, isWanted)} {...choices} />
          <ContactProblems here={sorted.here} problems={read.problems} />
          <div className="actions">
            <Button kind="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void write()}>{`Bring ${counted(chosen.length)} in`}</Button>
            <Button kind="quiet" disabled={busy} onClick={() => setRead(undefined)}>Cancel</Button>
          </div>
        </section>
      )}
      <PastContactImports />
    </div>
  );
}

function counted(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? 'person' : 'people'}`;
}
