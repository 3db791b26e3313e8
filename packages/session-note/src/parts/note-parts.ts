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
/** Of a clause: every part named, in the order of the parts, so that all are read alike. */
export type PartScores = Readonly<Record<NotePart, number>>;

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

interface SpeakingClause {
  readonly evidence: PartScores;
  readonly isFirst: boolean;
}

/**
 * The part of each clause, in their order. Plain loops over flat arrays, since a long note is gone through at every keystroke; the
 * scores after a clause depend on it and on those before it, so that they are kept up to the first clause that is another.
 */
export function createPartsFinder(): (clauses: readonly { readonly says: SpeakingClause }[]) => readonly NotePart[] {
  let last: readonly { readonly says: SpeakingClause }[] = [];
  /** After each clause, for each part: its score, and the part of the clause before it on the best path there. */
  let scores = new Float64Array(0);
  let cameFrom = new Uint8Array(0);
  return (clauses) => {
    if (scores.length < clauses.length * width) {
      const [oldScores, oldCameFrom] = [scores, cameFrom];
      scores = new Float64Array(2 * clauses.length * width);
      cameFrom = new Uint8Array(2 * clauses.length * width);
      scores.set(oldScores);
      cameFrom.set(oldCameFrom);
    }
    let index = 0;
    while (index < clauses.length && last[index]?.says === clauses[index]?.says) index += 1;
    last = clauses;
    for (; index < clauses.length; index += 1) {
      const clause = clauses[index]?.says;
      if (clause === undefined) continue;
      const turn = clause.isFirst ? 0 : toTurnInSentence;
      const before = (index - 1) * width;
      const own = index * width;
      for (let to = 0; to < width; to += 1) {
        let best = to;
        let most = (index === 0 ? toBegin[to] : scores[before + to]) ?? 0;
        // Where a note begins is no step. Of two ways that are as likely it is the part that comes first.
        for (let from = index === 0 ? width : 0; from < width; from += 1) {
          if (from === to) continue;
          const score = (scores[before + from] ?? 0) + (steps[to * width + from] ?? 0) - turn;
          if (score > most || (score === most && from < best)) {
            best = from;
            most = score;
          }
        }
        cameFrom[own + to] = best;
        scores[own + to] = most;
      }
      const { history, findings, treatment, response, assessment, plan } = clause.evidence;
      scores[own] = (scores[own] ?? 0) + history;
      scores[own + 1] = (scores[own + 1] ?? 0) + findings;
      scores[own + 2] = (scores[own + 2] ?? 0) + treatment;
      scores[own + 3] = (scores[own + 3] ?? 0) + response;
      scores[own + 4] = (scores[own + 4] ?? 0) + assessment;
      scores[own + 5] = (scores[own + 5] ?? 0) + plan;
    }
    const parts: NotePart[] = [];
    const end = clauses.length * width;
    let at = 0;
    for (let part = 1; part < width; part += 1) if ((scores[end - width + part] ?? 0) > (scores[end - width + at] ?? 0)) at = part;
    for (let back = clauses.length - 1; back >= 0; back -= 1) {
      parts.push(noteParts[at] ?? 'history');
      at = cameFrom[back * width + at] ?? at;
    }
    return parts.toReversed();
  };
}
