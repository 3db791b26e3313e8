/** One try to join, which is given up when what shows it goes, or another one takes its place. */
import { useCallback, useEffect, useRef } from 'react';
import type { Joining } from '../../platform/platform.ts';

/** Returns what notes the try that is under way; nothing gives it up. */
export function useJoining(): (joining: Joining | undefined) => void {
  const current = useRef<Joining>(undefined);
  const note = useCallback((joining: Joining | undefined) => {
    // One that was confirmed keeps what it has.
    if (current.current !== joining) void current.current?.abandon();
    current.current = joining;
  }, []);
  useEffect(() => {
    const giveUp = () => note(undefined);
    // A tab that is closed takes nothing down by itself.
    globalThis.addEventListener('pagehide', giveUp);
    return () => {
      globalThis.removeEventListener('pagehide', giveUp);
      giveUp();
    };
  }, [note]);
  return note;
}
