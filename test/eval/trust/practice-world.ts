/**
 * An invented world of practitioners who come to vouch for each other over ten years, from a seed. Places and professions
 * follow Zipf's law. One comes to know somebody through a colleague of now, because they work near and in a profession that
 * one sends clients to, or by their name; people move away, stop working, and some are never checked. Nobody in it has a name.
 */
import { createRandom } from '../../support/vouch-world.ts';

export interface PracticeWorldOptions {
  readonly members: number;
  /** How many vouches each gives on average. */
  readonly vouchesEach: number;
  readonly seed: number;
  /** False: whom one vouches for has nothing to do with where they work or what they do. */
  readonly byPlaceAndProfession: boolean;
}

export interface WorldVouch {
  readonly from: number;
  readonly to: number;
  readonly givenDay: number;
}

export interface PracticeWorld {
  readonly members: number;
  readonly today: number;
  /** Where each works today, in kilometres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly profession: Uint8Array;
  readonly isChecked: Uint8Array;
  /** In the order of time; one at most between the same two. */
  readonly vouches: readonly WorldVouch[];
}

export const worldToday = 20_600;
const years = 10;
const professions = 12;
const countryKm = 600;
const townKm = 8;
/** How a vouch comes about; the rest is somebody known by name anywhere. */
const throughColleague = 0.45;
const nearby = 0.45;
/** Of the colleagues one has, one hears most from those met last. */
const colleagueHalfLifeDays = 500;
const movesPerYear = 0.05;
const stopsPerYear = 0.03;
const checkedShare = 0.9;

export function createPracticeWorld({ members, vouchesEach, seed, byPlaceAndProfession }: PracticeWorldOptions): PracticeWorld {
  const random = createRandom(seed);
  const towns = Math.max(2, Math.round(members / 60));
  const townX = Float64Array.from({ length: towns }, () => countryKm * random());
  const townY = Float64Array.from({ length: towns }, () => countryKm * random());
  const town = Uint32Array.from({ length: members }, () => zipf(random, towns));
  const profession = Uint8Array.from({ length: members }, () => zipf(random, professions));
  const activity = Float64Array.from({ length: members }, () => Math.exp(1.0 * normal(random)));
  const fame = Float64Array.from({ length: members }, () => Math.exp(0.8 * normal(random)));
  // To whom each profession sends clients: itself seldom, a few others often.
  const sendsTo = Array.from({ length: professions }, (_, from) => Float64Array.from({ length: professions }, (_unused, to) => (from === to ? 0.3 : Math.exp(1.2 * normal(random)))));
  const stoppedDay = Float64Array.from({ length: members }, () => worldToday - years * 365 + -Math.log(1 - random()) * (365 / stopsPerYear));
  const moves = Array.from({ length: members }, () => -Math.log(1 - random()) * (365 / movesPerYear)).map((after) => worldToday - years * 365 + after);

  const inTown: number[][] = Array.from({ length: towns }, () => []);
  for (let member = 0; member < members; member += 1) inTown[town[member] ?? 0]?.push(member);
  const byActivity = sampler(activity, random);
  const byFame = sampler(fame, random);

  const total = members * vouchesEach;
  const given: { to: number; day: number }[][] = Array.from({ length: members }, () => []);
  const known = new Set<number>();
  const vouches: WorldVouch[] = [];
  const moving = moves.map((day, member) => ({ day, member })).sort((left, right) => left.day - right.day);
  let moved = 0;
  const isWorking = (member: number, day: number) => (stoppedDay[member] ?? 0) > day;

  const colleagueOf = (from: number, day: number): number | undefined => {
    const list = given[from] ?? [];
    const weights = list.map((one) => 0.5 ** ((day - one.day) / colleagueHalfLifeDays));
    return list[pick(weights, random)]?.to;
  };
  const neighbourOf = (from: number): number | undefined => {
    const near = inTown[town[from] ?? 0] ?? [];
    const affinity = sendsTo[profession[from] ?? 0];
    const tried = Array.from({ length: 12 }, () => near[Math.floor(near.length * random())] ?? from);
    return tried[pick(tried.map((to) => (affinity?.[profession[to] ?? 0] ?? 0) * (fame[to] ?? 0)), random)];
  };

  for (let index = 0; index < total; index += 1) {
    const day = Math.floor(worldToday - years * 365 * (1 - Math.sqrt(index / total)));
    for (let next = moving[moved]; next !== undefined && next.day <= day; next = moving[(moved += 1)]) {
      const home = inTown[town[next.member] ?? 0] ?? [];
      home.splice(home.indexOf(next.member), 1);
      town[next.member] = zipf(random, towns);
      inTown[town[next.member] ?? 0]?.push(next.member);
    }
    const from = byActivity();
    if (!isWorking(from, day)) continue;
    const draw = random();
    let to: number | undefined;
    if (draw < throughColleague) {
      const colleague = colleagueOf(from, day);
      to = colleague === undefined ? undefined : colleagueOf(colleague, day);
    }
    if (to === undefined) to = byPlaceAndProfession && draw < throughColleague + nearby ? neighbourOf(from) : byFame();
    if (to === undefined || to === from || !isWorking(to, day) || known.has(from * members + to)) continue;
    known.add(from * members + to);
    given[from]?.push({ to, day });
    vouches.push({ from, to, givenDay: day });
  }
  return {
    members,
    today: worldToday,
    x: Float64Array.from(town, (one) => (townX[one] ?? 0) + townKm * (random() - 0.5)),
    y: Float64Array.from(town, (one) => (townY[one] ?? 0) + townKm * (random() - 0.5)),
    profession,
    isChecked: Uint8Array.from({ length: members }, () => (random() < checkedShare ? 1 : 0)),
    vouches,
  };
}

/** A number below `count`; the first are the most frequent. */
function zipf(random: () => number, count: number): number {
  return Math.min(count - 1, Math.floor(count ** random()) - 1);
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** An index by its weight; -1 where there is none. */
function pick(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

function sampler(weights: Float64Array, random: () => number): () => number {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (const [index, weight] of weights.entries()) sums[index] = sum += weight;
  return () => {
    const drawn = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
