/** Quick fixes that many problems offer, and where a line that a fix writes belongs. */
import type { QuickFix, TextEdit } from '../problem.ts';
import type { NoteReading } from '../reading/note-reading.ts';

export const dismiss: QuickFix = { type: 'dismiss', title: 'Dismiss with a reason' };

/** Writes at the end of the re-assessment, or begins one: after the treatment, else before the plan, else at the end. */
export function inReassessment({ text, lines }: Pick<NoteReading, 'text' | 'lines'>, words: string): TextEdit {
  const filled = lines.filter((line) => text.slice(line.from, line.to).trim() !== '' && line.kind === 'text');
  const own = filled.findLast(({ section }) => section === 'Re');
  if (own !== undefined) return { from: own.to, to: own.to, insert: `${/[.;:,]\s*$/.test(text.slice(own.from, own.to)) ? '' : '.'} ${words}` };
  const treatment = filled.findLast(({ section }) => section === 'Tx');
  const place = treatment?.to ?? endBeforePlan(filled) ?? text.length;
  return { from: place, to: place, insert: `${place === 0 ? '' : '\n'}Re: ${words}` };
}

function endBeforePlan(lines: NoteReading['lines']): number | undefined {
  const plan = lines.findIndex(({ section }) => section === 'P' || section === 'A');
  return plan <= 0 ? undefined : lines[plan - 1]?.to;
}
