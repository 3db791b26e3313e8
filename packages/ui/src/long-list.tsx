/** A list of which the first entries are shown, and further ones when they are asked for. */
import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';

export interface LongListProps {
  /** Each a list entry with its key. */
  readonly entries: readonly ReactNode[];
  readonly className?: string;
  readonly shownFirst?: number;
  readonly 'aria-label'?: string;
}

const shownMore = 200;

export function LongList({ entries, shownFirst = 20, ...rest }: LongListProps) {
  const [shown, setShown] = useState(shownFirst);
  return (
    <>
      <ul {...rest}>{entries.slice(0, shown)}</ul>
      {entries.length > shown && <Button kind="quiet" onClick={() => setShown(shown + shownMore)}>{`${(entries.length - shown).toLocaleString()} more`}</Button>}
    </>
  );
}
