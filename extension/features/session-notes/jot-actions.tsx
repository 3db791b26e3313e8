/** The foot of the note: where it is saved, and signing with its keys. */
import { Button } from '@trusted-hands/ui';
import type { ReactNode } from 'react';

interface JotActionsProps {
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly signKeys: string;
  readonly isAmendment: boolean;
  readonly children: ReactNode;
}

export function JotActions({ busy, disabled, signKeys, isAmendment, children }: JotActionsProps) {
  return (
    <div className="jot-actions">
      <div className="jot-state">{children}</div>
      <Button type="submit" kind="primary" busy={busy} disabled={disabled} aria-keyshortcuts="Control+Enter Meta+Enter">
        {isAmendment ? 'Sign amendment' : 'Sign'}
        <kbd className="keys">{signKeys}</kbd>
      </Button>
    </div>
  );
}
