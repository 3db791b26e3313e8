/** One writer per draft over all pages of the browser, by Web Locks: a page that goes away lets go by itself. */
export interface WriterLock {
  isHeld(): boolean;
  /** Lets go, after which the page that waits longest has it; this page then waits behind it again. */
  yieldIt(): void;
  close(): void;
}

/** Tries at once; resolves when it is known. `onHeld` is called when this page's turn comes later. */
export async function takeWriterLock(draftId: string, onHeld: () => void): Promise<WriterLock> {
  const name = `trusted-hands-draft-${draftId}`;
  const waiting = new AbortController();
  let release: (() => void) | undefined;
  let closed = false;

  const holdUntilReleased = () =>
    new Promise<void>((resolve) => {
      release = () => {
        release = undefined;
        resolve();
      };
    });

  function wait(): void {
    const turn = navigator.locks.request(name, { signal: waiting.signal }, () => {
      if (closed) return undefined;
      const held = holdUntilReleased();
      onHeld();
      return held;
    });
    // Rejected only by `close`, which wants no more turns.
    turn.catch(() => undefined);
  }

  await new Promise<void>((known) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      const held = lock ? holdUntilReleased() : undefined;
      known();
      return held;
    });
  });
  if (!release) wait();

  return {
    isHeld: () => release !== undefined,
    yieldIt() {
      if (!release) return;
      release();
      wait();
    },
    close() {
      closed = true;
      waiting.abort();
      release?.();
    },
  };
}
