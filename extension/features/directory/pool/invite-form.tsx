/** An invitation as it will be read, to be changed and sent by the therapist's own mail program. Nothing is sent from here. */
import { Banner, Button, Field, LinkButton, TextArea } from '@trusted-hands/ui';
import { Copy, Mail } from 'lucide-react';
import { useState } from 'react';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import { settingsRecord, settingsRecordId } from '../../../platform/records/settings.record.ts';
import { typedBefore, useKeptForm } from '../../../platform/react/kept-form.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useConnection, useRecord } from '../../../platform/react/use-port.ts';
import { servicePage } from '../../../platform/service/service-url.ts';
import { invitationSubject, invitationText, mailAddressOf } from './invitation.ts';

interface InviteFormProps {
  readonly recordId: string;
  readonly person: KeptPractitioner;
  readonly onInvited: () => void;
  readonly onClose: () => void;
}

export function InviteForm({ recordId, person, onInvited, onClose }: InviteFormProps) {
  const { pages } = usePlatform();
  const connection = useConnection();
  const settings = useRecord(settingsRecord, settingsRecordId)?.current.body;
  const registerUrl = connection.type === 'connected' ? servicePage(connection.serviceUrl, 'register') : undefined;
  const [first] = useState(() => ({ text: invitationText({ name: person.name, registerUrl, from: [settings?.name, settings?.practice].filter((part) => part !== undefined && part !== '').join('\n') }) }));
  const { values: { text }, setValues, isBack, settled } = useKeptForm({ form: 'invitation', clientId: '', recordId }, first);
  function sent() {
    settled();
    onInvited();
  }

  return (
    <section className="section" aria-labelledby="invitation-title">
      <h2 id="invitation-title">Invite to the directory</h2>
      {registerUrl === undefined && <p className="quiet">Without a connection to a directory this names no address. Connect first, in Settings.</p>}
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      <Field label="What it says" hint="Change it as you like. Your own mail program opens with it, and nothing is sent before you send it there.">
        <TextArea rows={10} value={text} onChange={(event) => setValues({ text: event.target.value })} />
      </Field>
      <div className="actions">
        {person.email !== '' && <LinkButton kind="primary" icon={<Mail aria-hidden size={16} />} href={mailAddressOf(person.email, invitationSubject, text)} onClick={sent}>Open in my mail program</LinkButton>}
        <Button icon={<Copy aria-hidden size={16} />} onClick={() => void pages.copyText(text).then(sent)}>Copy the text</Button>
        <Button kind="quiet" onClick={() => { settled(); onClose(); }}>Close</Button>
      </div>
      {person.email === '' && <p className="quiet">No e-mail address is kept of them. Copy the text and send it as you reach them.</p>}
    </section>
  );
}
