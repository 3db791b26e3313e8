/** Which words anybody in a directory is found by, and which of all known words one is likeliest meant by another. */
import { professions } from '@trusted-hands/packs/directory';
import { editDistance } from '../edit-distance.ts';
import { tokenize } from '../fold.ts';
import type { PlaceIndex } from '../places.ts';
import type { Directory } from './directory.ts';
import { createNearWords, fewestLetters, type NearWords, tolerance } from './near-words.ts';
import { wordRowsOf } from './segment/word-fit.ts';
import type { Segment } from './segment/segment.ts';

export interface KnownWords {
  /** Whether anybody has the word, or one that begins with it. */
  readonly isKnown: (word: string) => boolean;
  /** The word with the fewest slips; of equal ones a profession's, then a name's, a specialty's, a place's; of places the first by letters. */
  readonly nearestWord: (word: string) => string | undefined;
}

const professionWords = [...new Set(professions.flatMap((profession) => [profession.title, profession.plural, ...profession.synonyms]).flatMap((words) => tokenize(words).map((token) => token.word)))];

export function createKnownWords({ segments }: Directory, placeIndex: PlaceIndex): KnownWords {
  const ofProfessions = createNearWords(professionWords);
  let ofPlaces: NearWords | undefined;

  function nearestWord(word: string): string | undefined {
    let slips = tolerance(word);
    if (slips === 0) return undefined;
    let nearest: string | undefined;
    const take = (other: string) => {
      if (other === word || other.length < fewestLetters || Math.abs(other.length - word.length) > slips) return;
      const distance = editDistance(word, other);
      if (distance > slips || (nearest !== undefined && distance === slips)) return;
      nearest = other;
      slips = distance;
    };
    for (const other of ofProfessions.near(word, slips).words) take(other);
    for (const { file } of segments) for (const words of [file.givenWords, file.familyWords, file.specialtyWords]) words.eachLike(word, slips, take);
    ofPlaces ??= createNearWords([...placeIndex.words()]);
    // A service and a device may have the same places in another order.
    for (const other of ofPlaces.near(word, slips).words.toSorted()) take(other);
    return nearest;
  }

  return { nearestWord, isKnown: (word) => segments.some((segment) => isIn(segment, word)) };
}

function isIn(segment: Segment, word: string): boolean {
  const lists = wordRowsOf(segment, word);
  const { hidden } = segment;
  return lists.some(({ rows, from, to }) => (hidden === undefined ? from < to : rows.subarray(from, to).some((row) => hidden[row] !== 1)));
}
