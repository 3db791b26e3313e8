/** What personal trust is held against: the measures that anybody would try first, each as its textbook has it. */
export interface Links {
  readonly members: number;
  readonly given: readonly (readonly number[])[];
  readonly received: readonly (readonly number[])[];
}

export type Measure = (viewer: number) => Float64Array;

export function linksOf(members: number, vouches: readonly { readonly from: number; readonly to: number }[]): Links {
  const given: number[][] = Array.from({ length: members }, () => []);
  const received: number[][] = Array.from({ length: members }, () => []);
  for (const { from, to } of vouches) {
    given[from]?.push(to);
    received[to]?.push(from);
  }
  return { members, given, received };
}

/** How many vouch for somebody: the same for all who ask. */
export function vouchCount({ received }: Links): Measure {
  const scores = Float64Array.from(received, (list) => list.length);
  return () => scores;
}

/** One over how many vouches away; of those at one distance nobody is before another. */
export function hopDistance({ members, given }: Links): Measure {
  return (viewer) => {
    const scores = new Float64Array(members);
    let edge = [viewer];
    for (let hops = 1; edge.length > 0; hops += 1) {
      const next: number[] = [];
      for (const from of edge) {
        for (const to of given[from] ?? []) {
          if (to === viewer || scores[to] !== 0) continue;
          scores[to] = 1 / hops;
          next.push(to);
        }
      }
      edge = next;
    }
    return scores;
  };
}

/** How many of those one vouches for vouch for them (Liben-Nowell & Kleinberg, JASIST 2007;58:1019). */
export function commonNeighbours({ members, given }: Links): Measure {
  return (viewer) => {
    const scores = new Float64Array(members);
    for (const between of given[viewer] ?? []) for (const to of given[between] ?? []) scores[to] = (scores[to] ?? 0) + 1;
    return scores;
  };
}

const damping = 0.85;
const rounds = 60;

/** Brin & Page, WWW 1998. */
export function globalPageRank(links: Links): Measure {
  const scores = pageRank(links, new Float64Array(links.members).fill(1 / links.members));
  return () => scores;
}

/** Jeh & Widom, WWW 2003: the same, always starting again at the one who asks. */
export function personalisedPageRank(links: Links): Measure {
  return (viewer) => {
    const start = new Float64Array(links.members);
    start[viewer] = 1;
    return pageRank(links, start);
  };
}

function pageRank({ members, given }: Links, start: Float64Array): Float64Array {
  let rank = start;
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(members);
    let lost = 0;
    for (let member = 0; member < members; member += 1) {
      const held = rank[member] ?? 0;
      if (held === 0) continue;
      const list = given[member] ?? [];
      if (list.length === 0) lost += held;
      else for (const to of list) next[to] = (next[to] ?? 0) + (damping * held) / list.length;
    }
    for (let member = 0; member < members; member += 1) next[member] = (next[member] ?? 0) + (1 - damping + damping * lost) * (start[member] ?? 0);
    rank = next;
  }
  return rank;
}
