/** An empty screen that says what to do next. */
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div className="th-empty">
      {icon && <div className="th-empty-icon" aria-hidden>{icon}</div>}
      <p className="th-empty-title">{title}</p>
      {children && <div className="th-empty-text">{children}</div>}
      {actions && <div className="th-empty-actions">{actions}</div>}
    </div>
  );
}
