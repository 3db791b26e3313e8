/** What one knows of a colleague, ticked from a list: professional facts, and no words of one's own. */
import { vouchFacts, vouchFactTitles, type VouchFact } from '@trusted-hands/trust';
import { Button, Checkbox } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';

interface VouchFormProps {
  readonly name: string;
  readonly facts: readonly VouchFact[];
  readonly busy: boolean;
  readonly onVouch: (facts: readonly VouchFact[]) => void;
  readonly onCancel: () => void;
}

export function VouchForm({ name, facts, busy, onVouch, onCancel }: VouchFormProps) {
  const [ticked, setTicked] = useState(facts);
  const [isAsked, setAsked] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (ticked.length > 0) onVouch(ticked);
  }

  return (
    <form className="form vouch-form" onSubmit={submit}>
      <fieldset>
        <legend>What do you know of {name}?</legend>
        {vouchFacts.map((fact) => (
          <Checkbox
            key={fact}
            label={vouchFactTitles[fact]}
            checked={ticked.includes(fact)}
            onChange={(event) => setTicked(event.target.checked ? [...ticked, fact] : ticked.filter((one) => one !== fact))}
          />
        ))}
      </fieldset>
      {isAsked && ticked.length === 0 && <p role="alert" className="vouch-missing">Tick at least one of them.</p>}
      <p className="quiet">Only members of this directory ever see it. It moves {name} up for you, and for those who vouch for you.</p>
      <div className="actions">
        <Button kind="primary" type="submit" busy={busy}>Vouch</Button>
        <Button kind="quiet" onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
