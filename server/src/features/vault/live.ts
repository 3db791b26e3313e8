/** One open stream of bells: told at once where things stand and after every change, until somebody ends it. */
import type { Bell } from '@trusted-hands/contract';
import type { Bells } from './bells.ts';

interface LiveOptions {
  readonly memberId: string;
  readonly bells: Bells;
  /** Where things stand now. */
  readonly stand: () => Promise<Bell>;
  /** Calls back once when the stream has to end, and with what it ends; the returned function takes that back. */
  readonly onEnd: (end: (error?: unknown) => void) => () => void;
}

export async function* liveBells({ memberId, bells, stand, onEnd }: LiveOptions): AsyncGenerator<Bell, void> {
  let newest: Bell = { position: 0, rosterSequence: 0 };
  let isEnded = false;
  let endedBy: unknown;
  let wake = () => {};
  const stopListening = bells.listen(memberId, (bell) => {
    newest = later(newest, bell);
    wake();
  });
  const takeBack = onEnd((error) => {
    isEnded = true;
    endedBy = error;
    wake();
  });
  try {
    newest = later(newest, await stand());
    let told: Bell | undefined;
    for (;;) {
      if (isEnded) break;
      if (told === undefined || newest.position !== told.position || newest.rosterSequence !== told.rosterSequence) {
        told = newest;
        yield told;
        continue;
      }
      const woken = new Promise<void>((resolve) => (wake = resolve));
      // oxlint-disable-next-line no-await-in-loop -- one bell after the other
      await woken;
    }
    if (endedBy !== undefined) throw endedBy;
  } finally {
    stopListening();
    takeBack();
  }
}

/** Two rings may overtake each other on their way; neither number ever goes back. */
function later(left: Bell, right: Bell): Bell {
  return { position: Math.max(left.position, right.position), rosterSequence: Math.max(left.rosterSequence, right.rosterSequence) };
}
