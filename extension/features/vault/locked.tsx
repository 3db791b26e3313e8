/** What is shown while the notes are locked: unlocking, and jotting without it. Apart, since a popup that is unlocked opens without either. */
import { LockedJot } from './locked-jot.tsx';
import { Unlock } from './unlock.tsx';

export function Locked() {
  return (
    <LockedJot>
      <Unlock />
    </LockedJot>
  );
}
