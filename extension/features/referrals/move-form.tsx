/** Writes down by hand what happened to a referral: when, and why where that is needed. */
import { findTransition, moveLabel, stateMeaning, type ReferralState } from '@trusted-hands/referral';
import { Banner, Button, Field, TextArea, TextInput } from '@trusted-hands/ui';
import { useState } from 'react';
import { typedBefore, useKeptForm } from '../../platform/react/kept-form.ts';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import type { MoveRequest } from './referral-actions.ts';

interface MoveFormProps {
  readonly clientId: string;
  readonly referralId: string;
  readonly from: ReferralState;
  readonly to: ReferralState;
  /** The local date, YYYY-MM-DD; nothing that has not happened yet can be written down. */
  readonly today: string;
  /** The day of the last step, YYYY-MM-DD. */
  readonly earliest: string;
  readonly busy: boolean;
  readonly failure: string | undefined;
  /** Resolves to whether it is written down. */
  readonly onMove: (request: MoveRequest) => Promise<boolean>;
  readonly onCancel: () => void;
}

export function MoveForm({ clientId, referralId, from, to, today, earliest, busy, failure, onMove, onCancel }: MoveFormProps) {
  // The form opens where a button was; the focus goes on with it.
  const dayRef = useInitialFocus<HTMLInputElement>();
  const [first] = useState({ to, on: today, reason: '' });
  const { values, setValues, isBack, settled } = useKeptForm({ form: 'referral-step', clientId, recordId: referralId }, first, (typed) => typed.reason.trim() !== '');
  const { on, reason } = values;
  const [wasTried, setTried] = useState(false);
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
        if (dayProblem === undefined && reasonProblem === undefined) void onMove({ to, on, reason }).then((isDone) => isDone && settled());
      }}
    >
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      <p className="quiet">{stateMeaning(to)}</p>
      <Field label="On which day?" error={(wasTried && dayProblem) || failure}>
        <TextInput type="date" value={on} min={earliest} max={today} ref={dayRef} onChange={(event) => setValues({ ...values, on: event.target.value })} />
      </Field>
      <Field label={needsReason ? 'Why?' : 'Remark'} optional={!needsReason} error={wasTried && reasonProblem}>
        <TextArea value={reason} maxLength={600} rows={2} onChange={(event) => setValues({ ...values, reason: event.target.value })} />
      </Field>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>
          {moveLabel(to)}
        </Button>
        <Button kind="quiet" onClick={() => { settled(); onCancel(); }}>
          Not now
        </Button>
      </div>
    </form>
  );
}
