/** One side is complained of and the other one examined or treated: asked about, never corrected. */
import { notePrompts } from '@trusted-hands/packs';
import type { FactSide } from '../fact.ts';
import type { OtherProblem } from '../problem.ts';
import type { NoteReading, SentenceContent } from '../reading/note-reading.ts';
import type { Place } from './regions-in-words.ts';
import { dismiss } from './quick-fixes.ts';

type ReadPlaces = (sentence: SentenceContent) => readonly Place[];

const other = { left: 'right', right: 'left' } as const;
const letters = { left: ['L', 'left'], right: ['R', 'right'] } as const;

export function createSideContradictions(readPlaces: ReadPlaces): (reading: NoteReading) => OtherProblem[] {
  return (reading) => {
    const told = placesIn(reading, readPlaces, ['S']);
    const done = placesIn(reading, readPlaces, ['O', 'Tx', 'Re']);
    const regions = new Set(told.map(({ region }) => region));
    return [...regions].flatMap((region): OtherProblem[] => {
      const toldSides = sidesOf(told, region);
      const doneSides = sidesOf(done, region);
      const [side] = toldSides;
      // Both sides are often compared, so only a side that was never looked at contradicts.
      if (toldSides.size !== 1 || side === undefined || side === 'both' || doneSides.has('both') || doneSides.has(side) || !doneSides.has(other[side])) return [];
      const place = done.find((one) => one.region === region && one.side === other[side]);
      if (place === undefined) return [];
      const words = /\b(?:L|R|left|right|lt|rt)\b/i.exec(reading.text.slice(place.from, place.to));
      const written = words?.[0] ?? '';
      const from = place.from + (words?.index ?? 0);
      const edit = words === null ? [] : [{ type: 'edit' as const, title: `Change to ${side}`, edit: { from, to: from + written.length, insert: written.length === 1 ? letters[side][0] : letters[side][1] } }];
      return [
        {
          kind: 'side-contradiction',
          key: `side-contradiction:${region}:${side}`,
          message: `The ${side} ${region} is complained of, and here it is the ${other[side]}.`,
          ...notePrompts.otherSide,
          fixes: [...edit, dismiss],
          from: place.from,
          to: place.to,
        },
      ];
    });
  };
}

/** What words name with a side beside it, and what facts do. */
function placesIn({ sentences, facts, lines }: NoteReading, readPlaces: ReadPlaces, sections: readonly (string | undefined)[]): Place[] {
  const named = sentences.filter(({ content }) => sections.includes(content.section)).flatMap(({ from, content }) => readPlaces(content).map((place) => ({ ...place, from: place.from + from, to: place.to + from })));
  // Lines and facts both stand in the order of the text, so one walk over them is enough.
  let line = 0;
  const isIn = (position: number) => {
    while (line + 1 < lines.length && (lines[line]?.to ?? Infinity) < position) line += 1;
    return sections.includes(lines[line]?.section);
  };
  const known = facts.flatMap(({ region, side, status, kind, from, to }) => (!isIn(from) || region === undefined || side === undefined || status !== 'present' || kind === 'homework' ? [] : [{ region, side, from, to }]));
  return [...known, ...named];
}

const sidesOf = (places: readonly Place[], region: string): ReadonlySet<FactSide> => new Set(places.flatMap((place) => (place.region === region && place.side !== undefined ? [place.side] : [])));
