/** Clients who quietly stopped coming, each with what was last said, and how that is decided. */
import { Banner, Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useMemo, useState, type FormEvent } from 'react';
import { clientRecord, type Client } from '../../../platform/records/client.record.ts';
import { formatDay, localDay } from '../../../platform/records/day.ts';
import { isContested } from '../../../platform/records/field-history.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import { useFirstField } from '../../../platform/react/use-first-field.ts';
import { useFocusReturn } from '../../../platform/react/use-focus-return.ts';
import { typedBefore, useInterruptedForm, useKeptForm } from '../../../platform/react/kept-form.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import type { SessionNote } from '../../../platform/records/session-note.record.ts';
import type { QuietRule } from '../../../platform/records/settings.record.ts';
import { clientFields } from '../client-fields.ts';
import { identityLine } from '../client-identity.ts';
import { lastSaidOf, type QuietClient, type Said } from './quiet-clients.ts';
import { QuietRuleForm } from './quiet-rule-form.tsx';
import { gapWords, ruleWords } from './quiet-words.ts';
import type { ReadSaidInNote } from './said-in-note.ts';

interface QuietListProps {
  readonly quiet: readonly QuietClient[];
  readonly clients: readonly StoredRecord<Client>[];
  readonly notes: readonly StoredRecord<SessionNote>[];
  readonly saidInNote: ReadSaidInNote;
  readonly rule: QuietRule;
  readonly onOpenClient: (clientId: string) => void;
}

const shownFirst = 8;
const saidWords: Readonly<Record<Said['what'], string>> = { remember: 'To remember', mood: 'Mood', goal: 'Goal' };

export function QuietList({ quiet, clients, notes, saidInNote, rule, onOpenClient }: QuietListProps) {
  const { nowMs } = usePlatform();
  const interrupted = useInterruptedForm('stayed-away')?.recordId;
  const [showsAll, setShowsAll] = useState(quiet.findIndex(({ clientId }) => clientId === interrupted) >= shownFirst);
  const [showsRule, setShowsRule] = useState(useInterruptedForm('quiet-rule') !== undefined);
  const [saying, setSaying] = useState(interrupted);
  const title = useFocusReturn<HTMLHeadingElement>(saying !== undefined || showsRule);
  const today = localDay(nowMs());
  return (
    <section className="section" aria-labelledby="quiet-title">
      <h2 id="quiet-title" ref={title} tabIndex={-1}>Not seen for a while</h2>
      {quiet.length === 0 && <p className="quiet">Nobody has stayed away for longer than usual.</p>}
      <ul className="list">
        {quiet.slice(0, showsAll ? quiet.length : shownFirst).map((one) => {
          const client = clients.find(({ recordId }) => recordId === one.clientId);
          if (client === undefined) return null;
          const { body } = client.current;
          return (
            <li key={one.clientId} className="row client-line">
              <span className="list-row-text">
                <span className="list-row-title">{body.name}</span>
                <span className="quiet">{identityLine(body, today)}</span>
                <span>{gapWords(one)}</span>
                <LastSaid clientId={one.clientId} notes={notes} saidInNote={saidInNote} />
              </span>
              <span className="actions">
                <Button kind="quiet" onClick={() => onOpenClient(one.clientId)}>Open<span className="th-visually-hidden">{` ${body.name}`}</span></Button>
                {saying === undefined && <Button kind="quiet" onClick={() => setSaying(one.clientId)}>Not coming<span className="th-visually-hidden">{` ${body.name}`}</span></Button>}
              </span>
              {saying === one.clientId && <NotComingForm client={client} onDone={() => setSaying(undefined)} />}
            </li>
          );
        })}
      </ul>
      <div className="actions">
        {quiet.length > shownFirst && <Button kind="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>{showsAll ? 'Show fewer' : `Show all ${quiet.length}`}</Button>}
        <Button kind="quiet" aria-expanded={showsRule} onClick={() => setShowsRule(!showsRule)}>How this is decided</Button>
      </div>
      {showsRule && (
        <>
          <p className="quiet">{ruleWords(rule)}</p>
          <QuietRuleForm initial={rule} onDone={() => setShowsRule(false)} />
        </>
      )}
    </section>
  );
}

interface LastSaidProps {
  readonly clientId: string;
  readonly notes: readonly StoredRecord<SessionNote>[];
  readonly saidInNote: ReadSaidInNote;
}

/** Of whoever is shown alone: it takes reading that client's notes. */
function LastSaid({ clientId, notes, saidInNote }: LastSaidProps) {
  const said = useMemo(() => lastSaidOf(notes, clientId, saidInNote), [notes, clientId, saidInNote]);
  return said.map(({ what, words, visitDate }) => <span key={what} className="quiet">{`${saidWords[what]} (${formatDay(visitDate)}): ${words}`}</span>);
}

interface NotComingFormProps {
  readonly client: StoredRecord<Client>;
  readonly onDone: () => void;
}

const nothingSaid = { why: '' };

/** Takes a client off the list until the next visit. */
function NotComingForm({ client, onDone }: NotComingFormProps) {
  const { vault, nowMs } = usePlatform();
  const { busy, during } = useBusy();
  const form = useFirstField();
  const { values: { why }, setValues, isBack, settled } = useKeptForm({ form: 'stayed-away', clientId: client.recordId, recordId: client.recordId }, nothingSaid);
  const [problem, setProblem] = useState<string>();

  async function save(event: FormEvent) {
    event.preventDefault();
    await during(async () => {
      const latest = vault.record(clientRecord, client.recordId);
      if (latest !== undefined && isContested(latest, clientFields)) return setProblem('Two computers changed the same detail of this client. Open the client and choose which value holds, then come back.');
      const said = { stayedAway: why.trim() === '' ? 'not said' : why.trim(), stayedAwayOn: localDay(nowMs()) };
      const put = await vault.change(clientRecord, client.recordId, (now) => ({ ...(now ?? client.current.body), ...said }));
      if (put.ok) leave();
      else setProblem(put.failure.message);
    });
  }

  function leave() {
    settled();
    onDone();
  }

  return (
    <form ref={form} className="form client-withdraw" aria-label={`${client.current.body.name} is not coming any more`} noValidate onSubmit={(event) => void save(event)}>
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      <Field label="Why, if you know" optional error={problem} hint="Off this list until the next visit.">
        <TextInput value={why} maxLength={300} placeholder="Moved away" onChange={(event) => setValues({ why: event.target.value })} />
      </Field>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Take off the list</Button>
        <Button kind="quiet" onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
