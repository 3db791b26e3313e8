/** The few numbers that every part of this measurement gives: medians and percentiles. */

/** The value below which this share of them lies (0.5 is the median); NaN where there is none. */
export function percentile(values: Iterable<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: Iterable<number>): number => percentile(values, 0.5);

/** For the rows that people read: each run's value, in the order of the runs. */
export function listed(values: readonly number[], digits: number): string {
  return values.map((value) => value.toFixed(digits)).join(' ');
}
