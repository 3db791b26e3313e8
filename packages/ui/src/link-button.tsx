/** A link that looks like a button: for going somewhere, where a button does something. */
import type { ComponentProps, ReactNode } from 'react';
import type { ButtonKind } from './button.tsx';
import { classNames } from './class-names.ts';

export interface LinkButtonProps extends ComponentProps<'a'> {
  readonly kind?: ButtonKind;
  readonly icon?: ReactNode;
}

export function LinkButton({ kind = 'secondary', icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={classNames('th-button', `th-button-${kind}`, className)}>
      {icon}
      <span className="th-button-text">{children}</span>
    </a>
  );
}
