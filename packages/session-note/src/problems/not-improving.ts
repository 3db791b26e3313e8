/** That it is time to change the plan or to refer, said where the next visit is written. Found out of earlier notes, not out of this one. */
import type { NoteContext } from '../note-context.ts';
import type { OtherProblem } from '../problem.ts';
import { dismiss } from './quick-fixes.ts';

export function notImproving(text: string, { course }: Pick<NoteContext, 'course'>): OtherProblem[] {
  const first = /\S+/.exec(text);
  if (course === undefined || first === null) return [];
  const { key, message, why, source, offersReferral } = course;
  return [{ kind: 'not-improving', key, message, why, source, fixes: [...(offersReferral ? [{ type: 'refer', title: 'Start a referral' } as const] : []), dismiss], from: first.index, to: first.index + first[0].length }];
}
