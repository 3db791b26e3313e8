/** Looked at on a page that few open: the popup opens without it. */
import type { LeavingPort } from './leaving-port.ts';
import type { LeavingPortParts } from './read-leaving-facts.ts';

export function createLeavingPort(parts: LeavingPortParts): LeavingPort {
  return {
    facts: async () => (await import('./read-leaving-facts.ts')).readLeavingFacts(parts),
  };
}
