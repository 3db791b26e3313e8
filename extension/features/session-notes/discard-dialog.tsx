/** Asks before an unfinished note goes for good. */
import { Button, Dialog } from '@trusted-hands/ui';

interface DiscardDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

export function DiscardDialog({ open, onClose, onDiscard }: DiscardDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Throw this note away?"
      description="It was never signed, and it can’t be brought back."
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            kind="danger"
            onClick={() => {
              onClose();
              onDiscard();
            }}
          >
            Throw it away
          </Button>
        </>
      }
    />
  );
}
