/** Finds the best rows of a segment: from the shortest list that has all answers, or block by block outwards from the place. */
import { distanceFactor, rankingWeights } from '../ranking.ts';
import type { Reading } from '../reading.ts';
import type { BestRows } from './best-rows.ts';
import { blockRows } from './blocks.ts';
import type { RowSlice } from './name-marks.ts';
import { kilometresOf, RowScorer } from './row-scorer.ts';
import type { Segment } from './segment.ts';
import type { SegmentTrust } from './segment-trust.ts';

interface SearchOptions {
  readonly reading: Reading;
  readonly trust: SegmentTrust | undefined;
  readonly best: BestRows;
  /** Which of the directory's segments this is. */
  readonly index: number;
}

/** Up to so many candidates are scored one by one; blocks pay for more. */
const fewCandidates = 600;
/** Blocks that are looked into in the order of their promise, before the rest is gone through. */
const firstBlocks = 6;

export function searchSegment(segment: Segment, { reading, trust, best, index }: SearchOptions): void {
  const { numbers } = segment.file;
  const scorer = new RowScorer(segment, reading, trust);
  const offer = (row: number) => {
    const score = scorer.score(row);
    if (score > 0 && score >= best.threshold) best.offer(score, scorer.km, numbers[row] ?? 0, index, row);
  };
  const offerAll = (lists: readonly RowSlice[]) => {
    for (const { rows, from, to } of lists) for (let at = from; at < to; at += 1) offer(rows[at] ?? 0);
  };

  const lists = shortest([...scorer.wordRows, ...professionRows(segment, reading), ...(scorer.treatingRows === undefined ? [] : [scorer.treatingRows])]);
  if (lists !== undefined && (reading.points.length === 0 || sizeOf(lists) <= fewCandidates)) {
    offerAll(lists);
    return;
  }
  if (reading.points.length === 0) {
    for (let row = 0; row < segment.file.rows; row += 1) offer(row);
    return;
  }
  // Whom no bound of distance holds for.
  offerAll(scorer.namesakeRows);
  for (const row of trust?.rows ?? []) offer(row);
  outwards(segment, { reading, scorer, best, offer });
}

interface Outwards {
  readonly reading: Reading;
  readonly scorer: RowScorer;
  readonly best: BestRows;
  readonly offer: (row: number) => void;
}

function outwards(segment: Segment, { reading, scorer, best, offer }: Outwards): void {
  const { blocks } = segment;
  const bounds = boundsOf(segment, reading, scorer);
  const look = (block: number) => {
    const end = Math.min(blocks.rows.length, (block + 1) * blockRows);
    for (let at = block * blockRows; at < end; at += 1) offer(blocks.rows[at] ?? 0);
    bounds[block] = 0;
  };
  for (let round = 0; round < firstBlocks; round += 1) {
    let promising = 0;
    for (let block = 1; block < bounds.length; block += 1) if ((bounds[block] ?? 0) > (bounds[promising] ?? 0)) promising = block;
    if ((bounds[promising] ?? 0) === 0 || (bounds[promising] ?? 0) < best.threshold) return;
    look(promising);
  }
  for (let block = 0; block < bounds.length; block += 1) if ((bounds[block] ?? 0) > 0 && (bounds[block] ?? 0) >= best.threshold) look(block);
}

/** By block, what no score in it is above; 0 where nobody in it can be an answer. */
function boundsOf({ blocks, file }: Segment, { points, facets }: Reading, scorer: RowScorer): Float64Array {
  const { balls, hasUnlocated, professions } = blocks;
  const bounds = new Float64Array(blocks.count);
  const asked = new Int32Array(2);
  for (const [index, id] of file.professions.entries()) {
    const word = (index & 63) >> 5;
    if (facets.professions.size === 0 || facets.professions.has(id)) asked[word] = (asked[word] ?? 0) | (1 << (index & 31));
  }
  const mostKm = facets.distance?.km ?? Infinity;
  for (let block = 0; block < bounds.length; block += 1) {
    if (((professions[block * 2] ?? 0) & (asked[0] ?? 0)) === 0 && ((professions[block * 2 + 1] ?? 0) & (asked[1] ?? 0)) === 0) continue;
    const radius = balls[block * 4 + 3] ?? 0;
    let chord = Infinity;
    if (radius >= 0) {
      for (const point of points) {
        const dx = (balls[block * 4] ?? 0) - point[0];
        const dy = (balls[block * 4 + 1] ?? 0) - point[1];
        const dz = (balls[block * 4 + 2] ?? 0) - point[2];
        chord = Math.min(chord, Math.max(0, Math.sqrt(dx * dx + dy * dy + dz * dz) - radius - slack));
      }
    }
    const km = chord === Infinity ? Infinity : kilometresOf(chord * chord);
    if (km > mostKm + slackKm) continue;
    const known = radius < 0 ? 0 : distanceFactor(Math.max(0, km - slackKm));
    bounds[block] = scorer.bound(hasUnlocated[block] === 1 ? Math.max(known, rankingWeights.unknownDistance) : known);
  }
  return bounds;
}

/** What rounding can make of a distance, on a globe of radius 1 and in kilometres. */
const slack = 1e-9;
const slackKm = 0.02;

function professionRows({ byProfession, file }: Segment, { facets }: Reading): RowSlice[][] {
  if (facets.professions.size === 0) return [];
  return [
    [...facets.professions].flatMap((id) => {
      const profession = file.professions.indexOf(id);
      return profession < 0 ? [] : [{ rows: byProfession.rows, from: byProfession.start[profession] ?? 0, to: byProfession.start[profession + 1] ?? 0 }];
    }),
  ];
}

function shortest(candidates: readonly (readonly RowSlice[])[]): readonly RowSlice[] | undefined {
  let best: readonly RowSlice[] | undefined;
  for (const lists of candidates) if (best === undefined || sizeOf(lists) < sizeOf(best)) best = lists;
  return best;
}

function sizeOf(lists: readonly RowSlice[]): number {
  return lists.reduce((sum, { from, to }) => sum + to - from, 0);
}
