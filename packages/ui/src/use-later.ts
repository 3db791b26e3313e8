/** Brings in code that a page can begin without. */
import { useEffect, useState } from 'react';

/** Whatever one waits for: a page whose first part never comes gets the rest all the same. */
const longestWaitMs = 1_000;

/** Runs once the page has a quiet moment, after a second at the latest: a browser may give a page that does nothing no idle time for minutes. */
export function whenQuiet(run: () => void): () => void {
  const asked = requestIdleCallback(run, { timeout: longestWaitMs });
  return () => cancelIdleCallback(asked);
}

/**
 * Undefined until the page has had a quiet moment; then the module. `load` must keep its identity. Unlike React's `lazy`,
 * which shows a late part up to 300 ms after it could, this shows it at once.
 *
 * @param isTime false while something else is to be shown first: a page that waits for its disk is quiet too.
 */
export function useLater<Module extends object>(load: () => Promise<Module>, isTime = true): Module | undefined {
  const [module, setModule] = useState<Module>();
  useEffect(() => {
    let stopped = false;
    const begin = () => void load().then((loaded) => !stopped && setModule(loaded));
    const timer = isTime ? undefined : setTimeout(begin, longestWaitMs);
    const forget = isTime ? whenQuiet(begin) : undefined;
    return () => {
      stopped = true;
      forget?.();
      clearTimeout(timer);
    };
  }, [load, isTime]);
  return module;
}
