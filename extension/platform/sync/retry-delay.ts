/** How long to wait before asking a service again that did not answer. */

const shortestMs = 1_000;
const longestMs = 5 * 60_000;

/**
 * Doubled with each failure in a row, up to five minutes, and by chance between half of that and all of it: a service that
 * comes back is not asked by everybody at once.
 *
 * @param failures how many in a row, from 1.
 * @param chance from 0 to 1.
 */
export function retryDelayMs(failures: number, chance: number): number {
  const wholeMs = Math.min(longestMs, shortestMs * 2 ** (failures - 1));
  return wholeMs * (0.5 + chance / 2);
}
