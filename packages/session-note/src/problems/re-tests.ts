/** What was measured before the treatment and not after it. */
import { notePrompts } from '@trusted-hands/packs';
import type { Fact } from '../fact.ts';
import type { OtherProblem } from '../problem.ts';
import type { NoteReading } from '../reading/note-reading.ts';
import { dismiss, inReassessment } from './quick-fixes.ts';

const sideLetters = { left: 'L', right: 'R', both: 'B' } as const;

/** Only where something was treated. A negative test and full strength leave nothing to re-test. */
export function notRetested(reading: Pick<NoteReading, 'text' | 'lines' | 'facts'>): OtherProblem[] {
  const { facts } = reading;
  const isTreated = facts.some(({ kind, status }) => kind === 'technique' && status === 'present');
  if (!isTreated) return [];
  const after = new Map<string, Map<string, Fact>>();
  for (const fact of facts) {
    if (fact.phase !== 'after' || fact.status === 'past' || fact.status === 'other-person') continue;
    const name = measureName(fact);
    const place = `${fact.region ?? ''}:${fact.side ?? ''}`;
    const places = after.get(name);
    if (places === undefined) after.set(name, new Map([[place, fact]]));
    else places.set(place, fact);
  }
  const keys = new Set<string>();
  const problems: OtherProblem[] = [];
  for (const fact of facts) {
    const key = measureKey(fact);
    if (key === undefined || keys.has(key) || isMeasuredIn(after.get(measureName(fact)), fact)) continue;
    keys.add(key);
    const words = measureWords(fact);
    problems.push({
      kind: 'not-retested',
      key: `not-retested:${key}`,
      message: `${words.charAt(0).toUpperCase()}${words.slice(1)} was measured before the treatment and not after it.`,
      ...notePrompts.notRetested,
      fixes: [{ type: 'edit', title: `Write ${words} after`, edit: inReassessment(reading, `${words} `) }, dismiss],
      from: fact.from,
      to: fact.to,
    });
  }
  return problems;
}

function isMeasuredIn(places: ReadonlyMap<string, Fact> | undefined, fact: Fact): boolean {
  if (places === undefined) return false;
  for (const other of places.values()) if (isSamePlace(fact, other)) return true;
  return false;
}

function measureKey(fact: Fact): string | undefined {
  if (fact.status !== 'present' || fact.phase !== 'before' || fact.impossible === true) return undefined;
  const isOpen = fact.kind === 'pain' ? fact.value !== 0 : fact.kind === 'rom' || (fact.kind === 'strength' && fact.value !== '5/5') || (fact.kind === 'test' && fact.result !== undefined && fact.result !== 'negative');
  // Pain is one measure of a visit, however often it was asked ("6 at worst, 2 at best").
  if (!isOpen) return undefined;
  return fact.kind === 'pain' ? 'pain' : `${fact.kind}:${fact.region ?? ''}:${fact.side ?? ''}:${fact.movement ?? fact.name ?? ''}`;
}

const measureName = (fact: Fact) => (fact.kind === 'pain' ? 'pain' : `${fact.kind}:${fact.movement ?? ''}:${fact.name ?? ''}`);

/** What one of the two leaves open does not part them. */
function isSamePlace(before: Fact, after: Fact): boolean {
  if (before.kind === 'pain') return true;
  const agree = (one: string | undefined, other: string | undefined) => one === undefined || other === undefined || one === other;
  return agree(before.region, after.region) && (agree(before.side, after.side) || before.side === 'both' || after.side === 'both');
}

function measureWords(fact: Fact): string {
  if (fact.kind === 'pain') return 'pain';
  const side = fact.side === undefined ? undefined : sideLetters[fact.side];
  // A spinal movement has its side in its name, and a test is known by its name alone.
  const parts = fact.kind === 'test' ? [side, fact.name] : [side, fact.region, fact.movement ?? fact.name];
  return parts.filter((part) => part !== undefined).join(' ');
}
