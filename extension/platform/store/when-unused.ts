/** The other side of `in-use.ts`: for whoever takes a person off the computer. */
import { inUseLock } from './in-use.ts';

/** Does the work once no page has anything of theirs, and while none can; undefined where one still had after this time. */
export async function whenUnused<Value>(person: string, withinMs: number, work: () => Promise<Value>): Promise<Value | undefined> {
  let isBegun = false;
  try {
    return await navigator.locks.request(inUseLock(person), { signal: AbortSignal.timeout(withinMs) }, () => {
      isBegun = true;
      return work();
    });
  } catch (cause) {
    if (isBegun) throw cause;
    return undefined;
  }
}
