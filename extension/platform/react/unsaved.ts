/**
 * Forms with something typed that is not saved yet, as their page knows them: before another view takes their place it
 * asks. A page that shows one thing only has nobody to ask, and forms there say nothing.
 */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';

export interface UnsavedForms {
  /** Until what is given back is called. */
  add(): () => void;
  any(): boolean;
}

export const UnsavedContext = createContext<UnsavedForms | undefined>(undefined);

/** Of one page, which also asks before it is closed or loaded again. */
export function useUnsavedForms(): UnsavedForms {
  const [forms] = useState(() => {
    const open = new Set<symbol>();
    return {
      add() {
        const form = Symbol('form');
        open.add(form);
        return () => void open.delete(form);
      },
      any: () => open.size > 0,
    };
  });
  useEffect(() => {
    const controller = new AbortController();
    addEventListener('beforeunload', (event) => forms.any() && event.preventDefault(), { signal: controller.signal });
    return () => controller.abort();
  }, [forms]);
  return forms;
}

/** Says that a form holds what is not saved, while it does. What it gives back says at once that this is over: saved, or thrown away by a press. */
export function useUnsaved(isUnsaved: boolean): () => void {
  const forms = useContext(UnsavedContext);
  const remove = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const removed = forms?.add();
    remove.current = removed;
    return removed;
  }, [forms, isUnsaved]);
  return useCallback(() => remove.current?.(), []);
}
