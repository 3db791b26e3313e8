/** Problems as squiggles under their words: danger for what cannot wait, caution for what is to be looked at, a quiet line for the rest. */
import type { Diagnostic } from '@codemirror/lint';
import type { EditorState } from '@codemirror/state';
import type { NoteProblem } from '@trusted-hands/session-note';
import { applyFix } from './apply-fix.ts';
import { noteReading } from './note-reading.ts';
import { byWeight, weightOf } from './problem-weight.ts';

export function problemDiagnostics(problems: readonly NoteProblem[]): readonly Diagnostic[] {
  return problems.map((problem) => ({
    from: problem.from,
    to: problem.to,
    severity: weightOf(problem),
    message: [problem.message, problem.why, `Source: ${problem.source}`].join('\n'),
    actions: problem.fixes.flatMap((fix) =>
      fix.type === 'edit'
        ? [{ name: fix.title, apply: (view) => applyFix(view, fix.edit) }]
        : [],
    ),
  }));
}

/** The one whose words the caret stands in, else the next one in the text, else the weightiest. */
export function problemToFix(state: EditorState): NoteProblem | undefined {
  const { from, to } = state.selection.main;
  const { problems } = state.field(noteReading);
  const at = byWeight(problems.filter((problem) => problem.from <= to && from <= problem.to));
  return at[0] ?? problems.filter((problem) => problem.from >= to).toSorted((one, other) => one.from - other.from)[0] ?? byWeight(problems)[0];
}
