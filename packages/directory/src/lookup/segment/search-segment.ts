/** Finds the best rows of a segment: from the shortest list that has all answers, or block by block outwards from the place. */
import { earthRadiusKm, throughGroundKm } from '../../distance.ts';
import { firstAtOrAfter } from '../../file/sorted-columns.ts';
import { distanceFactor, rankingWeights } from '../ranking.ts';
import type { Reading } from '../reading.ts';
import type { BestRows } from './best-rows.ts';
import { blockRows } from './blocks.ts';
import { type RowSlice, shortest, sizeOf } from './name-marks.ts';
import { RowScorer } from './row-scorer.ts';
import type { Segment } from './segment.ts';
import type { SegmentTrust } from './segment-trust.ts';

interface SearchOptions {
  readonly reading: Reading;
  readonly trust: SegmentTrust | undefined;
  readonly best: BestRows;
  /** Which of the directory's segments this is. */
  readonly index: number;
}

/** Where no place is asked a list up to this long is sooner gone through than those who stand first. */
const shortList = 8192;
/** Looking at a row of a list costs so much more than at one of a block, where neighbours share a place. */
const listCost = 2;
/** So many answers around a place are enough for the best to be among them, mostly. */
const enoughAnswers = 400;
/** Roughly what share each of these leaves; only time hangs on it. */
const roughShares = { language: 0.02, funding: 0.1, telehealth: 0.2, gender: 0.5 } as const;

/** Blocks that are looked into in the order of their promise, before the rest is gone through. */
const firstBlocks = 12;

export function searchSegment(segment: Segment, options: SearchOptions): void {
  search(segment, options);
  segment.marks.clean();
}

function search(segment: Segment, { reading, trust, best, index }: SearchOptions): void {
  const { numbers } = segment.file;
  const scorer = new RowScorer(segment, reading, trust);
  const offer = (row: number) => {
    const score = scorer.score(row);
    if (score > 0 && score >= best.threshold) best.offer(score, scorer.km, numbers[row] ?? 0, index, row);
  };
  const offerNear = (row: number) => {
    if (scorer.mayReach(row, best.threshold)) offer(row);
  };

  /** Whom no bound holds for. */
  const offerUnbound = () => {
    each(scorer.namesakeRows, offer);
    for (const [at, row] of (trust?.rows ?? []).entries()) {
      const factor = trust?.factors[at] ?? 0;
      if (!scorer.mayReachTrusted(factor, best.threshold)) break;
      if (scorer.mayReachTrustedFrom(row, factor, best.threshold)) offer(row);
    }
  };

  const treating = scorer.treatingRows;
  const candidates = [...scorer.wordRows, ...professionRows(segment, reading), ...(treating === undefined ? [] : [treating])];
  const lists = shortest(candidates);
  const isAnywhere = reading.points.length === 0;
  const first = () => (isAnywhere ? 0 : nearestRow(segment, reading));
  offerUnbound();
  if (lists !== undefined && (isAnywhere ? sizeOf(lists) <= shortList : isListCheaper(segment, reading, candidates, sizeOf(lists)))) return each(lists, offerNear, first());
  if (reading.facets.specialties.length > 0) {
    each(scorer.namedRows, offerNear, first());
    scorer.leaveNamed();
  }
  if (isAnywhere) anywhere(segment, { reading, scorer, best, offer }, lists);
  else outwards(segment, { reading, scorer, best, offer: offerNear });
}

/** The rows of lists, each list from a row on and then those before it: best found first, the rest is passed over sooner. */
function each(lists: readonly RowSlice[], take: (row: number) => void, first = 0): void {
  for (const { rows, from, to } of lists) {
    const start = first === 0 ? from : firstAtOrAfter(rows, first, { from, to });
    for (let at = start; at < to; at += 1) take(rows[at] ?? 0);
    for (let at = start - 1; at >= from; at -= 1) take(rows[at] ?? 0);
  }
}

/** Rows stand in the order of their places: the first of the block whose middle is nearest. */
function nearestRow({ blocks }: Segment, { points }: Reading): number {
  const { balls, rows } = blocks;
  let nearest = 0;
  let least = Infinity;
  for (const [x, y, z] of points) {
    for (let block = 0; block < blocks.count; block += 1) {
      if ((balls[block * 4 + 3] ?? 0) < 0) continue;
      const [dx, dy, dz] = [(balls[block * 4] ?? 0) - x, (balls[block * 4 + 1] ?? 0) - y, (balls[block * 4 + 2] ?? 0) - z];
      const square = dx * dx + dy * dy + dz * dz;
      if (square < least) {
        least = square;
        nearest = block;
      }
    }
  }
  return rows[nearest * blockRows] ?? 0;
}

/** Without a place many are equally good, and of those the lowest numbers come first. */
function anywhere({ blocks, standingOn }: Segment, { reading, scorer, best, offer }: Outwards, lists: readonly RowSlice[] | undefined): void {
  const { rows, rest } = standingOn(reading.nowDay).first();
  for (const row of rows) offer(row);
  if (!best.mayTake(scorer.boundOf(rest.standing), rest.number)) return;
  if (lists !== undefined) return each(lists, offer);
  for (let block = 0; block < blocks.count; block += 1) {
    if (!best.mayTake(scorer.boundAnywhere, blocks.lowestNumber[block] ?? 0)) continue;
    const end = Math.min(blocks.rows.length, (block + 1) * blockRows);
    for (let at = block * blockRows; at < end; at += 1) offer(blocks.rows[at] ?? 0);
  }
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
  const mostKm = throughGroundKm(facets.distance?.km ?? Infinity);
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
    const km = Math.max(0, chord * earthRadiusKm - slackKm);
    if (km > mostKm) continue;
    const known = radius < 0 ? 0 : distanceFactor(km);
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

/** Where answers are seldom, many blocks would be gone through before enough of them are found. */
function isListCheaper({ file }: Segment, { facets }: Reading, candidates: readonly (readonly RowSlice[])[], shortestSize: number): boolean {
  let share = candidates.reduce((product, lists) => product * Math.min(1, sizeOf(lists) / file.rows), 1);
  if (facets.languages.length > 0) share *= roughShares.language;
  if (facets.funding !== undefined) share *= roughShares.funding;
  if (facets.telehealth) share *= roughShares.telehealth;
  if (facets.gender !== undefined) share *= roughShares.gender;
  return shortestSize * listCost <= Math.min(file.rows, enoughAnswers / share);
}
