/** A short state with its own shape and words, such as "Saved on this computer". */
import { Circle, CircleAlert, CircleCheck, CircleDot, Search, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tone } from './chip.tsx';
import { classNames } from './class-names.ts';

export interface StatusTextProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
  /** Read out when it changes. */
  readonly live?: boolean;
  readonly className?: string;
}

const icons = { neutral: Circle, accent: CircleDot, finding: Search, caution: TriangleAlert, danger: CircleAlert, saved: CircleCheck } as const;

export function StatusText({ tone = 'neutral', children, live = false, className }: StatusTextProps) {
  const Icon = icons[tone];
  return (
    <span className={classNames('th-status', `th-status-${tone}`, className)} {...(live && { role: 'status' })}>
      <Icon aria-hidden size={14} />
      <span>{children}</span>
    </span>
  );
}
