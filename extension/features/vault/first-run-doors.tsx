/** For whoever has notes already: the ways to them, below the one for beginners. */
import { Button } from '@trusted-hands/ui';
import type { Door } from './door.ts';

interface FirstRunDoorsProps {
  readonly onDoor: (door: Door) => void;
}

const doors: readonly { readonly door: Exclude<Door, 'own-computer'>; readonly words: string }[] = [
  { door: 'join', words: 'I use it on another computer' },
  { door: 'recover', words: 'I have a recovery kit' },
  { door: 'restore', words: 'I have a backup to restore' },
];

export function FirstRunDoors({ onDoor }: FirstRunDoorsProps) {
  return (
    <section className="vault-doors" aria-labelledby="doors-title">
      <h2 id="doors-title">Do you have notes already?</h2>
      <ul className="list">
        {doors.map(({ door, words }) => (
          <li key={door}><Button kind="quiet" onClick={() => onDoor(door)}>{words}</Button></li>
        ))}
      </ul>
    </section>
  );
}
