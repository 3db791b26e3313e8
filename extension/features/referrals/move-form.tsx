/** Writes down by hand what happened to a referral: when, and why where that is needed. */
import { findTransition, moveLabel, stateMeaning, type ReferralState } from '@trusted-hands/referral';
import { Button, Field, TextArea, TextInput } from '@trusted-hands/ui';
import { useState } from 'react';
import { useUnsaved } from '../../platform/react/unsaved.ts';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import type { MoveRequest } from './referral-actions.ts';

interface MoveFormProps {
  readonly from: ReferralState;
  readonly to: ReferralState;
  /** The local date, YYYY-MM-DD; nothing that has not happened yet can be written down. */
  readonly today: string;
  /** The day of the last step, YYYY-MM-DD. */
  readonly earliest: string;
  readonly busy: boolean;
  readonly failure: string | undefined;
  readonly onMove: (request: MoveRequest) => void;
  readonly onCancel: () => void;
}

export function MoveForm({ from, to, today, earliest, busy, failure, onMove, onCancel }: MoveFormProps) {
  // The form opens where a button was; the focus goes on with it.
  const dayRef = useInitialFocus<HTMLInputElement>();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  useUnsaved(reason.trim() !== '');
  const needsReason = findTransition(from, to)?.needsReason ?? false;
  const dayProblem = on === '' ? 'Choose the day.' : undefined;
  const reasonProblem = needsReason && reason.trim() === '' ? 'Write why, such as “books are closed until March”.' : undefined;
  return (
    <form
      className="referral-move"
      aria-label={moveLabel(to)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (dayProblem === undefined && reasonProblem === undefined) onMove({ to, on, reason });
      }}
    >
      <p className="quiet">{stateMeaning(to)}</p>
      <Field label="On which day?" error={(wasTried && dayProblem) || failure}>
        <TextInput type="date" value={on} min={earliest} max={today} ref={dayRef} onChange={(event) => setOn(event.target.value)} />
      </Field>
      <Field label={needsReason ? 'Why?' : 'Remark'} optional={!needsReason} error={wasTried && reasonProblem}>
        <TextArea value={reason} maxLength={600} rows={2} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>
          {moveLabel(to)}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Not now
        </Button>
      </div>
    </form>
  );
}
