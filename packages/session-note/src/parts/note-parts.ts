/**
 * The parts of a note in the order that they are written: what was told, what was found, what was done, how it was after, what
 * is thought of it, what comes next. Headings are often left out and always left off, so each clause stands in the part that
 * the whole note makes likeliest: what the clause itself shows, and that a note goes on rather than back. The best path over
 * the clauses, six parts wide, linear in the note.
 */
export const noteParts = ['history', 'findings', 'treatment', 'response', 'assessment', 'plan'] as const;
export type NotePart = (typeof noteParts)[number];

/** Points for each part that a clause speaks for; a part that is not named has none. */
export type Evidence = Readonly<Partial<Record<NotePart, number>>>;

/** A note begins with who comes and why: later parts first are rare. */
const toBegin: readonly number[] = [0, -1, -2, -4, -3, -5];
/** To go on costs little, a part that is left out a little more; to go back costs more, and most from what comes next. */
const toGoOn = 0.8;
const toLeaveOut = 0.3;
const toGoBack = 2;
const toGoFurtherBack = 0.5;
const toLeavePlan = 2;
/** A sentence is mostly of one part. */
const toTurnInSentence = 1;

const steps: readonly (readonly number[])[] = noteParts.map((_from, from) => noteParts.map((_to, to) => stepBetween(from, to)));

function stepBetween(from: number, to: number): number {
  if (from === to) return 0;
  if (to > from) return -toGoOn - toLeaveOut * (to - from - 1);
  return -toGoBack - toGoFurtherBack * (from - to - 1) - (from === noteParts.length - 1 ? toLeavePlan : 0);
}

/** The part of each clause, in their order. */
export function partsOf(clauses: readonly { readonly evidence: Evidence; readonly isFirst: boolean }[]): readonly NotePart[] {
  let scores: readonly number[] = toBegin;
  const cameFrom: number[][] = [];
  for (const [index, { evidence, isFirst }] of clauses.entries()) {
    const before = scores;
    const origins: number[] = [];
    scores = noteParts.map((part, to) => {
      let best = to;
      let most = -Infinity;
      // Where a note begins is no step.
      for (let from = 0; from < noteParts.length; from += 1) {
        const score = index === 0 ? (from === to ? (before[from] ?? 0) : -Infinity) : (before[from] ?? 0) + (steps[from]?.[to] ?? 0) - (isFirst || from === to ? 0 : toTurnInSentence);
        if (score > most) [best, most] = [from, score];
      }
      origins.push(best);
      return most + (evidence[part] ?? 0);
    });
    cameFrom.push(origins);
  }
  const parts: NotePart[] = [];
  let at = scores.indexOf(Math.max(...scores));
  for (let index = clauses.length - 1; index >= 0; index -= 1) {
    parts.push(noteParts[at] ?? 'history');
    at = cameFrom[index]?.[at] ?? at;
  }
  return parts.toReversed();
}
