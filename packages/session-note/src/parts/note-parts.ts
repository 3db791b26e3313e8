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

const width = noteParts.length;
/** Into a part, which is the row, from another. */
const steps = Float64Array.from({ length: width * width }, (_, index) => stepBetween(index % width, Math.floor(index / width)));

function stepBetween(from: number, to: number): number {
  if (from === to) return 0;
  if (to > from) return -toGoOn - toLeaveOut * (to - from - 1);
  return -toGoBack - toGoFurtherBack * (from - to - 1) - (from === noteParts.length - 1 ? toLeavePlan : 0);
}

/** The part of each clause, in their order. Plain loops over flat arrays, since a long note is gone through at every keystroke. */
export function partsOf(clauses: readonly { readonly evidence: Evidence; readonly isFirst: boolean }[]): readonly NotePart[] {
  let before = new Float64Array(width);
  let scores = Float64Array.from(toBegin);
  const cameFrom = new Uint8Array(clauses.length * width);
  for (let index = 0; index < clauses.length; index += 1) {
    const { evidence = {}, isFirst = true } = clauses[index] ?? {};
    const turn = isFirst ? 0 : toTurnInSentence;
    [before, scores] = [scores, before];
    for (let to = 0; to < width; to += 1) {
      let best = to;
      let most = before[to] ?? 0;
      // Where a note begins is no step. Of two ways that are as likely it is the part that comes first.
      for (let from = index === 0 ? width : 0; from < width; from += 1) {
        if (from === to) continue;
        const score = (before[from] ?? 0) + (steps[to * width + from] ?? 0) - turn;
        if (score > most || (score === most && from < best)) {
          best = from;
          most = score;
        }
      }
      cameFrom[index * width + to] = best;
      scores[to] = most + (evidence[noteParts[to] ?? 'history'] ?? 0);
    }
  }
  const parts: NotePart[] = [];
  let at = scores.indexOf(Math.max(...scores));
  for (let index = clauses.length - 1; index >= 0; index -= 1) {
    parts.push(noteParts[at] ?? 'history');
    at = cameFrom[index * width + at] ?? at;
  }
  return parts.toReversed();
}
