/** A question or a short task above the page; focus is held inside and goes back where it came from. */
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly actions?: ReactNode;
}

export function Dialog({ open, onOpenChange, title, description, children, actions }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="th-dialog-backdrop" />
        <BaseDialog.Viewport className="th-dialog-viewport">
          <BaseDialog.Popup className="th-dialog">
            <header className="th-dialog-head">
              <BaseDialog.Title className="th-dialog-title">{title}</BaseDialog.Title>
              <BaseDialog.Close render={<IconButton label="Close" icon={<X aria-hidden size={20} />} />} />
            </header>
            <div className="th-dialog-body">
              {description && <BaseDialog.Description className="th-dialog-description">{description}</BaseDialog.Description>}
              {children}
            </div>
            {actions && <footer className="th-dialog-actions">{actions}</footer>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
