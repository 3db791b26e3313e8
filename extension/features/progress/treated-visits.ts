/** The visits on which something was done, with what, for the marks under a trend. */
import type { VisitNote } from '@trusted-hands/progress';
import type { TreatedVisit } from './trend-picture.tsx';

/** `days` are the complaint's own; a technique is named once a visit. */
export function treatedVisits(notes: readonly VisitNote[], days: readonly string[]): readonly TreatedVisit[] {
  return days.flatMap((day) => {
    const names = notes
      .filter(({ visitDate }) => visitDate === day)
      .flatMap(({ facts }) => facts.flatMap(({ kind, status, name }) => (kind === 'technique' && status === 'present' ? [name ?? 'treatment'] : [])));
    return names.length === 0 ? [] : [{ day, words: [...new Set(names)].join(', ') }];
  });
}
