/** The viewer's trust in the rows of one segment, found once for a list of trust and not at every key. */
import { trustFactor } from '../ranking.ts';
import type { Segment } from './segment.ts';

/** By listing number: how much the viewer trusts, from 0 to 1, and over whom. The same object as long as it is the same trust. */
export type TrustByNumber = ReadonlyMap<number, PersonalTrust>;

export interface PersonalTrust {
  readonly score: number;
  /** Names from the one the viewer vouches for to the one who vouches for the listing; empty where it is the viewer herself. */
  readonly path: readonly string[];
}

export interface SegmentTrust {
  /** Everyone with a factor, the most trusted first, and how much. */
  readonly rows: Uint32Array;
  readonly factors: Float64Array;
  /** Undefined where no vouch reaches the row. */
  factor(row: number): number | undefined;
}

export function createSegmentTrust({ file, rowOf }: Segment, trust: TrustByNumber): SegmentTrust {
  const places = new Uint16Array(file.rows);
  const trusted: { readonly row: number; readonly factor: number }[] = [];
  for (const [number, { score }] of trust) {
    const row = rowOf(number);
    if (row !== undefined && score > 0 && trusted.length < mostTrusted) trusted.push({ row, factor: trustFactor(score, undefined) });
  }
  trusted.sort((a, b) => b.factor - a.factor || a.row - b.row);
  for (const [place, { row }] of trusted.entries()) places[row] = place + 1;
  const factors = Float64Array.from(trusted, ({ factor }) => factor);
  return {
    rows: Uint32Array.from(trusted, ({ row }) => row),
    factors,
    factor: (row) => {
      const place = places[row] ?? 0;
      return place === 0 ? undefined : factors[place - 1];
    },
  };
}

/** Far more than a budget of vouches and three hops reach of a shortlist; what a 16-bit number holds. */
const mostTrusted = 0xffff;
