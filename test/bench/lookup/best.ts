/** For the limit: the best answers so far. */

/** The best so far, best first; a row that is met again stands there already. */
export function createBest(limit: number) {
  const numbers: number[] = [];
  const scores: number[] = [];
  const kms: number[] = [];
  const best = {
    numbers,
    scores,
    /** Less does not get in. */
    least: 0,
    take(score: number, km: number, number: number): void {
      let at = numbers.length;
      for (; at > 0; at -= 1) {
        const before = scores[at - 1] ?? 0;
        if (score !== before ? score < before : km !== kms[at - 1] ? km > (kms[at - 1] ?? 0) : number >= (numbers[at - 1] ?? 0)) break;
      }
      if (at === limit || numbers[at - 1] === number) return;
      for (let to = Math.min(numbers.length, limit - 1); to > at; to -= 1) {
        scores[to] = scores[to - 1] ?? 0;
        kms[to] = kms[to - 1] ?? 0;
        numbers[to] = numbers[to - 1] ?? 0;
      }
      scores[at] = score;
      kms[at] = km;
      numbers[at] = number;
      if (numbers.length === limit) best.least = scores[limit - 1] ?? 0;
    },
  };
  return best;
}
