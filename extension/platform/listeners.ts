/**
 * Who wants to hear of something. A listener may come or go while it is told; who went is not called. One that throws
 * keeps none of the others from hearing: among them are those that save what was typed before the keys go.
 */
interface Listeners<Told extends readonly unknown[] = []> {
  /** Returns its undo. */
  add(listener: (...told: Told) => void): () => void;
  tell(...told: Told): void;
}

export function createListeners<Told extends readonly unknown[] = []>(): Listeners<Told> {
  const listeners = new Set<(...told: Told) => void>();
  return {
    add(listener) {
      // Wrapped, so that one function added twice is told twice and taken away once.
      const own = (...told: Told) => listener(...told);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tell(...told) {
      for (const listener of Array.from(listeners)) {
        if (!listeners.has(listener)) continue;
        try {
          listener(...told);
        } catch (cause) {
          reportError(cause);
        }
      }
    },
  };
}
