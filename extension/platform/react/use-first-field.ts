/** Puts the caret into the first field of a form that was opened by a press: what was pressed is gone, and the focus with it otherwise. */
import { useEffect, useRef, type RefObject } from 'react';

export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return form;
}
