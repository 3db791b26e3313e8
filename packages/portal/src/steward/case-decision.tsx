/** The three ways a case goes on. Each opens a short form; nothing is decided by one press. */
import type { StewardCase } from '@trusted-hands/contract';
import { registerKinds } from '@trusted-hands/directory';
import { Button, Card, Field, Select, TextArea, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { z } from 'zod';
import { useWritten } from '../session/writing.tsx';
import { likelyRegister, registerChoices, verdictWords } from './case-words.ts';
import type { Desk } from './use-desk.ts';

interface CaseDecisionProps {
  readonly stewardCase: StewardCase;
  /** With two listings: the one that stays. */
  readonly keep: string;
  readonly desk: Pick<Desk, 'decide'>;
}

const verdicts = ['accept', 'ask', 'refuse'] as const;
type Verdict = (typeof verdicts)[number];

/** What is written for each way, so that looking at another one takes nothing away. */
const writtenSchema = z.object({ verdict: z.enum(verdicts).optional(), said: z.partialRecord(z.enum(verdicts), z.string()), register: z.enum(registerKinds).optional() });
type Written = z.infer<typeof writtenSchema>;
const nothing: Written = { said: {} };

export function CaseDecision({ stewardCase: { id: caseId, kind, listing, other, claimant }, keep, desk }: CaseDecisionProps) {
  const [written, write] = useWritten({ place: `case ${caseId}`, schema: writtenSchema, empty: nothing });
  const { verdict, register = likelyRegister(listing.content) } = written;
  const said = verdict === undefined ? '' : (written.said[verdict] ?? '');
  const [error, setError] = useState<string>();
  const deciding = useBusy();
  const words = verdictWords[kind];
  const canAsk = claimant !== null || listing.isOwned || other?.isOwned === true;

  function choose(next: Verdict | undefined) {
    write((before) => ({ ...before, verdict: next }));
    setError(undefined);
  }

  async function decide(event: FormEvent) {
    event.preventDefault();
    const text = said.trim();
    if (verdict === undefined) return;
    if (verdict !== 'accept' && text.length < 3) {
      setError(verdict === 'ask' ? 'Write what you want to know.' : 'Write why, in a sentence that they can act on.');
      return;
    }
    await deciding.during(async () => {
      const done = await desk.decide(verdict === 'accept' ? { verdict, caseId, said: text, ...(kind === 'check' && { register }), ...(kind === 'merge' && { keep }) } : { verdict, caseId, said: text });
      if (done) write(() => nothing);
    });
  }

  return (
    <Card as="section" className="case-decision" aria-label="Your decision">
      <div className="desk-ways">
        <Button kind={verdict === undefined ? 'primary' : 'secondary'} aria-pressed={verdict === 'accept'} onClick={() => choose('accept')}>{words.accept} …</Button>
        {canAsk && <Button aria-pressed={verdict === 'ask'} onClick={() => choose('ask')}>Ask {claimant === null ? 'the owner' : 'them'} …</Button>}
        <Button aria-pressed={verdict === 'refuse'} onClick={() => choose('refuse')}>{words.refuse} …</Button>
      </div>
      {verdict !== undefined && (
        <form noValidate className="case-form" onSubmit={(event) => void decide(event)}>
          {verdict === 'accept' && kind === 'check' && (
            <Field label="Where you found number and name" hint="Shown with the listing, with your name and today’s date.">
              <Select options={registerChoices} value={register} onChange={({ target }) => write((before) => ({ ...before, register: registerChoices.find(({ value }) => value === target.value)?.value }))} />
            </Field>
          )}
          <Field
            label={verdict === 'accept' ? (kind === 'check' ? 'How you looked' : 'Why') : verdict === 'ask' ? 'Your question' : 'Why not'}
            optional={verdict === 'accept'}
            hint={verdict === 'ask' ? 'Sent by mail. The case waits for the answer.' : verdict === 'refuse' ? words.refuseHint : undefined}
            error={error}
          >
            <TextArea rows={2} maxLength={verdict === 'accept' ? 200 : 1000} value={said} onChange={({ target }) => { write((before) => ({ ...before, said: { ...before.said, [verdict]: target.value } })); setError(undefined); }} />
          </Field>
          <div className="desk-ways">
            <Button kind={verdict === 'accept' && kind === 'dispute' ? 'danger' : 'primary'} type="submit" busy={deciding.busy}>{verdict === 'accept' ? words.accept : verdict === 'ask' ? 'Send the question' : words.refuse}</Button>
            <Button kind="quiet" onClick={() => choose(undefined)}>Not yet</Button>
          </div>
        </form>
      )}
    </Card>
  );
}
