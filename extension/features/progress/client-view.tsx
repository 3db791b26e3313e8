/** Covers the whole page with what the client may see, so that nothing else of the notes is on the screen; Escape or the button leads back. */
import { Dialog } from '@base-ui/react/dialog';
import type { ComplaintProgress } from '@trusted-hands/progress';
import { Button } from '@trusted-hands/ui';
import { Printer, X } from 'lucide-react';
import { ClientChanges } from './client-changes.tsx';

interface ClientViewProps {
  readonly progress: ComplaintProgress;
  readonly today: string;
  readonly onClose: () => void;
}

export function ClientView({ progress, today, onClose }: ClientViewProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => { if (!open) onClose(); }}>
      <Dialog.Portal>
        <Dialog.Popup className="client-view">
          <header className="client-view-bar">
            <Button kind="quiet" icon={<Printer aria-hidden size={16} />} onClick={() => globalThis.print()}>Print</Button>
            <Button icon={<X aria-hidden size={16} />} onClick={onClose}>Back to the notes</Button>
          </header>
          <div className="client-view-page">
            <Dialog.Title className="client-view-title">{progress.complaint.title}</Dialog.Title>
            <ClientChanges progress={progress} today={today} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
