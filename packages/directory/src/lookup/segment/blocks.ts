/**
 * Rows in the order of where people work, in blocks: where the middle of a block lies, how far its rows are from it, and
 * which professions it has. A block whose best is worse than what was found already is never looked into.
 */
import { type Column, createColumn } from '../../file/columns.ts';
import type { SearchFile } from '../../file/open-search-file.ts';
import { createPostings, startsOf } from './postings.ts';

export const blockRows = 128;
const radiansPerStep = Math.PI / 180 / 10_000;

export interface Blocks {
  readonly count: number;
  /** The row of each place of work, sorted by site; a row stands once for each of its sites. */
  readonly rows: Column;
  /** Where each site's rows begin in `rows`; one more than there are sites. */
  readonly siteStart: Column;
  /** Middle and, in the fourth, radius, on a globe of radius 1. A radius below 0: nobody in it has a known place. */
  readonly balls: Float64Array;
  /** Somebody in it has no known place. */
  readonly hasUnlocated: Uint8Array;
  /** The lowest number in each: of equal scores it comes first where there is no distance. */
  readonly lowestNumber: Float64Array;
  /** Two words of bits a block: the professions in it, by their number modulo 64. */
  readonly professions: Int32Array;
}

/** Points on a globe of radius 1, to half a metre: the straight line between two tells their distance without any angle. */
export interface Points {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
}

export function pointsOf({ sites }: SearchFile): Points {
  const points = { x: new Float32Array(sites.located), y: new Float32Array(sites.located), z: new Float32Array(sites.located) };
  for (let site = 0; site < sites.located; site += 1) {
    const [x, y, z] = pointOf((sites.latitude[site] ?? 0) * radiansPerStep, (sites.longitude[site] ?? 0) * radiansPerStep);
    points.x[site] = x;
    points.y[site] = y;
    points.z[site] = z;
  }
  return points;
}

/** Of latitude and longitude in radians. */
export function pointOf(latitude: number, longitude: number): readonly [x: number, y: number, z: number] {
  return [Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)];
}

export function createBlocks(file: SearchFile, points: Points): Blocks {
  const { rows, sites } = sortedBySite(file);
  const count = Math.ceil(rows.length / blockRows);
  const balls = new Float64Array(count * 4);
  const hasUnlocated = new Uint8Array(count);
  const professions = new Int32Array(count * 2);
  const lowestNumber = new Float64Array(count).fill(Infinity);
  for (let block = 0; block < count; block += 1) {
    const [from, to] = [block * blockRows, Math.min(rows.length, (block + 1) * blockRows)];
    let x = 0;
    let y = 0;
    let z = 0;
    let n = 0;
    for (let index = from; index < to; index += 1) {
      lowestNumber[block] = Math.min(lowestNumber[block] ?? 0, file.numbers[rows[index] ?? 0] ?? 0);
      const profession = (file.profession[rows[index] ?? 0] ?? 0) & 63;
      const word = block * 2 + (profession >> 5);
      professions[word] = (professions[word] ?? 0) | (1 << (profession & 31));
      const site = sites[index] ?? 0;
      if (site >= points.x.length) {
        hasUnlocated[block] = 1;
        continue;
      }
      x += points.x[site] ?? 0;
      y += points.y[site] ?? 0;
      z += points.z[site] ?? 0;
      n += 1;
    }
    let farthest = -1;
    const middleX = x / Math.max(1, n);
    const middleY = y / Math.max(1, n);
    const middleZ = z / Math.max(1, n);
    for (let index = from; index < to; index += 1) {
      const site = sites[index] ?? 0;
      if (site >= points.x.length) continue;
      const dx = (points.x[site] ?? 0) - middleX;
      const dy = (points.y[site] ?? 0) - middleY;
      const dz = (points.z[site] ?? 0) - middleZ;
      farthest = Math.max(farthest, dx * dx + dy * dy + dz * dz);
    }
    balls.set([middleX, middleY, middleZ, farthest < 0 ? -1 : Math.sqrt(farthest)], block * 4);
  }
  return { count, rows, siteStart: startsOf(sites, file.sites.length), balls, hasUnlocated, lowestNumber, professions };
}

function sortedBySite({ rows, site, sites, otherRows, otherSites }: SearchFile): { readonly rows: Column; readonly sites: Column } {
  const length = rows + otherRows.length;
  const sortedRows = createColumn(length, rows);
  const sortedSites = createColumn(length, sites.length);
  const others = createPostings(otherSites, sites.length).rows;
  let other = 0;
  let at = 0;
  const take = (row: number, ofSite: number) => {
    sortedRows[at] = row;
    sortedSites[at] = ofSite;
    at += 1;
  };
  for (let row = 0; row <= rows; row += 1) {
    const ofSite = row === rows ? Infinity : (site[row] ?? 0);
    for (; other < others.length && (otherSites[others[other] ?? 0] ?? 0) < ofSite; other += 1) take(otherRows[others[other] ?? 0] ?? 0, otherSites[others[other] ?? 0] ?? 0);
    if (row < rows) take(row, ofSite);
  }
  return { rows: sortedRows, sites: sortedSites };
}
