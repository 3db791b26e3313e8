/** One side is complained of and the other one examined or treated: asked about, never corrected. */
import { notePrompts } from '@trusted-hands/packs';
import type { FactSide } from '../fact.ts';
import type { OtherProblem } from '../problem.ts';
import type { NoteSection } from '../parse-session-note.ts';
import type { NoteReading, SentenceContent } from '../reading/note-reading.ts';
import type { Place } from './regions-in-words.ts';
import { dismiss } from './quick-fixes.ts';

type ReadPlaces = (sentence: SentenceContent) => readonly Place[];

const other = { left: 'right', right: 'left' } as const;
const toldSections: ReadonlySet<NoteSection | undefined> = new Set<NoteSection>(['S']);
const doneSections: ReadonlySet<NoteSection | undefined> = new Set<NoteSection>(['O', 'Tx', 'Re']);
const letters = { left: ['L', 'left'], right: ['R', 'right'] } as const;

export function createSideContradictions(readPlaces: ReadPlaces): (reading: NoteReading) => OtherProblem[] {
  return (reading) => {
    const told = placesIn(reading, { readPlaces, sections: toldSections, isAsked: () => true });
    // Both sides are often complained of: then none is the other one.
    const oneSided = new Set([...told].flatMap(([region, { sides }]) => (sides.size === 1 && !sides.has('both') ? [region] : [])));
    if (oneSided.size === 0) return [];
    const done = placesIn(reading, { readPlaces, sections: doneSections, isAsked: (region) => oneSided.has(region) });
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
function placesIn({ sentences, facts, lines }: NoteReading, { readPlaces, sections, isAsked }: { readonly readPlaces: ReadPlaces; readonly sections: ReadonlySet<NoteSection | undefined>; readonly isAsked: (region: string) => boolean }): ReadonlyMap<string, Sided> {
  const sided = new Map<string, Sided>();
  const add = (region: string, side: FactSide, from: number, to: number) => {
    if (!isAsked(region)) return;
    let known = sided.get(region);
    if (known === undefined) {
      known = { sides: new Set(), places: [] };
      sided.set(region, known);
    }
    known.sides.add(side);
    known.places.push({ region, side, from, to });
  };
  // Lines and facts both stand in the order of the text, so one walk over them is enough.
  let line = 0;
  for (const { region, side, status, kind, from, to } of facts) {
    if (region === undefined || side === undefined || status !== 'present' || kind === 'homework') continue;
    while (line + 1 < lines.length && (lines[line]?.to ?? Infinity) < from) line += 1;
    if (sections.has(lines[line]?.section)) add(region, side, from, to);
  }
  for (const { from, content } of sentences) {
    if (!sections.has(content.section)) continue;
    for (const { region, side, from: begin, to } of readPlaces(content)) if (side !== undefined) add(region, side, begin + from, to + from);
  }
  return sided;
}
