/** Brings in code that a page can begin without. */
import { useEffect, useState } from 'react';

/**
 * Undefined until the page has had a quiet moment; then the module. `load` must keep its identity. Unlike React's `lazy`,
 * which shows a late part up to 300 ms after it could, this shows it at once.
 */
export function useLater<Module extends object>(load: () => Promise<Module>): Module | undefined {
  const [module, setModule] = useState<Module>();
  useEffect(() => {
    let stopped = false;
    const waiting = requestIdleCallback(() => void load().then((loaded) => !stopped && setModule(loaded)));
    return () => {
      stopped = true;
      cancelIdleCallback(waiting);
    };
  }, [load]);
  return module;
}
