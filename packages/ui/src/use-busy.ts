/** Work that a press begins: busy until it ends, well or by a throw, and one press at a time. */
import { useState } from 'react';

interface Busy {
  readonly busy: boolean;
  /**
   * Does the work and is busy meanwhile; a throw is passed on. Nothing is done while other work of the same hook is under
   * way. What the work changes on the page belongs in it: so it shows no later than that the work is over. Keeps its identity.
   */
  readonly during: (work: () => Promise<void>) => Promise<void>;
}

/** The component may be gone before its work is over: React then lets the change pass. */
export function useBusy(): Busy {
  const [busy, setBusy] = useState(false);
  const [during] = useState(() => oneAtATime(setBusy));
  return { busy, during };
}

/** The hook without React. */
export function oneAtATime(setBusy: (busy: boolean) => void): Busy['during'] {
  // Not read from React's state: a second press may come before the first one is drawn.
  let isUnderWay = false;
  return async (work) => {
    if (isUnderWay) return;
    isUnderWay = true;
    setBusy(true);
    try {
      await work();
    } finally {
      isUnderWay = false;
      setBusy(false);
    }
  };
}
