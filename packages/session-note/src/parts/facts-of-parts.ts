/** What clauses say that no wording explains, by the part of the note they stand in: in the plan things to do, aims and a time, in the treatment exercises. */
import type { Fact } from '../fact.ts';
import type { Clause } from './clauses.ts';
import type { DoneHere } from './done-here.ts';
import { createPartsFinder, type NotePart } from './note-parts.ts';

/** A clause at its place in the note. */
export interface PlacedClause {
  readonly from: number;
  readonly to: number;
  readonly says: Clause;
}

export type AddFactsOfParts = (facts: readonly Fact[], clauses: readonly PlacedClause[]) => readonly Fact[];

/** All facts of a note in their order, with absolute offsets as the clauses have them. Made once per reader: it keeps how likely each part was. */
export function createFactsOfParts(): AddFactsOfParts {
  const partsOf = createPartsFinder();
  return (facts, clauses) => withFactsOfParts(facts, clauses, partsOf(clauses));
}

function withFactsOfParts(facts: readonly Fact[], clauses: readonly PlacedClause[], parts: readonly NotePart[]): readonly Fact[] {
  // What comes next stands behind something: a few words by themselves are no plan.
  const isNote = clauses.some(({ says: { isExplained, evidence: { plan, history, findings, treatment, response } } }) => isExplained && Math.max(history, findings, treatment, response) > plan);
  const opening = isNote ? parts.findIndex((part) => part !== 'plan') + 1 : 0;
  const homework = startsOf(facts.filter(({ kind, status }) => kind === 'homework' && status === 'present'));
  const goals = startsOf(facts.filter(({ kind }) => kind === 'goal'));
  const given = facts.filter(({ kind, status }) => kind === 'technique' && status === 'present');
  const techniques = startsOf(given);
  const visit = facts.some(({ kind }) => kind === 'next-visit') ? undefined : clauses.findLast((clause, index) => parts[index] === 'plan' && clause.says.visit !== undefined);
  const isForHome = (other: PlacedClause) => other.says.toDo === 'surely' || (other.says.isExplained && startsIn(homework, other));
  let known: readonly Region[] | undefined;
  const regionAt = (index: number): Region | undefined => (known ??= regionsOf(clauses, given))[index];
  const added: Fact[] = [];
  for (let index = opening; index < clauses.length; index += 1) {
    const clause = clauses[index];
    const part = parts[index];
    if (clause === undefined || part === undefined || clause.says.isExplained || !(clause.says.isHeaded || opening > 0)) continue;
    const read = factOf(clause.says, part, {
      isVisit: clause === visit,
      isBesideGoal: () => hasNeighbour(clauses, index, (other) => other.says.isExplained && startsIn(goals, other)),
      isAmongToDo: () => hasNeighbour(clauses, index, isForHome) || followsInPlan(clauses, parts, index, isForHome),
      isBehindToDo: () => behindHomework(clauses, index, homework),
      isBesideMinutes: () => !clause.says.isForLater && !clause.says.isHeaded && hasNeighbour(clauses, index, (other) => !other.says.isExplained && !other.says.isForLater && other.says.done?.value !== undefined),
      isAmongDone: () => hasNeighbour(clauses, index, (other) => other.says.isExplained && startsIn(techniques, other)),
    });
    if (read !== undefined) added.push({ status: 'present', ...read, ...(read.kind === 'technique' && regionAt(index)), from: clause.from, to: clause.to });
  }
  const done = doneAmongTreatment(facts, clauses, parts, { homework, techniques, regionAt });
  const aims = clauses.filter((clause, index) => clause.says.isAim && clause.says.isExplained && parts[index] === 'plan');
  // An activity with its occasion is aimed at, and no exercise.
  const placed = done.size === 0 ? facts : facts.flatMap((fact) => (fact.kind === 'homework' && done.has(fact.from) ? (done.get(fact.from) ?? []) : [fact]));
  const read = aims.length === 0 ? placed : placed.map((fact) => (fact.kind === 'homework' && aims.some(({ from, to }) => from <= fact.from && to >= fact.to) ? { ...fact, kind: 'goal' as const } : fact));
  return added.length === 0 ? read : [...read, ...added].sort((one, other) => one.from - other.from || one.to - other.to);
}

/**
 * "Ex: TKE, step ups 15 min. Post flex 114": what stands beside techniques before it is first measured how it was after was done
 * there, unless it says how often or for whom; and so was what took its minutes right behind one. What is done in sets before a line
 * for home was done here, or that line would hold it. By where it starts what it is instead: an exercise, or nothing.
 */
function doneAmongTreatment(facts: readonly Fact[], clauses: readonly PlacedClause[], parts: readonly NotePart[], { homework, techniques, regionAt }: { readonly homework: Starts; readonly techniques: Starts; readonly regionAt: (index: number) => Region | undefined }): ReadonlyMap<number, readonly Fact[]> {
  const done = new Map<number, readonly Fact[]>();
  const measured = facts.find(({ kind, phase }) => phase === 'after' && (kind === 'rom' || kind === 'pain' || kind === 'test' || kind === 'strength'))?.from ?? 0;
  const home = clauses.findIndex(({ says: { isOfHome } }) => isOfHome);
  let sentence = 0;
  for (const [index, clause] of clauses.entries()) {
    if (clause.says.isFirst) sentence = index;
    if (clause.says.isHeaded || clause.says.isForLater || !startsIn(homework, clause)) continue;
    const isBeforeHome = index < home && clause.says.doneBetween !== undefined && !clause.says.isOrder && isInSets(clauses, sentence);
    const exercise = isBeforeHome || (clause.says.isOfTreatment && clause.says.doneBetween !== undefined) ? clause.says.doneBetween : parts[index] === 'treatment' ? doneInTreatment(clauses, index, { techniques, measured }) : undefined;
    if (exercise === undefined) continue;
    for (let next = firstFrom(homework, clause.from); (homework[next] ?? Infinity) < clause.to; next += 1) done.set(homework[next] ?? clause.from, exercise === 'said' ? [] : [{ kind: 'technique', status: 'present', phase: 'during', name: 'exercise', ...exercise, ...regionAt(index), from: clause.from, to: clause.to }]);
  }
  return done;
}

