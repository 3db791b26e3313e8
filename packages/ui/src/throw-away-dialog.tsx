/** Asks before something unfinished goes for good. */
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ThrowAwayDialogProps {
  readonly open: boolean;
  /** The question, such as “Throw this note away?”. */
  readonly title: string;
  /** What is lost by it, and what stays. */
  readonly description: string;
  readonly onClose: () => void;
  /** Called once the dialog was closed. */
  readonly onThrowAway: () => void;
}

export function ThrowAwayDialog({ open, title, description, onClose, onThrowAway }: ThrowAwayDialogProps) {
  function throwAway() {
    onClose();
    onThrowAway();
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" onClick={throwAway}>Throw it away</Button>
        </>
      }
    />
  );
}
