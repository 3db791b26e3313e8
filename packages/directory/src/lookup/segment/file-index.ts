/**
 * What a search file is searched by, derived from it alone: made once for a file, whatever changes are put on top of it
 * later. What only some queries need is made when the first of them comes.
 */
import { commonSpecialtiesOf } from './commonly-treated.ts';
import type { SearchFile } from '../../file/open-search-file.ts';
import { rowsByNumber } from '../../file/rows-by-number.ts';
import { specialtyKey } from '../specialty-words.ts';
import { type Blocks, createBlocks, type Points, pointsOf } from './blocks.ts';
import { createMarkPool, type MarkPool } from './mark-pool.ts';
import { createOtherPlaces, type OtherPlaces } from './other-places.ts';
import { createPlaceWords, type PlaceWords } from './place-words.ts';
import { createPostings, type Postings } from './postings.ts';
import { createProfessionWords, type ProfessionWords } from './profession-words.ts';

export interface FileIndex {
  readonly otherPlaces: OtherPlaces;
  readonly byGiven: Postings;
  readonly byFamily: Postings;
  readonly byProfession: Postings;
  readonly bySpecialty: Postings;
  /** The specialties of the file in the form that they are compared in. */
  readonly specialtyIdsByKey: ReadonlyMap<string, readonly number[]>;
  /** Of each profession of the file, what its members commonly treat. */
  readonly commonlyTreated: readonly (readonly string[])[];
  readonly professionWords: ProfessionWords;
  readonly placeWords: PlaceWords;
  readonly points: Points;
  readonly blocks: Blocks;
  readonly marks: MarkPool;
  readonly rowOf: (number: number) => number | undefined;
}

const indexes = new WeakMap<SearchFile, FileIndex>();

export function fileIndexOf(file: SearchFile): FileIndex {
  const known = indexes.get(file) ?? createFileIndex(file);
  indexes.set(file, known);
  return known;
}

function createFileIndex(file: SearchFile): FileIndex {
  let find: ReturnType<typeof rowsByNumber> | undefined;
  const points = pointsOf(file);
  return {
    otherPlaces: createOtherPlaces(file),
    byGiven: createPostings(file.given, file.givenWords.length),
    byFamily: createPostings(file.family, file.familyWords.length),
    byProfession: createPostings(file.profession, file.professions.length),
    bySpecialty: createPostings(file.specialty, file.specialtyWords.length, file.specialtyStart),
    specialtyIdsByKey: idsByKey(file),
    commonlyTreated: file.professions.map(commonSpecialtiesOf),
    professionWords: createProfessionWords(file.professions),
    placeWords: createPlaceWords(file.sites),
    points,
    blocks: createBlocks(file, points),
    marks: createMarkPool(file),
    rowOf: (number) => (find ??= rowsByNumber(file.numbers))(number),
  };
}

function idsByKey({ specialtyWords }: SearchFile): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  for (const [id, text] of specialtyWords.texts().entries()) {
    const key = specialtyKey(text);
    const ids = byKey.get(key);
    if (ids === undefined) byKey.set(key, [id]);
    else ids.push(id);
  }
  return byKey;
}
