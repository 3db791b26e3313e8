/** After a refused form the caret stands in the first field that is wrong. */
import { useEffect, useRef, type RefObject } from 'react';

/** `problem` is a new object for every refusal, so that a second one of the same field leads there again. */
export function useProblemFocus(problem: object | undefined): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problem]);
  return form;
}
