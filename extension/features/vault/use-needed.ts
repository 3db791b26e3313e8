/** Brings in code at the moment it is to be shown. Unlike React's `lazy`, what has come is shown at once. */
import { useEffect, useState } from 'react';

/** Undefined until it is wanted and there. `load` must keep its identity. */
export function useNeeded<Module extends object>(load: () => Promise<Module>, isWanted: boolean): Module | undefined {
  const [module, setModule] = useState<Module>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let stopped = false;
    void load().then((loaded) => !stopped && setModule(loaded));
    return () => {
      stopped = true;
    };
  }, [load, isWanted]);
  return module;
}
