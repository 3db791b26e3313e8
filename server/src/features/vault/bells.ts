/** Rings at every open page of a member when their vault changed. A bell says how far it is, and nothing of what is in it. */
import type { Bell } from '@trusted-hands/contract';

export interface Bells {
  ring(memberId: string, bell: Bell): void;
  /** Calls back at every ring; the returned function ends it. */
  listen(memberId: string, listener: (bell: Bell) => void): () => void;
  listeners(memberId: string): number;
}

export function createBells(): Bells {
  const listenersByMember = new Map<string, Set<(bell: Bell) => void>>();
  return {
    ring(memberId, bell) {
      for (const listener of listenersByMember.get(memberId) ?? []) listener(bell);
    },
    listen(memberId, listener) {
      const listeners = listenersByMember.get(memberId) ?? new Set();
      listenersByMember.set(memberId, listeners);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && listenersByMember.get(memberId) === listeners) listenersByMember.delete(memberId);
      };
    },
    listeners: (memberId) => listenersByMember.get(memberId)?.size ?? 0,
  };
}
