/** Puts the focus where the work of a view begins, once, when the view appears; never while something is typed elsewhere. */
import { useEffect, useRef, type RefObject } from 'react';

export function useInitialFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
