/** A button; `primary` once a screen, `danger` only for what takes something away. */
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Spinner } from './spinner.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind;
  readonly icon?: ReactNode;
  /** Shows that the work is under way; the button then takes no second press and keeps the focus. */
  readonly busy?: boolean;
  readonly wide?: boolean;
}

export function Button({ kind = 'secondary', icon, busy = false, wide = false, className, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames('th-button', `th-button-${kind}`, wide && 'th-button-wide', className)}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <Spinner /> : icon}
      <span className="th-button-text">{children}</span>
    </button>
  );
}
