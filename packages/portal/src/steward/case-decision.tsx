/** The three ways a case goes on. Each opens a short form; nothing is decided by one press. */
import type { StewardCase } from '@trusted-hands/contract';
import type { RegisterKind } from '@trusted-hands/directory';
import { Button, Card, Field, Select, TextArea, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { likelyRegister, registerChoices, verdictWords } from './case-words.ts';
import type { Desk } from './use-desk.ts';

interface CaseDecisionProps {
  readonly stewardCase: StewardCase;
  /** With two listings: the one that stays. */
  readonly keep: string;
  readonly desk: Pick<Desk, 'decide'>;
}

type Verdict = 'accept' | 'ask' | 'refuse';

export function CaseDecision({ stewardCase: { id: caseId, kind, listing, other, claimant }, keep, desk }: CaseDecisionProps) {
  const [verdict, setVerdict] = useState<Verdict>();
  const [said, setSaid] = useState('');
  const [register, setRegister] = useState<RegisterKind>(() => likelyRegister(listing.content.registrations));
  const [error, setError] = useState<string>();
  const deciding = useBusy();
  const words = verdictWords[kind];
  const canAsk = claimant !== null || listing.isOwned || other?.isOwned === true;

  function choose(next: Verdict) {
    setVerdict(next);
    setSaid('');
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
    await deciding.during(() =>
      desk.decide(verdict === 'accept' ? { verdict, caseId, said: text, ...(kind === 'check' && { register }), ...(kind === 'merge' && { keep }) } : { verdict, caseId, said: text }),
    );
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
              <Select options={registerChoices} value={register} onChange={(event) => setRegister(registerChoices.find(({ value }) => value === event.target.value)?.value ?? register)} />
            </Field>
          )}
          <Field
            label={verdict === 'accept' ? (kind === 'check' ? 'How you looked' : 'Why') : verdict === 'ask' ? 'Your question' : 'Why not'}
            optional={verdict === 'accept'}
            hint={verdict === 'ask' ? 'Sent by mail. The case waits for the answer.' : verdict === 'refuse' ? words.refuseHint : undefined}
            error={error}
          >
            <TextArea rows={2} maxLength={verdict === 'accept' ? 200 : 1000} value={said} onChange={(event) => { setSaid(event.target.value); setError(undefined); }} />
          </Field>
          <div className="desk-ways">
            <Button kind={verdict === 'accept' && kind === 'dispute' ? 'danger' : 'primary'} type="submit" busy={deciding.busy}>{verdict === 'accept' ? words.accept : verdict === 'ask' ? 'Send the question' : words.refuse}</Button>
            <Button kind="quiet" onClick={() => setVerdict(undefined)}>Not yet</Button>
          </div>
        </form>
      )}
    </Card>
  );
}
