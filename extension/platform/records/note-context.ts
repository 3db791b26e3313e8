/** What a note is read with besides its own words: without it a red flag that hangs on the age is missed, and one that was set aside comes back. */
import type { NoteContext } from '@trusted-hands/session-note';
import type { Purpose } from './complaint.record.ts';
import type { DismissedProblem } from './session-note.record.ts';

interface KnownOfNote {
  /** YYYY-MM-DD; empty or undefined where it is not known. */
  readonly dateOfBirth: string | undefined;
  /** The local day of the visit, YYYY-MM-DD. */
  readonly visitDate: string;
  readonly purpose?: Purpose | undefined;
  readonly dismissedProblems?: readonly Pick<DismissedProblem, 'key'>[] | undefined;
}

export function noteContextOf({ dateOfBirth = '', visitDate, purpose, dismissedProblems = [] }: KnownOfNote): NoteContext {
  const ageYears = ageInYears(dateOfBirth, visitDate);
  return { ...(ageYears !== undefined && { ageYears }), purpose: purpose ?? 'not-said', dismissed: dismissedProblems.map(({ key }) => key) };
}

/** Both are local calendar days. Undefined where the date of birth is not known. */
function ageInYears(dateOfBirth: string, on: string): number | undefined {
  const born = /^(\d{4})-(\d\d-\d\d)$/.exec(dateOfBirth);
  const day = /^(\d{4})-(\d\d-\d\d)$/.exec(on);
  if (born === null || day === null) return undefined;
  const years = Number(day[1]) - Number(born[1]) - ((day[2] ?? '') < (born[2] ?? '') ? 1 : 0);
  return years < 0 ? undefined : years;
}
