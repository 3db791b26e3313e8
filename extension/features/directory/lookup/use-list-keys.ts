/** Arrow keys from the line into those found and along them; the line itself keeps every other key. */
import { useCallback, type KeyboardEvent } from 'react';

export function useListKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event: KeyboardEvent<HTMLElement>) => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const input = event.currentTarget.querySelector<HTMLElement>('input[type=search]');
    const stops = [...(input === null ? [] : [input]), ...event.currentTarget.querySelectorAll<HTMLElement>('.listing-head')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }, []);
}
