/** When something that was open closes, the focus goes back to what opened it, or to what stands for it: it would be lost otherwise. */
import { useEffect, useRef, type RefObject } from 'react';

export function useFocusReturn<Element extends HTMLElement>(isOpen: boolean): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) element.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return element;
}
