/** The lock of a locked jot. */
/** Its writer holds it for as long as the jot is open, and whoever takes it in meanwhile not. */
export const writerLock = (jotId: string) => `trusted-hands-jot-${jotId}`;

/** Undefined where another page holds it; else what lets it go. */
export function lockIfFree(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(undefined);
        return undefined;
      }
      return new Promise<void>((release) => resolve(release));
    });
  });
}
