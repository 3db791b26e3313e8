/** The names in the list of people who share this browser. */
import { firstPersonId, type Person } from '../../platform/store/person.ts';

export const longestPersonName = 60;

/** Whoever began when nobody else was here may have given none, and a list that was lost has none of anybody. */
export function shownName({ id, name }: Person): string {
  if (name !== '') return name;
  return id === firstPersonId ? 'The first person here' : 'Somebody without a name';
}

/** Undefined where it fits; else what to mend. Two people of one name could not tell their notes apart. */
export function checkPersonName(typed: string, others: readonly Person[]): string | undefined {
  const name = typed.trim();
  if (name === '') return 'Type a name or initials, so that you find your notes again.';
  const isTaken = others.some((other) => shownName(other).localeCompare(name, undefined, { sensitivity: 'base' }) === 0);
  return isTaken ? 'Somebody here has this name already. Add something that tells you apart.' : undefined;
}
