/** What somebody gets out of what they vouch themselves, alone or in a ring: nothing, to the last bit. */
import { personalTrust } from '@trusted-hands/trust';
import { createRandom } from '../../support/vouch-world.ts';
import { linksOf, personalisedPageRank } from './other-measures.ts';
import type { PracticeWorld } from './practice-world.ts';
import { graphOf } from './trust-measure.ts';

const tries = 300;
const ringSizes = [2, 3, 5, 10, 50];

/** In how many of the tries a member's own score was another after they vouched for whomever they liked. */
export function changedByOwnVouches(world: PracticeWorld, seed: number): { readonly tries: number; readonly changed: number } {
  const random = createRandom(seed * 13 + 3);
  const any = () => Math.floor(world.members * random());
  const graph = graphOf(world.isChecked, world.vouches);
  let [compared, changed] = [0, 0];
  while (compared < tries) {
    const viewer = any();
    const reached = personalTrust(graph, viewer, world.today).ranked();
    const target = reached[Math.floor(reached.length * random())];
    if (target === undefined) continue;
    const given = new Map([[target.member, Array.from({ length: Math.floor(60 * random()) }, () => ({ to: random() < 0.3 ? viewer : any(), givenDay: world.today - Math.floor(900 * random()) }))]]);
    const after = personalTrust(graph.with({ given }), viewer, world.today).scoreOf(target.member);
    if (!Object.is(after, target.score)) changed += 1;
    compared += 1;
  }
  return { tries: compared, changed };
}

interface RingLift {
  readonly ring: number;
  /** Their score with the ring over that without: 1 is no lift. The highest of all who ask. */
  readonly trust: number;
  readonly personalisedPageRank: number;
}

/** A member vouches for friends who vouch only for each other and back: what that does for the member. */
export function ringLifts(world: PracticeWorld, seed: number): readonly RingLift[] {
  const random = createRandom(seed * 17 + 9);
  const any = () => Math.floor(world.members * random());
  const links = linksOf(world.members, world.vouches);
  const member = links.received.findIndex((list, index) => list.length >= 5 && index >= world.members / 2);
  const viewers = Array.from({ length: 400 }, any).filter((viewer) => viewer !== member && personalTrust(graphOf(world.isChecked, world.vouches), viewer, world.today).scoreOf(member) > 0).slice(0, 10);
  const before = { trust: graphOf(world.isChecked, world.vouches), pageRank: personalisedPageRank(links) };
  return ringSizes.map((ring) => {
    const friends = Array.from({ length: ring }, (_, index) => world.members + index);
    const all = [member, ...friends];
    // The member's earlier vouches are withdrawn: everything goes around in the ring.
    const vouches = [...world.vouches.filter(({ from }) => from !== member), ...all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to, givenDay: world.today })))];
    const isChecked = new Uint8Array(world.members + ring).fill(1);
    isChecked.set(world.isChecked);
    const graph = graphOf(isChecked, vouches);
    const pageRank = personalisedPageRank(linksOf(world.members + ring, vouches));
    const lifts = viewers.map((viewer) => ({
      trust: personalTrust(graph, viewer, world.today).scoreOf(member) / personalTrust(before.trust, viewer, world.today).scoreOf(member),
      pageRank: (pageRank(viewer)[member] ?? 0) / (before.pageRank(viewer)[member] ?? 1),
    }));
    return { ring, trust: Math.max(...lifts.map(({ trust }) => trust)), personalisedPageRank: Math.max(...lifts.map(({ pageRank: lift }) => lift)) };
  });
}
