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
    /** The one side that is complained of; undefined where both are, which are often compared. */
    const told = new Map<string, 'left' | 'right' | undefined>();
    visitSided(reading, { readPlaces, sections: toldSections }, (region, side) => told.set(region, side === 'both' || (told.has(region) && told.get(region) !== side) ? undefined : side));
    for (const [region, side] of told) if (side === undefined) told.delete(region);
    if (told.size === 0) return [];
    // Only a side that was never looked at contradicts.
    const others = new Map<string, Span>();
    visitSided(reading, { readPlaces, sections: doneSections }, (region, side, from, to) => {
      const toldSide = told.get(region);
      if (toldSide === undefined) return;
      if (side === 'both' || side === toldSide) told.delete(region);
      else if (!others.has(region)) others.set(region, { from, to });
    });
    return [...told].flatMap(([region, side]): OtherProblem[] => {
      const place = others.get(region);
      if (place === undefined || side === undefined) return [];
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

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What facts say of a side, and then what words name with a side beside it. */
function visitSided({ sentences, facts, lines }: NoteReading, { readPlaces, sections }: { readonly readPlaces: ReadPlaces; readonly sections: ReadonlySet<NoteSection | undefined> }, visit: (region: string, side: FactSide, from: number, to: number) => void): void {
  // Lines and facts both stand in the order of the text, so one walk over them is enough.
  let line = 0;
  for (const { region, side, status, kind, from, to } of facts) {
    if (region === undefined || side === undefined || status !== 'present' || kind === 'homework') continue;
    while (line + 1 < lines.length && (lines[line]?.to ?? Infinity) < from) line += 1;
    if (sections.has(lines[line]?.section)) visit(region, side, from, to);
  }
  for (const { from, content } of sentences) {
    if (!sections.has(content.section)) continue;
    for (const { region, side, from: begin, to } of readPlaces(content)) if (side !== undefined) visit(region, side, begin + from, to + from);
  }
}
