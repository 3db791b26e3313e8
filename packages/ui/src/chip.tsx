/** A small fact; with `onRemove` it can be taken away, with `onPress` it can be chosen. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly tone?: Tone;
  readonly onPress?: () => void;
  readonly onRemove?: () => void;
  /** Names the button, such as "Remove knees". */
  readonly removeLabel?: string;
}

export type Tone = 'neutral' | 'accent' | 'finding' | 'caution' | 'danger' | 'saved';

export function Chip({ children, icon, tone = 'neutral', onPress, onRemove, removeLabel }: ChipProps) {
  const className = classNames('th-chip', `th-tone-${tone}`, onPress && 'th-chip-pressable');
  if (onPress !== undefined) {
    return (
      <button type="button" className={className} onClick={onPress}>
        {icon}
        <span>{children}</span>
      </button>
    );
  }
  return (
    <span className={className}>
      {icon}
      <span>{children}</span>
      {onRemove && (
        <button type="button" className="th-chip-remove" onClick={onRemove} aria-label={removeLabel ?? 'Remove'}>
          <X aria-hidden size={14} />
        </button>
      )}
    </span>
  );
}
