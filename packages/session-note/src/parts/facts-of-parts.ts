/** What clauses say that no wording explains, by the part of the note they stand in: in the plan things to do, aims and a time, in the treatment exercises. */
import type { Fact } from '../fact.ts';
import type { Clause } from './clauses.ts';
import { type NotePart, partsOf } from './note-parts.ts';

/** All facts of a note in their order, with absolute offsets as the clauses have them. */
export function withFactsOfParts(facts: readonly Fact[], clauses: readonly Clause[]): readonly Fact[] {
  const parts = partsOf(clauses);
  // What comes next stands behind something: a few words by themselves are no plan.
  const opening = clauses.findIndex(({ isExplained }, index) => isExplained && parts[index] !== 'plan') + 1;
  const homework = new Set(facts.filter(({ kind, status }) => kind === 'homework' && status === 'present').map(({ from }) => from));
  const techniques = new Set(facts.filter(({ kind, status }) => kind === 'technique' && status === 'present').map(({ from }) => from));
  const visit = facts.some(({ kind }) => kind === 'next-visit') ? undefined : clauses.findLast((clause, index) => parts[index] === 'plan' && clause.visit !== undefined);
  const added = clauses.flatMap((clause, index): readonly Fact[] => {
    const part = parts[index];
    if (clause.isExplained || part === undefined || index < opening || !(clause.isHeaded || opening > 0)) return [];
    const read = factOf(clause, part, {
      isVisit: clause === visit,
      isAmongToDo: () => hasNeighbour(clauses, index, (other) => other.toDo === 'surely' || (other.isExplained && startsIn(homework, other))),
      isAmongDone: () => hasNeighbour(clauses, index, (other) => other.isExplained && startsIn(techniques, other)),
    });
    return read === undefined ? [] : [{ status: 'present', ...read, from: clause.from, to: clause.to }];
  });
  const aims = clauses.filter((clause, index) => clause.isAim && clause.isExplained && parts[index] === 'plan');
  // An activity with its occasion is aimed at, and no exercise.
  const read = aims.length === 0 ? facts : facts.map((fact) => (fact.kind === 'homework' && aims.some(({ from, to }) => from <= fact.from && to >= fact.to) ? { ...fact, kind: 'goal' as const } : fact));
  return added.length === 0 ? read : [...read, ...added].sort((one, other) => one.from - other.from || one.to - other.to);
}

type FactOfPart = Pick<Fact, 'kind' | 'phase' | 'name' | 'value'>;

interface Among {
  readonly isVisit: boolean;
  readonly isAmongToDo: () => boolean;
  readonly isAmongDone: () => boolean;
}

function factOf(clause: Clause, part: NotePart, { isVisit, isAmongToDo, isAmongDone }: Among): FactOfPart | undefined {
  const { phase } = clause;
  if (clause.isAim && part !== 'history' && part !== 'findings') return { kind: 'goal', phase };
  if (part === 'treatment') return clause.done === undefined || clause.isAside || (clause.done.value === undefined && !isAmongDone()) ? undefined : { kind: 'technique', phase: 'during', name: 'exercise', ...clause.done };
  if (part !== 'plan') return undefined;
  if (isVisit && clause.visit !== undefined) return { kind: 'next-visit', phase, ...clause.visit };
  return clause.toDo === 'surely' || (clause.toDo === 'among-others' && isAmongToDo()) ? { kind: 'homework', phase } : undefined;
}

/** Of the same sentence, right before or right behind. */
function hasNeighbour(clauses: readonly Clause[], index: number, fits: (clause: Clause) => boolean): boolean {
  const [before, own, behind] = [clauses[index - 1], clauses[index], clauses[index + 1]];
  return (before !== undefined && own?.isFirst === false && fits(before)) || (behind !== undefined && !behind.isFirst && fits(behind));
}

function startsIn(starts: ReadonlySet<number>, { from, to }: Clause): boolean {
  for (let at = from; at < to; at += 1) if (starts.has(at)) return true;
  return false;
}
