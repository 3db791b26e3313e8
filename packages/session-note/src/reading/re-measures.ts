/**
 * What is measured again behind a treatment is of after it, though nobody says so: "abd 120. AC glides. abd 135". Only where the
 * words and the section leave the time open, and where the same was measured before the treatment.
 */
import type { Fact } from '../fact.ts';

/** A fact with what its own sentence says of the time and the place. */
export interface TimedFact {
  readonly fact: Fact;
  /** Said in words, by a section, or by a column. */
  readonly isTimeSaid: boolean;
  /** The rest of the note may say where it is. */
  readonly isPlaceOpen: boolean;
}

const measured: ReadonlySet<string> = new Set(['pain', 'rom', 'strength', 'test', 'score']);

/** "Remedial - 45 min" above what was done names the visit: `opening` is the note's first sentence, where it may stand. */
export function withoutTitle(text: string, facts: readonly Fact[], opening: { readonly from: number; readonly to: number } | undefined): readonly Fact[] {
  const title = opening === undefined ? undefined : facts.find(({ kind, status, from, region, side }) => kind === 'technique' && status === 'present' && from === opening.from && region === undefined && side === undefined);
  if (opening === undefined || title === undefined || !endsTitle.test(text.slice(title.to, title.to + 3))) return facts;
  const others = facts.filter(({ kind, status }) => kind === 'technique' && status === 'present');
  // Another in the same sentence: then it is a list of what was done.
  const isList = others.some((fact) => fact !== title && fact.from < opening.to);
  return !isList && others.length > 1 ? facts.filter((fact) => fact !== title) : facts;
}

const endsTitle = /^(?: ?[-–—,.:|(]|\s*$|\s*\n| [a-z]{2})/;

export function withReMeasures(facts: readonly TimedFact[]): readonly Fact[] {
  const before: Fact[] = [];
  let treated = -1;
  const lastTreated = facts.findLast(({ fact: { kind, status } }) => kind === 'technique' && status === 'present')?.fact.from ?? -1;
  return facts.map(({ fact, isTimeSaid }) => {
    const { kind, status, phase } = fact;
    if (kind === 'technique' && status === 'present') treated = Math.max(treated, fact.from);
    // What is no longer felt, below all of the treatment.
    if (kind === 'palpation' && status === 'absent' && phase === 'before' && treated > -1 && lastTreated < fact.from && !isTimeSaid) return { ...fact, phase: 'after' as const };
    if (!measured.has(kind) || status !== 'present' || phase !== 'before') return fact;
    if (treated > -1 && !isTimeSaid && wasMeasured(before, treated, fact)) return { ...fact, phase: 'after' as const };
    before.push(fact);
    return fact;
  });
}

/** A long note repeats itself: the last that were measured are enough to look through. */
const mostLookedThrough = 40;

function wasMeasured(before: readonly Fact[], treated: number, fact: Fact): boolean {
  for (let at = before.length - 1; at >= 0 && at >= before.length - mostLookedThrough; at -= 1) {
    const earlier = before[at];
    if (earlier !== undefined && earlier.from < treated && isSame(earlier, fact)) return true;
  }
  return false;
}

/** The same joint or nothing said of it; a pain that is less than it was. */
function isSame(earlier: Fact, { kind, region, side, movement, name, value, instrument }: Fact): boolean {
  if (earlier.kind !== kind || !agrees(earlier.region, region) || !agrees(earlier.side, side)) return false;
  if (kind === 'pain') return typeof value === 'number' && typeof earlier.value === 'number' && value < earlier.value;
  if (kind === 'strength' && movement === undefined && name === undefined) return earlier.instrument === instrument;
  return earlier.movement === movement && earlier.name === name && earlier.instrument === instrument;
}

function agrees(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
