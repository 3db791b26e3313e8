/**
 * Forms with something typed that is not saved yet, as their page knows them: before another view takes their place it
 * asks. A page that shows one thing only has nobody to ask, and forms there say nothing.
 */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';

export interface UnsavedForms {
  /** Until what is given back is called. `onThrownAway` is called where somebody said that it may go. */
  add(onThrownAway: () => void): () => void;
  any(): boolean;
  throwAway(): void;
}

export const UnsavedContext = createContext<UnsavedForms | undefined>(undefined);

/** Of one page, which also asks before it is closed or loaded again. */
export function useUnsavedForms(): UnsavedForms {
  const [forms] = useState(() => {
    const open = new Map<symbol, () => void>();
    return {
      add(onThrownAway: () => void) {
        const form = Symbol('form');
        open.set(form, onThrownAway);
        return () => void open.delete(form);
      },
      any: () => open.size > 0,
      throwAway() {
        for (const thrownAway of open.values()) thrownAway();
        open.clear();
      },
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
export function useUnsaved(isUnsaved: boolean, onThrownAway?: () => void): () => void {
  const forms = useContext(UnsavedContext);
  const remove = useRef<() => void>(undefined);
  const thrownAway = useRef(onThrownAway);
  useEffect(() => {
    thrownAway.current = onThrownAway;
  });
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const removed = forms?.add(() => thrownAway.current?.());
    remove.current = removed;
    return removed;
  }, [forms, isUnsaved]);
  return useCallback(() => remove.current?.(), []);
}
