/**
 * Ideas that stand near each other in any order: "{bladder} + {slow}" is found in "slow to start, the bladder" as well. The first
 * of them is the anchor, and of each other the nearest to it counts. One pass over what was found, so linear.
 */
import type { PhraseMatch, PhraseText } from '../status/phrase.ts';
import { contrastWords } from '../status/phrase-parts.ts';

/** Written "{one} + {other}"; with "++" farther apart and over a "but" too; with "&" in one clause. After "!" what must not stand in that clause. */
export interface Together {
  readonly parts: readonly string[];
  readonly not: string | undefined;
  readonly isWide: boolean;
  readonly isClause: boolean;
}

export function readTogether(written: string): Together {
  const [ideas = '', not] = written.split(' ! ');
  return { parts: ideas.split(/ (?:\+{1,2}|&) /), not, isWide: written.includes(' ++ '), isClause: written.includes(' & ') };
}

const farthest = 25;
const most = { wide: farthest, sentence: 10, clause: 6 } as const;
/** A clause ends here. */
const clauseEnds: ReadonlySet<string> = new Set([...contrastWords, ',', 'and', '/', ')', '(', 'then', '→']);

/** One match of each part for every anchor that has them all near, the anchor first. */
export function findTogether(text: PhraseText, ideas: Together, found: readonly (readonly PhraseMatch[])[], unwanted: readonly PhraseMatch[] = []): readonly (readonly PhraseMatch[])[] {
  const [anchors, ...others] = found;
  if (anchors === undefined || anchors.length === 0 || others.some((matches) => matches.length === 0)) return [];
  const near = createNear(text, ideas);
  const nearOthers = others.map((matches) => near(matches));
  const nearUnwanted = near(unwanted);
  return anchors.flatMap((anchor) => {
    const chosen = [anchor];
    for (const nearestTo of nearOthers) {
      const nearest = nearestTo(anchor, chosen);
      if (nearest === undefined) return [];
      chosen.push(nearest);
    }
    return unwanted.length > 0 && chosen.some((one) => nearUnwanted(one, chosen) !== undefined) ? [] : [chosen];
  });
}

type FindNearest = (anchor: PhraseMatch, chosen: readonly PhraseMatch[]) => PhraseMatch | undefined;

function createNear({ words }: PhraseText, { isWide, isClause }: Together): (matches: readonly PhraseMatch[]) => FindNearest {
  const mostBetween = isWide ? most.wide : isClause ? most.clause : most.sentence;
  const ends = isClause ? clauseEnds : contrastWords;
  const isParted = (from: number, to: number) => !isWide && words.slice(from, to).some((word) => ends.has(word.text));
  return (matches) => {
    let start = 0;
    return (anchor, chosen) => {
      // Anchors come nearly in order: what is far before one is too far before all that follow.
      while (start < matches.length && (matches[start]?.end ?? 0) < anchor.first - 3 * farthest) start += 1;
      let nearest: PhraseMatch | undefined;
      let least = mostBetween + 1;
      for (const match of between(matches, start, anchor.end + mostBetween)) {
        const distance = Math.max(match.first - anchor.end, anchor.first - match.end, 0);
        if (distance >= least || chosen.some((one) => one.first < match.end && match.first < one.end)) continue;
        if (isParted(Math.min(anchor.end, match.end), Math.max(anchor.first, match.first))) continue;
        nearest = match;
        least = distance;
      }
      return nearest;
    };
  };
}

function* between(matches: readonly PhraseMatch[], start: number, last: number): Generator<PhraseMatch> {
  for (let at = start; at < matches.length; at += 1) {
    const match = matches[at];
    if (match === undefined || match.first > last) return;
    yield match;
  }
}
