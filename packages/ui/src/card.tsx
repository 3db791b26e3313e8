/** A sheet on the ground; `as` says what it is to a screen reader. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface CardProps {
  readonly as?: 'div' | 'section' | 'article' | 'li';
  readonly children: ReactNode;
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
}

export function Card({ as: Element = 'div', className, children, ...rest }: CardProps) {
  return (
    <Element {...rest} className={classNames('th-card', className)}>
      {children}
    </Element>
  );
}
