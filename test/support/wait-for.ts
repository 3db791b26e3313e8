/** Waits for a condition, never for a time; what did not come within the patience is said by name. */
import { setTimeout as pause } from 'node:timers/promises';

export async function waitFor<Value>(what: string, look: () => Promise<Value | undefined>, patienceMs = 30_000): Promise<Value> {
  const giveUpAtMs = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > giveUpAtMs) throw new Error(`waited ${String(patienceMs)} ms in vain for ${what}`);
    await pause(20);
  }
}
