/**
 * Whether a field was left, so that what is in it may be judged: half a number is no mistake yet. Where it is left by
 * pressing something else, it counts only once that was let go: a line that appears in between would move the page under
 * the finger, and the press would go nowhere.
 */
import { useEffect, useRef, useState } from 'react';

interface LeftField {
  readonly left: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
}

export function useLeft(leftAtFirst: boolean): LeftField {
  const [left, setLeft] = useState(leftAtFirst);
  const pressed = useRef(false);
  const waiting = useRef(false);

  useEffect(() => {
    const press = () => {
      pressed.current = true;
    };
    const release = () => {
      pressed.current = false;
      // The click follows the release.
      setTimeout(() => {
        if (waiting.current) setLeft(true);
        waiting.current = false;
      });
    };
    const ending = new AbortController();
    const options = { capture: true, signal: ending.signal };
    addEventListener('pointerdown', press, options);
    addEventListener('pointerup', release, options);
    addEventListener('pointercancel', release, options);
    return () => ending.abort();
  }, []);

  return {
    left,
    enter() {
      waiting.current = false;
      setLeft(false);
    },
    leave() {
      if (pressed.current) waiting.current = true;
      else setLeft(true);
    },
  };
}
