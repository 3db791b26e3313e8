/**
 * Which pages have something of a person in memory that the disk may not have: their keys, or writing that was not taken
 * yet. Each holds a shared Web Lock for as long, and whoever takes that person off the computer waits for all of them. A
 * page that goes away lets go by itself.
 */
export interface InUse {
  /** Returns what ends it. */
  begin(): () => void;
}

export const inUseLock = (person: string) => `trusted-hands-in-use-${person}`;

export function openInUse(person: string): InUse {
  let users = 0;
  let release: (() => void) | undefined;
  return {
    begin() {
      users += 1;
      if (users === 1) {
        const over = new Promise<void>((resolve) => (release = resolve));
        void navigator.locks.request(inUseLock(person), { mode: 'shared' }, () => over);
      }
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        users -= 1;
        if (users === 0) release?.();
      };
    },
  };
}
