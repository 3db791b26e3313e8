/**
 * One writer per draft over all pages of the browser, by Web Locks: a page that goes away lets go by itself, and the page
 * that waits longest is next. A page that was given the draft by its writer takes it past those that wait.
 */
interface WriterLock {
  isHeld(): boolean;
  /** Lets go, after which the page that waits longest has it; this page then waits behind it again. */
  yieldIt(): void;
  /** Takes the lock from whoever holds it. Only for the page that its holder gave it to, by name. */
  take(): void;
  close(): void;
}

interface WriterTurns {
  /** This page's turn came, later than at once. */
  readonly onHeld: () => void;
  /** Another page took the lock: from this moment there is another writer. */
  readonly onLost: () => void;
}

/** Tries at once; resolves when it is known. */
export async function takeWriterLock(draftId: string, { onHeld, onLost }: WriterTurns): Promise<WriterLock> {
  const name = `trusted-hands-draft-${draftId}`;
  let waiting = new AbortController();
  let release: (() => void) | undefined;
  let closed = false;

  const holdUntilReleased = () =>
    new Promise<void>((resolve) => {
      release = () => {
        release = undefined;
        resolve();
      };
    });

  function request(options: LockOptions): void {
    let own: typeof release;
    const turn = navigator.locks.request(name, options, () => {
      if (closed) return undefined;
      const held = holdUntilReleased();
      own = release;
      onHeld();
      return held;
    });
    turn.catch(() => lost(own));
  }

  /** Rejected where this page wants no turn any more, or, with the lock held, where another one took it. */
  function lost(own: typeof release): void {
    if (own === undefined || release !== own) return;
    release = undefined;
    onLost();
    wait();
  }

  function wait(): void {
    if (closed) return;
    waiting = new AbortController();
    request({ signal: waiting.signal });
  }

  await new Promise<void>((known) => {
    let own: typeof release;
    const first = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      const held = lock ? holdUntilReleased() : undefined;
      own = release;
      known();
      return held;
    });
    first.catch(() => lost(own));
  });
  if (!release) wait();

  return {
    isHeld: () => release !== undefined,
    yieldIt() {
      if (!release) return;
      release();
      wait();
    },
    take() {
      if (closed || release) return;
      waiting.abort();
      request({ steal: true });
    },
    close() {
      closed = true;
      waiting.abort();
      release?.();
    },
  };
}
