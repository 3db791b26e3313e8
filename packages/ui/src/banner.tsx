/** Something that happened and what to do now, in place; each tone has its own shape. */
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface BannerProps {
  readonly tone?: 'info' | 'caution' | 'danger' | 'saved';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read out at once: `alert` for failures, `status` for the rest; `none` where it stood there from the start. */
  readonly live?: 'alert' | 'status' | 'none';
  readonly className?: string;
}

const icons = { info: Info, caution: TriangleAlert, danger: CircleAlert, saved: CircleCheck } as const;

export function Banner({ tone = 'info', title, children, actions, live = tone === 'danger' ? 'alert' : 'status', className }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className={classNames('th-banner', `th-banner-${tone}`, className)} {...(live !== 'none' && { role: live })}>
      <Icon aria-hidden size={20} className="th-banner-icon" />
      <div className="th-banner-text">
        {title && <p className="th-banner-title">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="th-banner-actions">{actions}</div>}
      </div>
    </div>
  );
}
