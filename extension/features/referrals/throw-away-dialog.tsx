/** Asks before an unfinished referral goes for good. */
import { Button, Dialog } from '@trusted-hands/ui';

interface ThrowAwayDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onThrowAway: () => void;
}

export function ThrowAwayDialog({ open, onClose, onThrowAway }: ThrowAwayDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Throw this letter away?"
      description="It was never made, and what you wrote for it can’t be brought back. Your notes stay."
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" onClick={onThrowAway}>Throw it away</Button>
        </>
      }
    />
  );
}
