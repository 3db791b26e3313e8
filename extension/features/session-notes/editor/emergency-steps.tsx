/**
 * What to do at once: call, hand over on paper, and where the client has already left, reach them. Every attempt becomes
 * words of the note, with its time.
 */
import type { EditorView } from '@codemirror/view';
import { countryOfTimeZone, emergencyNumberOf, emergencyNumbers } from '@trusted-hands/packs';
import { Banner, Button, LinkButton, Select, TextInput } from '@trusted-hands/ui';
import { Phone, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Draft } from '../../../platform/platform.ts';
import { clientRecord } from '../../../platform/records/client.record.ts';
import { formatSigned } from '../../../platform/records/day.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useRecord } from '../../../platform/react/use-port.ts';
import { settingsRecord, settingsRecordId, settingsSchema } from '../../../platform/records/settings.record.ts';
import type { DraftStart } from '../use-jot.ts';
import { writeWords } from './note-view.ts';
import { writingEdit } from './write-into-note.ts';

interface EmergencyStepsProps {
  readonly view: EditorView;
  readonly draft: Draft;
  readonly readOnly: boolean;
  readonly onEdit: (change: DraftStart) => void;
}

const outcomes = ['reached, told what to do', 'no answer', 'left a message'] as const;

export function EmergencySteps({ view, draft, readOnly, onEdit }: EmergencyStepsProps) {
  const { vault, pages, nowMs } = usePlatform();
  const settings = useRecord(settingsRecord, settingsRecordId)?.current.body;
  const client = useRecord(clientRecord, draft.clientId ?? '')?.current.body;
  // What was being typed when the time to lock came stands there again.
  const [hasLeft, setLeft] = useState(draft.numberToCall !== undefined);
  const [problem, setProblem] = useState<string>();
  const [unkept, setUnkept] = useState<string>();
  const country = unkept ?? settings?.country ?? countryOfTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const emergency = emergencyNumberOf(country);
  const number = draft.numberToCall ?? client?.phone ?? '';

  async function chooseCountry(chosen: string) {
    const put = await vault.change(settingsRecord, settingsRecordId, (now) => ({ ...(now ?? settingsSchema.parse({})), country: chosen }));
    // Its number is needed now, whatever the disk does.
    setUnkept(put.ok ? undefined : chosen);
    setProblem(put.ok ? undefined : put.failure.message);
  }

  function write(words: string) {
    writeWords(view, writingEdit(view.state.doc.toString(), { section: 'P', words: `${words}, ${formatSigned(nowMs(), nowMs())}` }));
  }

  return (
    <div className="note-emergency">
      <div className="note-problem-actions">
        {emergency === undefined ? (
          <p>Call the emergency number of your country; choose it below, and it is here from now on.</p>
        ) : (
          <LinkButton kind="danger" href={`tel:${emergency.number}`} icon={<Phone aria-hidden size={16} />} title={`Source: ${emergency.source}`} onClick={() => !readOnly && write(`called ${emergency.number}`)}>
            {`Call now: ${emergency.number} (${emergency.title})`}
          </LinkButton>
        )}
        <Button icon={<Printer aria-hidden size={16} />} onClick={() => void pages.openHandover(draft.draftId)}>Print a handover</Button>
        {!readOnly && <Button kind="quiet" aria-expanded={hasLeft} onClick={() => setLeft(!hasLeft)}>The client has already left</Button>}
      </div>
      <div className="note-country">
        <Select
          aria-label="Where you work"
          value={emergency?.country ?? ''}
          options={[...(emergency === undefined ? [{ value: '', label: 'Where do you work?' }] : []), ...emergencyNumbers.map(({ country: value, title, number: own }) => ({ value, label: `${title}: ${own}` }))]}
          onChange={({ target }) => {
            // Read now: the choice stays as it was until the new one is kept.
            const chosen = target.value;
            if (chosen !== '') void chooseCountry(chosen);
          }}
        />
        {problem !== undefined && <Banner tone="danger" title="Not kept for the next time">{problem}</Banner>}
      </div>
      {hasLeft && !readOnly && (
        <fieldset className="note-left" aria-label="Reaching the client">
          <TextInput aria-label="The client’s number" type="tel" inputMode="tel" placeholder="The client’s number" value={number} onChange={({ target }) => onEdit({ numberToCall: target.value })} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} />
          {number.trim() !== '' && <LinkButton href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} icon={<Phone aria-hidden size={16} />}>Call</LinkButton>}
          <div className="note-problem-actions">
            {outcomes.map((outcome) => <Button key={outcome} onClick={() => write(`client already left; called ${number.trim() === '' ? 'them' : number.trim()}: ${outcome}`)}>{outcome.charAt(0).toUpperCase() + outcome.slice(1)}</Button>)}
          </div>
        </fieldset>
      )}
    </div>
  );
}
