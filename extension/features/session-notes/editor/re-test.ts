/** What was measured before treatment, and what of it was measured again. */
import type { Fact } from '@trusted-hands/session-note';
import { sideLetters } from './fact-words.ts';
import { placeWords } from './body-places.ts';
import { type NoteWords, writtenMovement } from './note-words.ts';

export interface Measured {
  readonly key: string;
  readonly before: Fact;
  /** The place and what was measured, as it is written again: "R shoulder flexion". */
  readonly words: string;
  readonly place: string;
  readonly short: string;
  readonly after: Fact | undefined;
}

const again = new Set(['pain', 'rom', 'test']);

/** In the order of the note; each thing once, with its last value of before and of after. */
export function measuredBefore(facts: readonly Fact[], { writtenTest }: Pick<NoteWords, 'writtenTest'>): readonly Measured[] {
  const before = new Map<string, Fact>();
  const after = new Map<string, Fact>();
  for (const fact of facts) {
    if (!again.has(fact.kind) || fact.impossible || fact.status === 'past' || fact.status === 'other-person') continue;
    if (fact.kind === 'test' && (fact.name === undefined || fact.result === undefined)) continue;
    if (fact.kind === 'rom' && (fact.movement === undefined || fact.value === undefined)) continue;
    (fact.phase === 'after' ? after : before).set(keyOf(fact), fact);
  }
  return [...before].map(([key, fact]) => {
    const place = placeOf(fact);
    const short = fact.kind === 'pain' ? 'pain' : fact.kind === 'rom' ? writtenMovement(fact.movement ?? '') : [writtenTest(fact.name ?? ''), fact.side && sideLetters[fact.side]].filter(Boolean).join(' ');
    return { key, before: fact, place, short, words: fact.kind === 'test' ? short : [place, short].filter(Boolean).join(' '), after: after.get(key) };
  });
}

/** Pain without a place and pain with one are the same pain where only one was measured: it is written again as it was. */
function keyOf({ kind, region, side, movement, name }: Fact): string {
  return [kind, kind === 'test' ? '' : region, side, movement, name].join('|');
}

function placeOf({ region, side }: Fact): string {
  if (region === undefined) return '';
  return side === 'both' ? `both ${placeWords({ region })}` : placeWords({ region, ...(side !== undefined && { side }) });
}
