/** The end of the form: what still stands in the way, the button that makes the letter, and what is saved. */
import type { LetterProblem } from '@trusted-hands/letter';
import { Banner, Button, StatusText } from '@trusted-hands/ui';
import { useId, type RefObject } from 'react';
import type { DraftSaveState, SaveFailure } from '../../platform/platform.ts';

interface ReferActionsProps {
  /** Absent where another page writes. */
  readonly saveState: DraftSaveState | undefined;
  /** Why the letter was not made. */
  readonly failure: SaveFailure | undefined;
  readonly blocking: readonly LetterProblem[];
  /** True once the button was pressed too early: what is missing is then marked. */
  readonly marked: boolean;
  readonly busy: boolean;
  readonly problemsRef: RefObject<HTMLDivElement | null>;
  readonly onLeave: () => void;
  /** Asks first. */
  readonly onThrowAway?: () => void;
}

export function ReferActions({ saveState, failure, blocking, marked, busy, problemsRef, onLeave, onThrowAway }: ReferActionsProps) {
  const problemsId = useId();
  return (
    <div className="refer-actions">
      {saveState?.type === 'failed' && <Banner tone="danger" title="Not saved">{saveState.failure.message}</Banner>}
      {failure !== undefined && <Banner tone="danger" title="The letter was not made">{failure.message}</Banner>}
      <div id={problemsId} ref={problemsRef} tabIndex={-1} aria-live="polite" className={marked ? 'refer-missing refer-missing-marked' : 'refer-missing'}>
        {blocking.length > 0 && (
          <>
            <p>Before the letter can be made:</p>
            <ul>
              {blocking.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="actions">
        {/* Not `disabled`: it stays in the tab order, and pressing it leads to what is missing. */}
        <Button type="submit" kind="primary" busy={busy} aria-disabled={blocking.length > 0 || saveState === undefined || undefined} aria-describedby={problemsId}>
          Make the letter
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          Leave for now
        </Button>
        {onThrowAway !== undefined && <Button kind="quiet" onClick={onThrowAway}>Throw away</Button>}
        {saveState?.type === 'saving' && <StatusText>Saving …</StatusText>}
        {saveState?.type === 'saved' && <StatusText tone="saved">Saved on this computer</StatusText>}
      </div>
    </div>
  );
}
