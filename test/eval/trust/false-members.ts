/**
 * Members who do not exist, whose stolen numbers passed the check, and who bought vouches of real ones, of the best known
 * that sell: what place the best of them gets in the eyes of real members, by how many they are and how many were bought.
 */
import { createVouchGraph, personalTrust } from '@trusted-hands/trust';
import { createRandom } from '../../support/vouch-world.ts';
import { linksOf } from './other-measures.ts';
import type { PracticeWorld, WorldVouch } from './practice-world.ts';

/** What each of a crowd vouches for; all that could lift one of them. */
export const shapes = ['all for one', 'a ring', 'everybody for many', 'for real members'] as const;
export type Shape = (typeof shapes)[number];

const asking = 40;
const vouchesOfEach = 50;

export interface FalseCrowd {
  readonly count: number;
  readonly bought: number;
  readonly shape: Shape;
  /** All for the first of them, or one each. */
  readonly spread: boolean;
}

export interface BestPlaces {
  /** For each of those who ask: 1 where no real member is before the best of the crowd. */
  readonly places: readonly number[];
  readonly meanScore: number;
}

export function bestPlaces(world: PracticeWorld, seed: number, crowd: FalseCrowd): BestPlaces {
  // The sellers and those who ask are the same whatever the crowd.
  const random = createRandom(seed * 31 + 5);
  const real = () => Math.floor(world.members * random());
  const received = linksOf(world.members, world.vouches).received;
  const bestKnown = received.map((list, member) => ({ member, count: list.length })).filter(({ member }) => world.isChecked[member] === 1).sort((left, right) => right.count - left.count || left.member - right.member);
  const sellers = new Set<number>();
  while (sellers.size < crowd.bought) sellers.add(bestKnown[Math.floor((world.members / 20) * random())]?.member ?? 0);
  const viewers = Array.from({ length: asking }, real);
  const first = world.members;
  const bought: WorldVouch[] = [...sellers].map((from, index) => ({ from, to: crowd.spread ? first + (index % crowd.count) : first, givenDay: world.today }));
  const vouches = [...world.vouches, ...bought, ...own(world, crowd)];
  const isChecked = new Uint8Array(world.members + crowd.count).fill(1);
  isChecked.set(world.isChecked);
  const graph = createVouchGraph(isChecked, { from: vouches.map(({ from }) => from), to: vouches.map(({ to }) => to), givenDay: vouches.map(({ givenDay }) => givenDay) });
  const seen = viewers.map((viewer) => {
    const ranked = personalTrust(graph, viewer, world.today).ranked();
    const best = ranked.find(({ member }) => member >= first)?.score ?? 0;
    const before = ranked.filter(({ member, score }) => member < first && score > best).length;
    // Whom no path leads to is behind nobody but also before nobody: last of all.
    return { place: best === 0 ? world.members : before + 1, best };
  });
  return { places: seen.map(({ place }) => place), meanScore: seen.reduce((sum, { best }) => sum + best, 0) / seen.length };
}

function own({ members, today }: PracticeWorld, { count, shape }: FalseCrowd): WorldVouch[] {
  const vouches: WorldVouch[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = members + index;
    const give = (to: number) => {
      if (to !== from) vouches.push({ from, to, givenDay: today });
    };
    switch (shape) {
      case 'all for one':
        give(members);
        break;
      case 'a ring':
        give(members + ((index + 1) % count));
        break;
      case 'everybody for many':
        for (let step = 1; step <= Math.min(vouchesOfEach, count - 1); step += 1) give(members + ((index + step) % count));
        break;
      case 'for real members':
        for (let step = 0; step < vouchesOfEach; step += 1) give((index * vouchesOfEach + step) % members);
        give(members);
        break;
    }
  }
  return vouches;
}
