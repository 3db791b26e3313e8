/** Zipf's law: few values are frequent and most are seldom, as names, places and professions are. */

/** Draws a rank below `count`; rank r is as likely as 1 / (r + 1 + shift) ** exponent. */
export function createZipf(count: number, exponent: number, shift = 0): (random: () => number) => number {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1 + shift) ** exponent;
    upTo[rank] = sum;
  }
  return (random) => {
    const drawn = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
