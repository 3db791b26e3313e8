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
    if (told.size === 0) return [];
    const done = placesIn(reading, readPlaces, ['O', 'Tx', 'Re']);
    return [...told].flatMap(([region, { sides: toldSides }]): OtherProblem[] => {
      const { sides: doneSides, places } = done.get(region) ?? nowhere;
      const [side] = toldSides;
      // Both sides are often compared, so only a side that was never looked at contradicts.
      if (toldSides.size !== 1 || side === undefined || side === 'both' || doneSides.has('both') || doneSides.has(side) || !doneSides.has(other[side])) return [];
      const place = places.find((one) => one.side === other[side]);
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

interface Sided {
  readonly sides: Set<FactSide>;
  readonly places: Place[];
}

const nowhere: Sided = { sides: new Set(), places: [] };

/** By region what facts say of a side, and what words name with a side beside it. */
function placesIn({ sentences, facts, lines }: NoteReading, readPlaces: ReadPlaces, sections: readonly (string | undefined)[]): ReadonlyMap<string, Sided> {
  const sided = new Map<string, Sided>();
  const add = (place: Place) => {
    if (place.side === undefined) return;
    const known = sided.get(place.region) ?? { sides: new Set(), places: [] };
    known.sides.add(place.side);
    known.places.push(place);
    sided.set(place.region, known);
  };
  // Lines and facts both stand in the order of the text, so one walk over them is enough.
  let line = 0;
  for (const { region, side, status, kind, from, to } of facts) {
    if (region === undefined || side === undefined || status !== 'present' || kind === 'homework') continue;
    while (line + 1 < lines.length && (lines[line]?.to ?? Infinity) < from) line += 1;
    if (sections.includes(lines[line]?.section)) add({ region, side, from, to });
  }
  for (const { from, content } of sentences) {
    if (!sections.includes(content.section)) continue;
    for (const place of readPlaces(content)) add({ ...place, from: place.from + from, to: place.to + from });
  }
  return sided;
}
