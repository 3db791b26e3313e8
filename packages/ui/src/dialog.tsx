/** A question or a short task above the page; focus is held inside and goes back where it came from. */
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** False where closing by a click beside it could lose something typed. */
  readonly closeOnOutsidePress?: boolean;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly className?: string;
}

export function Dialog({ open, onOpenChange, title, description, children, actions, size = 'small', closeOnOutsidePress = true, initialFocus, className }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)} disablePointerDismissal={!closeOnOutsidePress}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="th-dialog-backdrop" />
        <BaseDialog.Viewport className="th-dialog-viewport">
          <BaseDialog.Popup className={classNames('th-dialog', `th-dialog-${size}`, className)} {...(initialFocus && { initialFocus })}>
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
