/** Says what is wrong with a listing; a steward looks. */
import type { FoundListing } from '@trusted-hands/contract';
import { Banner, Button, Field, TextArea, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { z } from 'zod';
import type { Api } from '../api/api.ts';
import { useWritten } from '../session/writing.tsx';

interface ReportFormProps {
  readonly listing: FoundListing;
  readonly api: Pick<Api, 'report'>;
  readonly ended: () => void;
}

export function ReportForm({ listing: { number }, api, ended }: ReportFormProps) {
  const [text, setText] = useWritten({ place: `report ${String(number)}`, schema: z.string(), empty: '' });
  const [sent, setSent] = useState(false);
  const [failure, setFailure] = useState<string>();
  const sending = useBusy();

  async function send(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    await sending.during(async () => {
      const answer = await api.report(number, text.trim());
      if (answer.ok) {
        setText(() => '');
        setSent(true);
      } else if (answer.failure.code === 'not-signed-in') ended();
      else setFailure(answer.failure.message);
    });
  }

  if (sent) return <Banner tone="saved" title="Thank you, a steward looks at it">Whoever manages it is not told who said so.</Banner>;
  return (
    <form noValidate className="case-form" onSubmit={(event) => void send(event)}>
      {failure && <Banner tone="danger" title="That did not work">{failure}</Banner>}
      <Field label="What is wrong" hint="About the listing only, never about a client.">
        <TextArea rows={2} maxLength={1000} value={text} onChange={({ target }) => setText(() => target.value)} />
      </Field>
      <div className="desk-ways"><Button kind="primary" type="submit" busy={sending.busy} disabled={text.trim().length < 3}>Report it</Button></div>
    </form>
  );
}
