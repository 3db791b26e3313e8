/** The end of the form: what still stands in the way, the button that makes the letter, and what is saved. */
import type { LetterProblem } from '@trusted-hands/letter';
import { Banner, Button, StatusText } from '@trusted-hands/ui';
import { useId, type RefObject } from 'react';
import type { ReferralDraft } from './use-referral-draft.ts';

interface ReferActionsProps {
  readonly draft: ReferralDraft;
  readonly blocking: readonly LetterProblem[];
  /** True once the button was pressed too early: what is missing is then marked. */
  readonly marked: boolean;
  readonly busy: boolean;
  readonly problemsRef: RefObject<HTMLDivElement | null>;
  readonly onLeave: () => void;
}

export function ReferActions({ draft, blocking, marked, busy, problemsRef, onLeave }: ReferActionsProps) {
  const problemsId = useId();
  return (
    <div className="refer-actions">
      {draft.state.type === 'failed' && (
        <Banner tone="danger" title="Not saved" actions={<Button onClick={() => void draft.save()}>Try again</Button>}>
          {draft.state.failure.message}
        </Banner>
      )}
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
      <div className="refer-buttons">
        {/* Not `disabled`: it stays in the tab order, and pressing it leads to what is missing. */}
        <Button type="submit" kind="primary" busy={busy} aria-disabled={blocking.length > 0 || undefined} aria-describedby={problemsId}>
          Make the letter
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          Leave for now
        </Button>
        {draft.state.type === 'saving' && <StatusText>Saving …</StatusText>}
        {draft.state.type === 'saved' && <StatusText tone="saved" live>Saved on this computer</StatusText>}
      </div>
    </div>
  );
}
