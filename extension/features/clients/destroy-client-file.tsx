/** Destroys a client’s file once its date is past: says what goes and what stays, and asks for the name before it does. */
import { Banner, Button, Checkbox, Dialog, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { formatDay, localDay } from '../../platform/records/day.ts';
import type { ClientRecords, ClientRetention } from './client-retention.ts';
import { destroyClient } from './destroy-client.ts';

interface DestroyClientFileProps {
  readonly records: ClientRecords;
  readonly retention: ClientRetention;
}

export function DestroyClientFile({ records, retention }: DestroyClientFileProps) {
  const platform = usePlatform();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [wasAdult, setWasAdult] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();
  const { name, dateOfBirth } = records.client.current.body;

  function show(open: boolean) {
    setOpen(open);
    setTyped('');
    setWasAdult(false);
    setProblem(undefined);
  }

  async function destroy() {
    if (typed.trim() !== name) return setProblem('Write the name exactly as it stands above.');
    if (dateOfBirth === '' && !wasAdult) return setProblem('The date of birth is not known. Say that the client was grown up, or write the date of birth down first.');
    setProblem(undefined);
    await during(async () => {
      const destroyed = await destroyClient(platform, records, retention);
      if (!destroyed.ok) setProblem(destroyed.message);
    });
  }

  return (
    <>
      <Button kind="danger" onClick={() => show(true)}>Destroy this file</Button>
      <Dialog
        open={isOpen}
        onOpenChange={show}
        title={`Destroy the file of ${name}?`}
        description={`It had to be kept until ${formatDay(retention.until)}. By this computer’s clock today is ${formatDay(localDay(platform.nowMs()))}.`}
        actions={
          <>
            <Button onClick={() => show(false)}>Keep it</Button>
            <Button kind="danger" busy={busy} onClick={() => void destroy()}>Destroy it for good</Button>
          </>
        }
      >
        <p>
          <strong>What goes:</strong> the details, consents, what the client was seen for, visits, every note, referral and letter with all earlier versions, and what is not signed. On this computer now; with the service and on your other computers when they next sync. It can’t be brought back.
        </p>
        <p>
          <strong>What stays:</strong> that a file was destroyed, with the name, the time it covered, and today’s date. Backups and files that you saved yourself still have everything: delete those too.
        </p>
        {dateOfBirth === '' && <Checkbox label="The client was grown up at the last visit" checked={wasAdult} onChange={(event) => setWasAdult(event.target.checked)} />}
        <Field label="The client’s name, to be sure" error={problem !== undefined && typed.trim() !== name && problem}>
          <TextInput value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
        {problem !== undefined && typed.trim() === name && <Banner tone="danger" title="Not destroyed">{problem}</Banner>}
      </Dialog>
    </>
  );
}
