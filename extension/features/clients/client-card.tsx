/**
 * What heads a client's page and every note: who it is, and what has to be kept in mind. Standing contraindications come
 * first, always; then consents with their dates. In a note allergies and the rest are one press away, so that writing has room.
 */
import { Button } from '@trusted-hands/ui';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { clientRecord, type Client } from '../../platform/records/client.record.ts';
import { namesakes } from '../../platform/records/client-match.ts';
import { clientConsentRecord } from '../../platform/records/consent.record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { localDay } from '../../platform/records/day.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useClientChoices } from '../../platform/react/use-clients.ts';
import { useRecord, useRecords } from '../../platform/react/use-port.ts';
import { clientFields } from './client-fields.ts';
import { identityLine } from './client-identity.ts';
import { consentsToKnow, consentWords } from './consent-words.ts';
import { rememberedOf } from './remembered.ts';

interface ClientCardProps {
  readonly clientId: string;
}

/** What is empty takes no room. */
const restFields: ReadonlySet<keyof Client> = new Set<keyof Client>(['allergies', 'medicines', 'history', 'generalPractitioner', 'draping', 'music', 'talk', 'comfort', 'phone', 'emergencyContact']);

export function ClientCard({ clientId }: ClientCardProps) {
  const { nowMs } = usePlatform();
  const client = useRecord(clientRecord, clientId);
  const consents = useRecords(clientConsentRecord).filter(({ current }) => current.body.clientId === clientId);
  const [isOpen, setOpen] = useState(false);
  const choices = useClientChoices();
  const notes = useRecords(sessionNoteRecord);
  const remembered = useMemo(() => rememberedOf(notes, clientId), [notes, clientId]);
  const name = client?.current.body.name ?? '';
  // Not with every key that is typed into the note below.
  const isAmbiguous = useMemo(() => namesakes(choices, name).some((other) => other.clientId !== clientId), [choices, name, clientId]);
  if (client === undefined) return null;
  const { body } = client.current;
  const rest = clientFields.filter(([field]) => restFields.has(field) && body[field] !== '');
  const toKnow = consentsToKnow(consents.map(({ current }) => current.body));
  const first = isOpen ? toKnow : toKnow.filter(({ isWithdrawn }) => isWithdrawn);
  const agreed = toKnow.filter(({ isWithdrawn }) => !isWithdrawn);
  const behind = [...(remembered.length > 0 ? ['what to remember'] : []), ...rest.map(([, label]) => label)];
  return (
    <section className="client-card" aria-label="The client’s card">
      <p className="client-card-who">
        <strong>{body.name}</strong> <span className="quiet">{identityLine(body, localDay(nowMs()))}</span>
        {isAmbiguous && <span className="client-card-caution"><TriangleAlert aria-hidden size={14} /> Another client has this name.</span>}
      </p>
      <Contraindications client={body} />
      {first.length > 0 && <ul className="client-card-consents">{first.map(({ key, words, isWithdrawn }) => <li key={key} className={isWithdrawn ? 'client-card-withdrawn' : undefined}>{words}</li>)}</ul>}
      {!isOpen && agreed.length > 0 && <p className="client-card-agreed"><span className="quiet">Agreed to:</span> {agreed.map(({ short }) => short).join(', ')}</p>}
      {isOpen && (
        <dl className="details">
          {remembered.length > 0 && <div><dt>Remember</dt><dd><ul className="client-card-remembered">{remembered.map((line) => <li key={line}>{line}</li>)}</ul></dd></div>}
          {rest.map(([field, label]) => (
            <div key={field}><dt>{label}</dt><dd>{body[field]}</dd></div>
          ))}
        </dl>
      )}
      {(isOpen || behind.length + agreed.length > 0) && (
        <Button kind="quiet" className="client-card-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? 'Less' : summary(behind)}</Button>
      )}
      {consents.length === 0 && isOpen && <p className="quiet">{consentWords.none}</p>}
    </section>
  );
}

interface ContraindicationsProps {
  readonly client: Pick<Client, 'contraindications'>;
}

/** The one thing that is never hidden. */
export function Contraindications({ client: { contraindications } }: ContraindicationsProps) {
  if (contraindications === '') return null;
  return (
    <p className="client-contraindications">
      <TriangleAlert aria-hidden size={18} />
      <span><strong>Contraindications:</strong> {contraindications}</span>
    </p>
  );
}

/** Names what is behind the button, so that one need not press it to know that there is an allergy. */
function summary(labels: readonly string[]): string {
  if (labels.length === 0) return 'Consents in full';
  const shown = labels.slice(0, 4).map((label) => label.toLowerCase().replace('gp', 'GP')).join(', ');
  return `Card: ${shown}${labels.length > 4 ? ` and ${labels.length - 4} more` : ''}`;
}
