/** Tells the store of keys and pointers on this page, so that the lock time counts from the last one. */
import { useEffect } from 'react';
import { usePlatform } from './platform-context.tsx';

export function useActivity(): void {
  const { vault } = usePlatform();
  useEffect(() => {
    const controller = new AbortController();
    const touch = () => vault.touch();
    for (const event of ['keydown', 'pointerdown']) addEventListener(event, touch, { passive: true, signal: controller.signal });
    return () => controller.abort();
  }, [vault]);
}
