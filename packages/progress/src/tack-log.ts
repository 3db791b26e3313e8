/** What was tried for a complaint and how often, out of the notes' own words, and what no note tells of. */
import { homeworkMarks, lifestyleWords, techniqueKinds } from '@trusted-hands/packs';
import type { Fact } from '@trusted-hands/session-note';
import { daysBetween, visitDays, type VisitNote, wordsOf } from './visit-note.ts';

export interface TriedItem {
  /** As the newest note words it; of a technique its name. */
  readonly words: string;
  /** On how many visits. */
  readonly visits: number;
  readonly lastOn: string;
  /** Of a technique, over all visits, where minutes are written. */
  readonly minutes?: number;
}

export type TackKind = 'technique' | 'frequency' | 'homework' | 'lifestyle';

export interface TackLog {
  readonly visits: number;
  /** How far apart visits were in the middle, in days; absent with fewer than two. */
  readonly usualDaysApart?: number;
  /** Most visits first. */
  readonly tried: Readonly<Record<TackKind, readonly TriedItem[]>>;
  /** Of the four, those that no note tells of. */
  readonly notNoted: readonly TackKind[];
  /** Kinds of technique of which none is noted. */
  readonly techniqueKindsNotNoted: readonly string[];
}

const lifestylePattern = new RegExp(String.raw`\b(?:${lifestyleWords.map((word) => word.replace('*', String.raw`\w*`)).join('|')})\b`, 'i');

const markPattern = new RegExp(String.raw`^(?:${homeworkMarks.join('|')})\b\s*[:,-]?\s*`, 'i');

export function tackLog(visits: readonly VisitNote[]): TackLog {
  const items: Record<TackKind, Map<string, Item>> = { technique: new Map(), frequency: new Map(), homework: new Map(), lifestyle: new Map() };
  for (const visit of visits) {
    for (const fact of visit.facts) {
      const kind = tackKind(fact, visit);
      if (kind === undefined) continue;
      const words = tackWords(fact, visit);
      if (words === '') continue;
      const key = kind === 'technique' ? words : homeworkKey(words);
      const known = items[kind].get(key) ?? { words, days: new Set<string>(), lastOn: visit.visitDate, minutes: 0 };
      known.days.add(visit.visitDate);
      items[kind].set(key, { ...known, words, lastOn: visit.visitDate, minutes: known.minutes + (kind === 'technique' && typeof fact.value === 'number' && fact.impossible !== true ? fact.value : 0) });
    }
  }
  const days = visitDays(visits);
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day)).toSorted((left, right) => left - right);
  const usualDaysApart = gaps[Math.floor((gaps.length - 1) / 2)];
  const tried = { technique: listed(items.technique), frequency: listed(items.frequency), homework: listed(items.homework), lifestyle: listed(items.lifestyle) };
  const kinds: readonly TackKind[] = ['technique', 'frequency', 'homework', 'lifestyle'];
  const names = new Set(tried.technique.map(({ words }) => words));
  return {
    visits: days.length,
    ...(usualDaysApart !== undefined && { usualDaysApart }),
    tried,
    notNoted: kinds.filter((kind) => tried[kind].length === 0),
    techniqueKindsNotNoted: techniqueKinds.filter((one) => !one.names.some((name) => names.has(name))).map(({ kind }) => kind),
  };
}

interface Item {
  readonly words: string;
  readonly days: Set<string>;
  readonly lastOn: string;
  readonly minutes: number;
}

function tackKind(fact: Fact, visit: VisitNote): TackKind | undefined {
  if (fact.status !== 'present') return undefined;
  if (fact.kind === 'technique') return 'technique';
  if (fact.kind === 'frequency') return 'frequency';
  if (fact.kind === 'homework') return lifestylePattern.test(wordsOf(visit, fact)) ? 'lifestyle' : 'homework';
  return undefined;
}

function tackWords(fact: Fact, visit: VisitNote): string {
  if (fact.kind === 'technique') return fact.name ?? wordsOf(visit, fact).toLowerCase();
  return homeworkWords(wordsOf(visit, fact));
}

/** Without the mark before them: "hw pendulum 2x/day" is "pendulum 2x/day". */
export function homeworkWords(words: string): string {
  return words.replace(markPattern, '');
}

/** The same exercise at another dose is the same exercise. */
function homeworkKey(words: string): string {
  return words.toLowerCase().replace(/\s*(?:\bx\s*)?\d.*$/, '') || words.toLowerCase();
}

function listed(items: ReadonlyMap<string, Item>): readonly TriedItem[] {
  return [...items.values()]
    .map(({ words, days, lastOn, minutes }) => ({ words, visits: days.size, lastOn, ...(minutes > 0 && { minutes }) }))
    .toSorted((left, right) => right.visits - left.visits || (left.words < right.words ? -1 : 1));
}
