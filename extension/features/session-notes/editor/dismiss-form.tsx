/** Why a problem is set aside: one click for the usual reasons, or own words. Both are kept with the note. */
import { Button, TextInput } from '@trusted-hands/ui';
import { useEffect, useRef, useState } from 'react';

interface DismissFormProps {
  /** Own words, as far as they are typed. */
  readonly reason: string;
  /** False where it came back after a lock: then nobody asked for the focus. */
  readonly takesFocus: boolean;
  readonly onReason: (reason: string) => void;
  readonly onDismiss: (reason: string) => void;
  readonly onCancel: () => void;
}

const usualReasons = ['Asked, and ruled out', 'Known and being looked after', 'Not what the note means'] as const;

export function DismissForm({ reason, takesFocus, onReason, onDismiss, onCancel }: DismissFormProps) {
  const first = useRef<HTMLButtonElement>(null);
  // As it was when the form appeared: whoever types has the focus already.
  const [isAskedFor] = useState(takesFocus);
  useEffect(() => {
    if (isAskedFor) first.current?.focus();
  }, [isAskedFor]);
  return (
    <fieldset className="note-dismiss" aria-label="Why it is set aside">
      <p>Why? The reason is kept with the note.</p>
      <div className="note-problem-actions">
        {usualReasons.map((usual, at) => <Button key={usual} {...(at === 0 && { ref: first })} onClick={() => onDismiss(usual)}>{usual}</Button>)}
      </div>
      <div className="note-dismiss-own">
        <TextInput
          aria-label="Another reason"
          placeholder="Another reason"
          maxLength={400}
          value={reason}
          onChange={({ target }) => onReason(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter here would otherwise sign the note.
            event.preventDefault();
            if (reason.trim() !== '') onDismiss(reason.trim());
          }}
        />
        <Button disabled={reason.trim() === ''} onClick={() => onDismiss(reason.trim())}>Set aside</Button>
        <Button kind="quiet" onClick={onCancel}>Cancel</Button>
      </div>
    </fieldset>
  );
}
