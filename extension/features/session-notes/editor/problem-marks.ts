/** Problems as squiggles under their words: danger for what cannot wait, caution for what is to be looked at, a quiet line for the rest. */
import type { Diagnostic } from '@codemirror/lint';
import type { NoteProblem } from '@trusted-hands/session-note';

type Weight = 'error' | 'warning' | 'info';

/** How much a problem weighs on the page; never by its colour alone, the words say it too. */
export function weightOf(problem: NoteProblem): Weight {
  if (problem.kind === 'red-flag') return problem.urgency === 'emergency' || problem.urgency === 'same-day' ? 'error' : 'warning';
  return problem.kind === 'impossible-value' || problem.kind === 'side-contradiction' ? 'warning' : 'info';
}

export function problemDiagnostics(problems: readonly NoteProblem[]): readonly Diagnostic[] {
  return problems.map((problem) => ({
    from: problem.from,
    to: problem.to,
    severity: weightOf(problem),
    message: [problem.message, problem.why, `Source: ${problem.source}`].join('\n'),
    actions: problem.fixes.flatMap((fix) =>
      fix.type === 'edit'
        ? [{ name: fix.title, apply: (view) => view.dispatch({ changes: fix.edit, selection: { anchor: fix.edit.from + fix.edit.insert.length }, userEvent: 'input.complete' }) }]
        : [],
    ),
  }));
}
