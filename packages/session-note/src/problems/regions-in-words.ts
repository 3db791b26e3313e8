/** Regions that words name, with the side that stands beside them: "sore R shoulder". Used where no fact says it. */
import type { Vocabulary } from '@trusted-hands/packs';
import type { FactSide } from '../fact.ts';
import { createPhraseFinder } from '../status/phrase.ts';
import type { SentenceContent } from '../reading/note-reading.ts';
import { createStatusReader } from '../status/read-status.ts';

export interface Place {
  readonly region: string;
  readonly side?: FactSide;
  readonly from: number;
  readonly to: number;
}

const sideCues: readonly FactSide[] = ['both', 'left', 'right'];
/** "R > L shoulder", "R upper trap and shoulder": the side may stand two words before. */
const farthestSide = 2;

/**
 * Present ones only: what is denied, past or somebody else's is no complaint of today. Kept as long as the sentence is; offsets
 * are into the sentence, and the side's word belongs to the place.
 */
export function createPlaceReader(vocabulary: Vocabulary): (sentence: SentenceContent) => readonly Place[] {
  const plain = (words: readonly string[]) => words.filter((word) => /^[a-z0-9/'+& -]+$/.test(word));
  const regions = vocabulary.regions.map(({ name, words }) => ({ name, words: plain(words) }));
  const sides = sideCues.map((side) => ({ side, phrases: plain(vocabulary.cues.filter(({ cue }) => cue === side).flatMap(({ words }) => words)) }));
  const findRegions = createPhraseFinder(regions.map(({ words }) => ({ phrases: words })), {});
  const findSides = createPhraseFinder(sides, {});
  const readStatus = createStatusReader();
  const read = (sentence: string): readonly Place[] => {
    const status = readStatus(sentence);
    const { words } = status.text;
    // "L5" is a vertebra and no side; of "L and R" the last word stands for both.
    const sideAt = new Map(findSides(status.text).flatMap(({ end, group }) => (/^\d/.test(words[end]?.text ?? '') ? [] : [[end - 1, sides[group]?.side] as const])));
    return findRegions(status.text).flatMap(({ first, end, group }) => {
      const region = regions[group]?.name;
      const from = words[first]?.from;
      const to = words[end - 1]?.to;
      if (region === undefined || from === undefined || to === undefined || status.ofWords(first, end).status !== 'present') return [];
      for (let back = 1; back <= farthestSide; back += 1) {
        const side = sideAt.get(first - back);
        if (side !== undefined) return [{ region, side, from: words[first - back]?.from ?? from, to }];
      }
      return [{ region, from, to }];
    });
  };
  const kept = new WeakMap<SentenceContent, readonly Place[]>();
  return (sentence) => {
    const known = kept.get(sentence);
    if (known !== undefined) return known;
    const places = read(sentence.text);
    kept.set(sentence, places);
    return places;
  };
}
