/** How far a ratio of two measures can be relied on, over worlds from different seeds. */
export interface Interval {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of Student's t by degrees of freedom. */
const studentT: Readonly<Record<number, number>> = { 1: 12.706, 2: 4.303, 4: 2.776, 9: 2.262, 19: 2.093 };

/**
 * The ratio of the two means with its 95 % interval: the worlds are drawn in pairs, so the spread is that of each world's
 * own difference.
 */
export function ratioWithInterval(ours: readonly number[], theirs: readonly number[]): Interval {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const against = mean(theirs);
  const differences = ours.map((value, index) => value - (theirs[index] ?? 0));
  const difference = mean(differences);
  const variance = differences.reduce((sum, value) => sum + (value - difference) ** 2, 0) / Math.max(1, differences.length - 1);
  const half = ((studentT[differences.length - 1] ?? 1.96) * Math.sqrt(variance / differences.length)) / against;
  const ratio = mean(ours) / against;
  return { ratio, low: ratio - half, high: ratio + half };
}
