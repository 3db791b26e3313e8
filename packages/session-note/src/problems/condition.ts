/** Whether a condition of the red-flag pack holds, and which findings it holds by. */
import type { Condition } from '@trusted-hands/packs';
import type { Person } from './person.ts';

export interface Evidence {
  /** Findings that the note says are so, or may be so. */
  readonly found: ReadonlySet<string>;
  /** Findings that the note says are so: what is only suspected silences nothing. */
  readonly certain: ReadonlySet<string>;
  readonly positiveTests: ReadonlySet<string>;
  readonly person: Person;
  /** For how many years a finding is told to have been there. */
  readonly yearsOf: (finding: string) => number | undefined;
}

/** The findings it holds by, in the pack's order; undefined where it does not hold. */
export function holdsBy(condition: Condition, evidence: Evidence): readonly string[] | undefined {
  if ('finding' in condition) return evidence.found.has(condition.finding) ? [condition.finding] : undefined;
  if ('not' in condition) return holdsBy(condition.not, { ...evidence, found: evidence.certain, certain: evidence.found }) === undefined ? [] : undefined;
  if ('positiveTest' in condition) return condition.positiveTest.some((name) => evidence.positiveTests.has(name)) ? [] : undefined;
  if ('age' in condition) return isOfAge(condition, evidence.person) ? [] : undefined;
  if ('ageAtOnset' in condition) return isOfAgeAtOnset(condition.ageAtOnset, evidence) ? [] : undefined;
  if ('score' in condition) {
    const held = condition.score.map(({ points, when }) => ({ points, by: holdsBy(when, evidence) })).filter(({ by }) => by !== undefined);
    return held.reduce((sum, { points }) => sum + points, 0) >= condition.atLeast ? held.flatMap(({ by }) => by ?? []) : undefined;
  }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.of;
  const atLeast = 'all' in condition ? parts.length : 'any' in condition ? 1 : condition.atLeast;
  const found = new Set<string>();
  let held = 0;
  for (let at = 0; at < parts.length && held + parts.length - at >= atLeast; at += 1) {
    const part = parts[at];
    const by = part === undefined ? undefined : holdsBy(part, evidence);
    if (by === undefined) continue;
    held += 1;
    for (const id of by) found.add(id);
  }
  return held >= atLeast ? [...found] : undefined;
}

function isOfAge({ age, sex }: Extract<Condition, { age: unknown }>, person: Person): boolean {
  const { ageYears } = person;
  if (ageYears === undefined || (sex !== undefined && person.sex !== sex)) return false;
  return ageYears >= (age.min ?? 0) && ageYears <= (age.max ?? Infinity);
}

function isOfAgeAtOnset({ of, min, max }: Extract<Condition, { ageAtOnset: unknown }>['ageAtOnset'], { person, yearsOf }: Evidence): boolean {
  const years = person.ageYears === undefined ? undefined : yearsOf(of);
  if (person.ageYears === undefined || years === undefined) return false;
  return person.ageYears - years >= min && person.ageYears - years <= max;
}

/** Tests that a condition asks for. */
export function testsIn(condition: Condition): readonly string[] {
  if ('positiveTest' in condition) return condition.positiveTest;
  if ('not' in condition || 'finding' in condition || 'age' in condition || 'ageAtOnset' in condition) return [];
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : 'of' in condition ? condition.of : condition.score.map(({ when }) => when);
  return parts.flatMap(testsIn);
}