/** "Said" where it is of a treatment, and no exercise. */
function doneInTreatment(clauses: readonly PlacedClause[], index: number, { techniques, measured }: { readonly techniques: Starts; readonly measured: number }): DoneHere | 'said' | undefined {
  const clause = clauses[index];
  if (clause === undefined) return undefined;
  const before = clauses[index - 1];
  const isBehind = before !== undefined && startsIn(techniques, before);
  if (isBehind && clause.says.doneBetween?.value !== undefined && clause.to <= measured) return clause.says.doneBetween;
  const isTimed = isBehind && !clause.says.isOrder && clause.says.done?.value !== undefined;
  if (!isTimed && (clause.to > measured || !hasNeighbour(clauses, index, (other) => startsIn(techniques, other)))) return undefined;
  return clause.says.done ?? (clause.says.doneBetween === undefined ? 'said' : {});
}

/** One clause of the sentence that begins here says how many or how long. */
function isInSets(clauses: readonly PlacedClause[], begin: number): boolean {
  for (let index = begin; index < clauses.length && (index === begin || clauses[index]?.says.isFirst === false); index += 1) if (clauses[index]?.says.isCounted === true) return true;
  return false;
}

type Region = Pick<Fact, 'region'>;

/** Of each clause the place of the technique before it in its sentence: "knee mobs 5 min, mini squats 3x12" is all of the knee. */
function regionsOf(clauses: readonly PlacedClause[], given: readonly Fact[]): readonly Region[] {
  const techniques = given.toSorted((one, other) => one.from - other.from);
  let next = 0;
  let held: Region = {};
  return clauses.map(({ from, to, says: { isFirst } }) => {
    if (isFirst) held = {};
    while (next < techniques.length && (techniques[next]?.from ?? 0) < to) {
      const { from: at, region } = techniques[next] ?? { from: -1, region: undefined };
      if (at >= from) held = region === undefined ? {} : { region };
      next += 1;
    }
    return held;
  });
}

type FactOfPart = Pick<Fact, 'kind' | 'phase' | 'name' | 'value'>;

interface Among {
  readonly isVisit: boolean;
  /** "County final on the 28th, wants to be right for it" is one. */
  readonly isBesideGoal: () => boolean;
  readonly isAmongToDo: () => boolean;
  readonly isAmongDone: () => boolean;
  readonly isBehindToDo: () => boolean;
  readonly isBesideMinutes: () => boolean;
}

function factOf(clause: Clause, part: NotePart, { isVisit, isBesideGoal, isAmongToDo, isAmongDone, isBehindToDo, isBesideMinutes }: Among): FactOfPart | undefined {
  const { phase } = clause;
  if (clause.isAim && part !== 'history' && part !== 'findings') return isBesideGoal() ? undefined : { kind: 'goal', phase };
  // "Mx: naproxen 500 bd. Stay active".
  if (part === 'treatment' && clause.isAdvice && clause.toDo === 'surely' && !isAmongDone()) return { kind: 'homework', phase };
  if (part === 'treatment') return clause.done === undefined || clause.isAside || (clause.done.value === undefined && !isAmongDone()) ? undefined : { kind: 'technique', phase: 'during', name: 'exercise', ...clause.done };
  if (part !== 'plan') return undefined;
  if (isVisit && clause.visit !== undefined) return { kind: 'next-visit', phase, ...clause.visit };
  // "75 min long flowing strokes; glute compressions": beside what took its minutes.
  if (isBesideMinutes()) return undefined;
  return clause.toDo === 'surely' || (clause.toDo === 'among-others' && isAmongToDo()) || (clause.toDo === 'behind-others' && isBehindToDo()) ? { kind: 'homework', phase } : undefined;
}

/** Of the same sentence, right before or right behind. */
function hasNeighbour(clauses: readonly PlacedClause[], index: number, fits: (clause: PlacedClause) => boolean): boolean {
  const [before, own, behind] = [clauses[index - 1], clauses[index], clauses[index + 1]];
  return (before !== undefined && own?.says.isFirst === false && fits(before)) || (behind !== undefined && !behind.says.isFirst && fits(behind));
}

/** Alone in its sentence or line, right behind one that fits in the same plan: "• frozen bottle nightly • no barefoot on tiles". */
function followsInPlan(clauses: readonly PlacedClause[], parts: readonly NotePart[], index: number, fits: (clause: PlacedClause) => boolean): boolean {
  const before = clauses[index - 1];
  return before !== undefined && clauses[index]?.says.isFirst === true && clauses[index + 1]?.says.isFirst !== false && parts[index - 1] === 'plan' && fits(before);
}

function behindHomework(clauses: readonly PlacedClause[], index: number, homework: Starts): boolean {
  const before = clauses[index - 1];
  return before !== undefined && clauses[index]?.says.isFirst === false && before.says.isExplained && startsIn(homework, before);
}

/** Where facts begin, in ascending order. */
type Starts = readonly number[];

function startsOf(facts: readonly Fact[]): Starts {
  return facts.map(({ from }) => from).sort((one, other) => one - other);
}

function startsIn(starts: Starts, { from, to }: PlacedClause): boolean {
  return (starts[firstFrom(starts, from)] ?? Infinity) < to;
}

/** The number of the first that is not before a place, found by halving. */
function firstFrom(starts: Starts, from: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
