/** Clients of a file who are like one that is here, or like another line; with `onWant` each can be brought in all the same. */
import { Button, Checkbox } from '@trusted-hands/ui';
import { useState } from 'react';
import { identityLine } from '../client-identity.ts';
import type { Likeness } from './find-duplicates.ts';

interface LikenessListProps {
  readonly title: string;
  readonly likenesses: readonly Likeness[];
  /** A local day. */
  readonly today: string;
  /** Lines that are to be brought in. */
  readonly wanted?: ReadonlySet<number>;
  readonly onWant?: (wanted: ReadonlySet<number>) => void;
}

const shownFirst = 20;
const none: ReadonlySet<number> = new Set();

export function LikenessList({ title, likenesses, today, wanted = none, onWant }: LikenessListProps) {
  const [shown, setShown] = useState(shownFirst);
  if (likenesses.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="list">
        {likenesses.slice(0, shown).map(({ read: { line, client }, other }) => {
          const apart = identityLine(client, today);
          const words = `${client.name}${apart === '' ? '' : `, ${apart}`}`;
          const otherApart = identityLine(other.client, today) || 'nothing beside the name';
          return (
            <li key={line} className="client-line">
              {onWant !== undefined && (
                <Checkbox
                  label={`Line ${line}: ${words} is another person`}
                  checked={wanted.has(line)}
                  onChange={(event) => onWant(new Set(event.target.checked ? [...wanted, line] : [...wanted].filter((one) => one !== line)))}
                />
              )}
              <span className="quiet">{`${onWant === undefined ? `Line ${line}: ${words}. ` : ''}${other.line === undefined ? `Here already: ${otherApart}` : `As on line ${other.line}: ${otherApart}`}`}</span>
            </li>
          );
        })}
      </ul>
      {likenesses.length > shown && <Button kind="quiet" onClick={() => setShown(shown + 200)}>{`${likenesses.length - shown} more`}</Button>}
    </section>
  );
}
